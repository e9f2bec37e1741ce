package org.gridlight.client.cases;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridlight.client.suggest.Adviser;
import org.gridlight.db.Database;
import org.gridlight.db.cases.AttachmentStore;
import org.gridlight.db.cases.CaseActStore;
import org.gridlight.db.cases.CaseFileStore;
import org.gridlight.db.cases.CaseSearchStore;
import org.gridlight.db.cases.RelatedCaseStore;
import org.gridlight.db.cases.RelationStore;
import org.gridlight.db.grid.PlaceStore;
import org.gridlight.db.people.ReporterLookStore;
import org.gridlight.db.people.UnitStore;
import org.gridlight.db.register.CategoryStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseRelations;
import org.gridlight.model.cases.FoundCase;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.Registered;
import org.gridlight.model.cases.SimilarCase;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.people.LookPurpose;
import org.gridlight.model.people.Reporter;
import org.gridlight.model.people.Unit;
import org.gridlight.model.register.Category;
import org.gridlight.model.register.FilingCondition;

/** The record behind the screens of cases. Holds no state; safe for many threads. */
public record StoredCases(Database database, InstantSource clock, Adviser adviser) implements CaseRecord {
    /** How far around and how long before a matter may be the same one (疑似重复). */
    private static final double METRES = 50;
    private static final int DAYS = 10;
    private static final int MOST_PLACES = 12;

    /** Without suggestions. */
    public StoredCases(Database database, InstantSource clock) {
        this(database, clock, Adviser.NONE);
    }

    @Override
    public Workflow workflow() {
        return new CaseActStore(database).workflow();
    }

    @Override
    public Optional<CaseFile> file(long caseId) {
        return new CaseFileStore(database).file(caseId);
    }

    @Override
    public List<SimilarCase> similar(CaseFile file) {
        var ground = file.ground();
        if (ground.longitude() == null) {
            return List.of();
        }
        var words = file.tellings().isEmpty() ? null : file.tellings().getFirst().words();
        return new RelatedCaseStore(database).similar(new RelatedCaseStore.Spot(file.header().id(),
                file.header().categoryCode(), ground.longitude(), ground.latitude(), words,
                file.header().reportedAt()), METRES, DAYS);
    }

    @Override
    public Optional<CaseRelations> relations(long caseId) {
        return new RelationStore(database).of(caseId);
    }

    @Override
    public Optional<LikelyUnit> likelyUnit(long caseId) {
        return new RelatedCaseStore(database).likelyUnit(caseId, clock.instant());
    }

    @Override
    public List<LookPurpose> purposes(long caseId) {
        return new ReporterLookStore(database).purposes(caseId);
    }

    @Override
    public List<Reporter> look(UUID id, long caseId, LookPurpose purpose, String reason) {
        return new ReporterLookStore(database).look(id, caseId, purpose, reason);
    }

    @Override
    public byte[] photo(String sha256) {
        return new AttachmentStore(database).content(sha256);
    }

    @Override
    public List<Unit> units() {
        return new UnitStore(database).all();
    }

    @Override
    public List<Category> categories() {
        return new CategoryStore(database).choices();
    }

    @Override
    public List<NamedPlace> places(String text) {
        return new PlaceStore(database, clock).find(text, MOST_PLACES);
    }

    @Override
    public List<FilingCondition> conditions(String category) {
        return new CategoryStore(database).conditions(category);
    }

    @Override
    public List<FoundCase> find(String text) {
        return new CaseSearchStore(database, clock).find(text, MOST_PLACES);
    }

    @Override
    public ActAnswer act(Act act) {
        return new CaseActStore(database).act(act);
    }

    @Override
    public ActAnswer settle(Act act) {
        return new CaseActStore(database).settle(act);
    }

    @Override
    public Registered register(UUID id, NewReport report) {
        return new CaseActStore(database).register(id, report);
    }
}
