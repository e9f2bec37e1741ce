package org.gridlight.client.cases;

import java.util.List;
import java.util.UUID;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.intake.IntakeStanding;
import org.gridlight.model.intake.OpenItem;
import org.gridlight.model.intake.SentPhoto;
import org.gridlight.model.register.Category;

/**
 * What the hall asks about reports that other systems sent (收件). Every call may block, and fails with a
 * {@link org.gridlight.model.words.Refusal} when the record cannot be asked. Safe for many threads.
 */
interface InboxRecord {
    IntakeStanding standing();

    /** Those to which a person has to add something, the urgent and the oldest first. */
    List<OpenItem> open();

    List<SentPhoto> photos(long item);

    List<Category> categories();

    /** Roads, addresses and grids that fit what was typed, best first. */
    List<NamedPlace> places(String text);

    /** Adds what was missing. The same act sent twice is done once. @param longitude null with the latitude */
    void complete(UUID id, long item, String category, Double longitude, Double latitude, String place);

    /** Does not accept it. @param reason the sender is told */
    void refuse(UUID id, long item, String reason);
}
