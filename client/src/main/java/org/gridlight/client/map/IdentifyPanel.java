package org.gridlight.client.map;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.paint.CameraMark;
import org.gridlight.client.map.paint.StaffMark;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.map.CaseShots;
import org.gridlight.model.map.MapGround.AreaMark;
import org.gridlight.model.map.PlaceRecord;

/**
 * What is known of the place that was pointed at, in the order in which it is asked all day: whose grid, whose component,
 * who is nearest, what else is here; then the rest. What is in memory stands there at once, the record fills in. Rows
 * are reached with Tab and the arrows. On the FX thread.
 */
final class IdentifyPanel extends BorderPane {
    private final Seat seat;
    private final IdentifyParts parts;
    private final CaseTime time;
    private final Acts acts;
    private final VBox body = new VBox();
    private final VBox about = new VBox();
    private final Label where = Parts.text("", "text-caption", "t3");
    private final CasePhotoPair photos;

    /** @param choose a case, by its key; @param open its file; @param list all of the grid; @param register a new one here; @param camera shows one; @param staff likewise */
    record Acts(LongConsumer choose, LongConsumer open, Runnable list, Runnable register,
            Consumer<CameraMark> camera, Consumer<StaffMark> staff) {}

    IdentifyPanel(Seat seat, CaseTime time, Acts acts) {
        this.seat = seat;
        this.parts = new IdentifyParts(seat.words());
        this.time = time;
        this.acts = acts;
        this.photos = new CasePhotoPair(seat);
        getStyleClass().add("identify");
        var head = Parts.row(8, Parts.text(parts.say("map.identify"), "text-head"), Parts.spring(), where);
        head.getStyleClass().addAll("pane-head", "ruled");
        setTop(new VBox(head, about));
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        body.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        nothing();
    }

    /** Nothing was pointed at. */
    void nothing() {
        say("map.identify.hint", "t2");
    }

    /** Above everything, the one thing that was pointed at; null for none. */
    void about(Node card) {
        about.getChildren().setAll(card == null ? List.of() : List.of(card));
    }

    /** It could not be asked. */
    void failed() {
        say("map.identify.failed", "red");
    }

    private void say(String key, String style) {
        where.setText("");
        var hint = Parts.text(parts.say(key), "text-dense", style);
        hint.setWrapText(true);
        var part = new VBox(hint);
        part.getStyleClass().add("identify-part");
        body.getChildren().setAll(part);
        setBottom(null);
    }

    /**
     * @param record empty while it is asked
     * @param chosen key of the case that is chosen; 0 for none
     */
    void show(PlaceGlance glance, Optional<PlaceRecord> record, long chosen, Instant now) {
        where.setText(area(glance.areas()));
        var answers = new PlaceAnswers(parts, time, acts, glance, record);
        var cases = (VBox) answers.cases(chosen, now);
        cases.getChildren().addAll(photos, buttons(glance));
        body.getChildren().setAll(answers.grid(), answers.components(), answers.nearest(chosen), cases);
        record.ifPresent(known -> {
            var details = new PlaceDetails(parts, acts, seat.centre().zone(), glance, known);
            body.getChildren().addAll(details.all());
            setBottom(glance.grid().isPresent() ? details.bars(now) : null);
        });
        if (chosen == 0) {
            photos.hide();
        }
    }

    /** The photos of the case that is chosen. */
    void show(String number, CaseShots shots) {
        photos.show(number, shots);
    }

    private Node buttons(PlaceGlance glance) {
        var listing = Parts.button(parts.say("map.list"), acts.list());
        listing.setDisable(glance.inGrid() == 0);
        var row = Parts.row(8, listing, Parts.button(parts.say("map.register"), "F2", acts.register()));
        row.getStyleClass().add("identify-acts");
        return row;
    }

    /** Street and community. */
    private String area(List<AreaMark> areas) {
        var street = name(areas, AreaLevel.STREET);
        var community = name(areas, AreaLevel.COMMUNITY);
        return street.isEmpty() && community.isEmpty()
                ? parts.say("map.outside")
                : community.isEmpty() ? street : parts.say("map.area", street, community);
    }

    private static String name(List<AreaMark> areas, AreaLevel level) {
        return areas.stream().filter(area -> area.level() == level).map(AreaMark::name).findFirst().orElse("");
    }

    /** Up and down go from row to row; anything else is the row's. */
    private void step(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        var rows = rows();
        int at = rows.indexOf(body.getScene() == null ? null : body.getScene().getFocusOwner());
        if (step != 0 && at >= 0) {
            rows.get(Math.clamp(at + step, 0, rows.size() - 1)).requestFocus();
            event.consume();
        }
    }

    /** Rows that are reached with the keyboard, from above. */
    List<Node> rows() {
        return body.lookupAll(".identify-reached").stream().toList();
    }
}
