package org.gridlight.reports.notices;

import java.util.List;
import org.gridlight.model.spotcheck.SpotCheck;
import org.gridlight.model.spotcheck.SpotItem;

/**
 * A spot check (督查抽查) on paper: to go with before it is answered, what was found afterwards.
 *
 * @param items cases first, in the order drawn
 * @param mark  the foot
 */
public record SpotCheckContent(SpotCheck check, List<SpotItem> items, PrintMark mark) {
    public SpotCheckContent {
        items = List.copyOf(items);
    }

    /** The same as another print. */
    public SpotCheckContent with(PrintMark another) {
        return new SpotCheckContent(check, items, another);
    }

    /** By which its prints are counted. */
    public String number() {
        return check.day().toString();
    }

    /** How many have this answer. */
    long count(SpotItem.Answer answer) {
        return items.stream().filter(item -> item.answer() == answer).count();
    }

    /** How many matters were found that nobody had reported. */
    int missed() {
        return items.stream().mapToInt(SpotItem::missed).sum();
    }
}
