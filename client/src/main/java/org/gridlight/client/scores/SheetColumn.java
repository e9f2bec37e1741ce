package org.gridlight.client.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.score.ScoreLine;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.words.Words;

/**
 * A column of the sheet.
 *
 * @param key   what it shows: a measure, an indicator, a line of the template, or one of the names below
 * @param title its head
 */
record SheetColumn(String key, String title, Band band) {
    static final String RANK = "rank";
    static final String MOVE = "move";
    static final String UNIT = "unit";
    static final String TOTAL = "total";
    static final String TOTAL_BEFORE = "totalBefore";

    /** What columns stand together under. */
    enum Band {
        /** Rank and name: no head above them. */
        WHO,
        /** Computed (系统评分): read only. */
        SYSTEM,
        /** Given by people (人工评分). */
        MANUAL,
        /** What comes out (结果). */
        RESULT
    }

    /** Whether its numbers can be explained: they come from the record by a rule, or from a person with a reason. */
    boolean isExplained() {
        return band == Band.SYSTEM || band == Band.MANUAL || key.equals(TOTAL);
    }

    /** @param compared whether there is a month before to compare with */
    static List<SheetColumn> of(ScoreTemplate template, Words words, boolean compared) {
        var columns = new ArrayList<SheetColumn>();
        columns.add(new SheetColumn(RANK, words.say("monthly.rank"), Band.WHO));
        if (compared) {
            columns.add(new SheetColumn(MOVE, words.say("scores.move"), Band.WHO));
        }
        columns.add(new SheetColumn(UNIT, words.say("monthly.unit"), Band.WHO));
        template.columns().stream().filter(key -> template.given(key).isEmpty())
                .forEach(key -> columns.add(new SheetColumn(key, template.titleOf(key, words), Band.SYSTEM)));
        template.measures().keySet().stream().map(template::given).flatMap(Optional::stream)
                .forEach(line -> columns.add(new SheetColumn(line.key(), line.title().in(words), Band.MANUAL)));
        var printed = template.lines().size() > 1;
        template.lines().stream().filter(line -> printed).forEach(line -> columns.add(new SheetColumn(line.key(),
                line.title().in(words), line.isManual() ? Band.MANUAL : Band.SYSTEM)));
        columns.add(new SheetColumn(TOTAL, words.say("score.total"), Band.RESULT));
        if (compared) {
            columns.add(new SheetColumn(TOTAL_BEFORE, words.say("monthly.previousMonth"), Band.RESULT));
        }
        return columns;
    }

    /** What the lines of a band weigh together; empty when they have no weight. */
    static Optional<BigDecimal> weight(ScoreTemplate template, Band band) {
        return template.lines().stream().filter(line -> line.isManual() == (band == Band.MANUAL))
                .map(ScoreLine::weight).flatMap(Optional::stream).reduce(BigDecimal::add);
    }
}
