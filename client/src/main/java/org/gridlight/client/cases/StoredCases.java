package org.gridlight.client.cases;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gridlight.client.suggest.Adviser;
import org.gridlight.db.Database;
import org.gridlight.db.cases.AttachmentStore;
import org.gridlight.db.cases.CaseActStore;
import org.gridlight.db.cases.CaseFileStore;
import org.gridlight.db.cases.CaseSearchStore;
import org.gridlight.db.cases.ForeseeStore;
import org.gridlight.db.cases.RelatedCaseStore;
import org.gridlight.db.cases.RelationStore;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.grid.PlaceStore;
import org.gridlight.db.map.ComponentFindStore;
import org.gridlight.db.outbox.OutboxStore;
import org.gridlight.db.people.ReporterLookStore;
import org.gridlight.db.people.UnitStore;
import org.gridlight.db.register.CategoryStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseRelations;
import org.gridlight.model.cases.DispatchText;
import org.gridlight.model.cases.DuplicateRule;
import org.gridlight.model.cases.Foreseen;
import org.gridlight.model.cases.FoundCase;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.Registered;
import org.gridlight.model.cases.SimilarCase;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.grid.PlaceNames;
import org.gridlight.model.people.LookPurpose;
import org.gridlight.model.people.Reporter;
import org.gridlight.model.people.Unit;
import org.gridlight.model.register.Category;
import org.gridlight.model.register.FilingCondition;

/** The record behind the screens of cases. Holds no state; safe for many threads. */
public record StoredCases(Database database, InstantSource clock, Adviser adviser, ComponentFindStore components)
        implements
            CaseRecord {
    private static final int MOST_PLACES = 12;

    public StoredCases(Database database, InstantSource clock, Adviser adviser) {
        this(database, clock, adviser, new ComponentFindStore(database));
    }

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
                file.header().reportedAt()), duplicateRule());
    }

    @Override
    public List<SimilarCase> alike(NewReport report) {
        return new RelatedCaseStore(database).similar(new RelatedCaseStore.Spot(0, report.categoryCode(),
                report.longitude(), report.latitude(), report.words(), clock.instant()), duplicateRule());
    }

    @Override
    public DuplicateRule duplicateRule() {
        return new SettingStore(database).duplicateRule();
    }

    @Override
    public Optional<Foreseen> foresee(String category, double longitude, double latitude, long component) {
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, new SettingStore(database).zone());
        return Optional.of(new ForeseeStore(database)
                .foresee(new ForeseeStore.Question(category, longitude, latitude, component), now, day));
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
    public Optional<DispatchText> dispatchText() {
        return new SettingStore(database).dispatchText();
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
        var numbered = components.find(text.strip(), MOST_PLACES).stream()
                .map(one -> new NamedPlace(NamedPlace.Kind.COMPONENT, one.name() + " " + one.code(), one.code(),
                        one.longitude(), one.latitude()));
        return Stream.concat(numbered, new PlaceStore(database, clock).find(text, MOST_PLACES).stream())
                .limit(MOST_PLACES).toList();
    }

    @Override
    public PlaceNames placeNames() {
        return new PlaceStore(database, clock).names();
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
    public Optional<String> queryCode(long caseId) {
        return new OutboxStore(database).codes(caseId).stream().findFirst();
    }

    @Override
    public Registered register(UUID id, NewReport report) {
        return new CaseActStore(database).register(id, report);
    }
}
