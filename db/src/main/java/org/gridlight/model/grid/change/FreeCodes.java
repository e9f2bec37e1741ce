package org.gridlight.model.grid.change;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.gridlight.model.grid.CodeLengths;
import org.gridlight.model.grid.GridCode;
import org.gridlight.model.words.Refusal;

/**
 * Gives out codes of unit grids that nobody ever had: the number after the highest one, and where the last number is
 * used the lowest that was never given. Not safe for use by several threads.
 */
final class FreeCodes {
    private final Set<String> used;
    private final CodeLengths lengths;

    FreeCodes(Collection<String> everUsed, CodeLengths lengths) {
        this.used = new HashSet<>(everUsed);
        this.lengths = lengths;
    }

    /** @throws Refusal when the community has no number left (顺序码已满) */
    String next(String community) {
        int last = (int) Math.pow(10, lengths.sequence()) - 1;
        int highest = used.stream().filter(code -> code.startsWith(community))
                .mapToInt(code -> GridCode.parse(code, lengths).sequence()).max().orElse(0);
        for (int number = highest < last ? highest + 1 : 1; number <= last; number++) {
            var code = new GridCode(community, number, lengths).text();
            if (used.add(code)) {
                return code;
            }
        }
        throw Refusal.failed("grid.code.full", community, last);
    }
}
