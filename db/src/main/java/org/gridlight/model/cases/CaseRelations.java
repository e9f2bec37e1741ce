package org.gridlight.model.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a case stands to units, levels and other cases, as of one moment, immutable.
 *
 * @param pooled    whether units may take it by themselves (待认领)
 * @param recurrent whether it is a matter that was closed shortly before (复发)
 * @param parent    its main case: what it was merged into, or the campaign it belongs to; null for none
 * @param parts     lead first, then co-units, then teams; empty while one unit has it alone
 * @param links     the newest last
 * @param under     cases under this one: merged ones, and those of its campaign
 */
public record CaseRelations(CaseLevel level, boolean pooled, boolean recurrent, FoundCase parent, List<CasePart> parts,
        List<CaseLink> links, List<FoundCase> under) {
    public CaseRelations {
        parts = List.copyOf(parts);
        links = List.copyOf(links);
        under = List.copyOf(under);
    }

    /** Whether several units handle it together (联办). */
    public boolean isJoint() {
        return lead().isPresent();
    }

    /** The unit that leads (主办单位). */
    public Optional<CasePart> lead() {
        return parts.stream().filter(part -> part.role() == CasePart.Part.LEAD).findFirst();
    }

    /** Cases that are the same matter and ended here (并案). */
    public List<FoundCase> merged() {
        return under(state -> state == CaseState.MERGED);
    }

    /** Cases of its campaign (子案). */
    public List<FoundCase> children() {
        return under(state -> state != CaseState.MERGED);
    }

    private List<FoundCase> under(Predicate<CaseState> wanted) {
        return under.stream().filter(one -> wanted.test(one.state())).toList();
    }
}
