package org.gridlight.client.measures;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import org.gridlight.client.look.Parts;
import org.gridlight.model.clock.CalendarFile;
import org.gridlight.model.clock.TimeWords;
import org.gridlight.model.clock.WorkClock;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.words.Words;

/** The cases behind a number, one a row; a click opens one. On the FX thread. */
public final class CountedCaseList extends ListView<CountedCase> {
    private static final double ROW = 32;

    private final Words words;
    private final TimeWords times;
    private final WorkClock clock;
    private final LongConsumer open;

    /** @param zone of the centre; @param open is told the case a person wants to see */
    public CountedCaseList(Words words, ZoneId zone, LongConsumer open) {
        this.words = words;
        this.times = new TimeWords(words, zone);
        this.clock = new WorkClock(CalendarFile.shipped(CalendarFile.WORKING, zone));
        this.open = open;
        setId("cases-behind");
        setFixedCellSize(ROW);
        setPlaceholder(Parts.text("", "t3"));
    }

    /** @param until the moment as of which was counted */
    public void show(List<CountedCase> cases, Instant until) {
        setCellFactory(list -> row(until));
        getItems().setAll(cases);
        scrollTo(0);
        setPlaceholder(Parts.text(words.say("measures.noCases"), "text-dense", "t3"));
    }

    /** Instead of the cases: what happened and what to do. */
    public void showInstead(Node card) {
        getItems().clear();
        setPlaceholder(card);
    }

    private CountedCaseRow row(Instant until) {
        var row = new CountedCaseRow(times, clock, until);
        row.setOnMouseClicked(clicked -> {
            if (row.getItem() != null) {
                open.accept(row.getItem().id());
            }
        });
        return row;
    }
}
