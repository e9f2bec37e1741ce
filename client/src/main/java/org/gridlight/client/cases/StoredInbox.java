package org.gridlight.client.cases;

import java.util.List;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.db.intake.IntakeStore;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.intake.IntakeStanding;
import org.gridlight.model.intake.OpenItem;
import org.gridlight.model.intake.SentPhoto;
import org.gridlight.model.register.Category;

/** The inbox of the record. Holds no state; safe for many threads. */
record StoredInbox(Database database, CaseRecord record) implements InboxRecord {
    @Override
    public IntakeStanding standing() {
        return new IntakeStore(database).standing();
    }

    @Override
    public List<OpenItem> open() {
        return new IntakeStore(database).byHand();
    }

    @Override
    public List<SentPhoto> photos(long item) {
        return new IntakeStore(database).photos(item);
    }

    @Override
    public List<Category> categories() {
        return record.categories();
    }

    @Override
    public List<NamedPlace> places(String text) {
        return record.places(text);
    }

    @Override
    public void complete(UUID id, long item, String category, Double longitude, Double latitude, String place) {
        new IntakeStore(database).complete(id, item, category, longitude, latitude, place);
    }

    @Override
    public void refuse(UUID id, long item, String reason) {
        new IntakeStore(database).refuse(id, item, reason);
    }
}
