package org.gridlight.client.map;

import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.OpenCase;

/** Cases that lie in one place and cannot be told apart on the map: one of them is chosen here. On the FX thread. */
final class CaseStackList extends VBox {
    private static final int MOST = 8;

    /**
     * @param now    the moment that is shown
     * @param choose told the case
     * @param list   told when all are wanted; null where they stand in no list
     * @param close  told when none is
     */
    CaseStackList(Seat seat, CaseTime time, List<OpenCase> cases, Instant now, LongConsumer choose, Runnable list,
            Runnable close) {
        getStyleClass().addAll("floating", "map-stack");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setId("map-stack");
        getChildren().add(Parts.whole(seat.say("map.stack", cases.size()), "text-caption", "t2"));
        cases.stream().limit(MOST).forEach(one -> {
            var light = one.stageLight(now);
            var row = new Button("", Parts.row(8, new LightIcon(light, LightIcon.IN_TABLES),
                    Parts.whole(CaseTime.shortNumber(one), "text-dense", "strong"),
                    Parts.whole(one.category(), "text-dense"), Parts.spring(),
                    Parts.whole(time.remaining(one, now), "text-dense", CaseTime.style(light))));
            row.getStyleClass().addAll("flat", "map-stack-row");
            row.setMaxWidth(Double.MAX_VALUE);
            row.setOnAction(pressed -> choose.accept(one.id()));
            getChildren().add(row);
        });
        if (cases.size() > MOST && list != null) {
            getChildren().add(Parts.button(seat.say("map.list"), list));
        }
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close.run();
                key.consume();
            }
        });
    }

    /** The keyboard goes on here. */
    void begin() {
        getChildren().get(1).requestFocus();
    }
}
