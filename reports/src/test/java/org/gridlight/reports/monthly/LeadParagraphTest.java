package org.gridlight.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LeadParagraphTest {
    @Test
    void whatIsNotCountedIsNotMentioned() {
        var month = new MonthFigures(120, OptionalLong.empty(), 120, 100, 90, OptionalLong.empty(), OptionalLong
                .empty(), OptionalLong.empty(), OptionalLong.empty());
        assertThat(lead(month, Optional.empty())).isEqualTo("本月共受理问题 120 件；立案 120 件。应结案 100 件，结案 90 件，结案率 90.00%。");
    }

    @Test
    void changesAreUpDownOrNone() {
        assertThat(lead(reported(110), Optional.of(reported(100)))).contains("环比上升 10.00%");
        assertThat(lead(reported(90), Optional.of(reported(100)))).contains("环比下降 10.00%");
        assertThat(lead(reported(100), Optional.of(reported(100)))).contains("环比持平");
        assertThat(lead(reported(100), Optional.of(reported(0)))).doesNotContain("环比");
    }

    @Test
    void aMonthWithNothingToCloseHasNoRate() {
        assertThat(lead(reported(5), Optional.empty())).doesNotContain("结案率").contains("应结案 0 件，结案 0 件。");
    }

    private static MonthFigures reported(long reported) {
        return new MonthFigures(reported, OptionalLong.of(0), reported, 0, 0, OptionalLong.of(0), OptionalLong.of(0),
                OptionalLong.of(0), OptionalLong.of(0));
    }

    private static String lead(MonthFigures month, Optional<MonthFigures> before) {
        return new LeadParagraph(Printed.CHINESE, new MonthlyBook.Overview(month, before, Optional.empty())).text();
    }
}
