package org.gridlight.model.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gridlight.model.cases.DispatchText.Part;
import org.junit.jupiter.api.Test;

class DispatchTextTest {
    @Test
    void aLineOfWhichNothingIsKnownIsLeftOut() {
        var form = new DispatchText("派遣 <number> <urgent>\u2028四至：<bounds>\n单位：<unit> <contact>\n请按时回复");
        assertThat(form.of(Map.of(Part.NUMBER, "2026071601187", Part.UNIT, "排水公司", Part.BOUNDS, "")))
                .isEqualTo("派遣 2026071601187\n单位：排水公司\n请按时回复");
    }

    @Test
    void signsInWhatWasSaidAreNoOrders() {
        var form = new DispatchText("<words>\n<nobody>");
        assertThat(form.of(Map.of(Part.WORDS, "$1 \\ <unit> {0}", Part.UNIT, "排水公司")))
                .isEqualTo("$1 \\ <unit> {0}\n<nobody>");
    }
}
