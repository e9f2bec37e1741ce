package org.gridlight.client.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridlight.client.suggest.Adviser;
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

/**
 * What the screens of cases ask the record. Every call may block, and fails with a
 * {@link org.gridlight.model.words.Refusal} when the record cannot be asked. Safe for many threads.
 */
public interface CaseRecord {
    /** What may be done in which state, and by whom, in the mode that holds now. */
    Workflow workflow();

    /** Nothing when there is no such case, or none that this person may see. */
    Optional<CaseFile> file(long caseId);

    /** Cases that may be the same matter. */
    List<SimilarCase> similar(CaseFile file);

    /** How it stands to units, levels and other cases. */
    Optional<CaseRelations> relations(long caseId);

    /** What will hold for a report of a class at a place. @param component its key, 0 while none is chosen */
    default Optional<Foreseen> foresee(String category, double longitude, double latitude, long component) {
        return Optional.empty();
    }

    /** What may be the same matter as a report that is being taken down. */
    default List<SimilarCase> alike(NewReport report) {
        return List.of();
    }

    /** How near and how lately told what may be the same matter is. */
    default DuplicateRule duplicateRule() {
        return DuplicateRule.USUAL;
    }

    /** Where it should most likely go. */
    Optional<LikelyUnit> likelyUnit(long caseId);

    byte[] photo(String sha256);

    /** Units that cases are sent to. */
    List<Unit> units();

    List<Category> categories();

    /** Roads, addresses and grids that fit what was typed, best first. */
    List<NamedPlace> places(String text);

    /** What communities and unit grids are called. */
    default PlaceNames placeNames() {
        return PlaceNames.NONE;
    }

    /** Conditions a case of a class may be filed under, the usual one first. @param category code of the class */
    List<FilingCondition> conditions(String category);

    /** What the reporters of a case may be looked at for now; the first one is the task in hand. Empty for not at all. */
    List<LookPurpose> purposes(long caseId);

    /** Who reported it, in full; on record. @param reason null unless the purpose needs one */
    List<Reporter> look(UUID id, long caseId, LookPurpose purpose, String reason);

    /** Cases by the end of their number, or by their place, the latest first. */
    List<FoundCase> find(String text);

    /** The same act sent twice is done once. */
    ActAnswer act(Act act);

    /** How an act ended whose answer was lost; one that never arrived is withdrawn. */
    ActAnswer settle(Act act);

    /** How the centre words the dispatch text (派遣文本); empty for the form that is shipped. */
    default Optional<DispatchText> dispatchText() {
        return Optional.empty();
    }

    /** Suggestions from the history of the centre. */
    default Adviser adviser() {
        return Adviser.NONE;
    }

    /** The same registration sent twice is done once. */
    Registered register(UUID id, NewReport report);

    /** By which the reporter of a case that was just taken down asks how it stands (查询码); empty for none. */
    default Optional<String> queryCode(long caseId) {
        return Optional.empty();
    }
}
