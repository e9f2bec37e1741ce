package org.gridlight.client.alarms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.FlatList;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.look.WorkStrip;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.alarm.OperatorLoad;

/** The list of alarms: counts, rows, what to do, load, acts. Knows what is shown and who is told. On the FX thread. */
final class AlarmView extends VBox {
    private static final PseudoClass CALLING = PseudoClass.getPseudoClass("calling");
    private static final double AS_OF_EARLIER = 0.6;

    /** How a person goes through the list. */
    interface Choosing {
        void choose(int row);

        void move(int rows);

        void mark(int row);

        void markTo(int row);

        void extend(int by);

        void goTo(AlarmSection section);
    }

    /** What a person does about what is chosen. */
    interface Acts {
        /** Opens what is chosen: a summary in place, an alarm's cases in the section of cases. */
        void open();

        void acknowledge();

        /** Takes back what was acknowledged or put aside. */
        void takeBack();

        void askShelf();

        void askUrge();

        void redNotice();

        void openCases();

        void history();

        void again();
    }

    private final Seat seat;
    private final AlarmCounts counts;
    private final FlatList list;
    private final List<AlarmCell> cells = new ArrayList<>();
    private final StackPane body = new StackPane(new LoadingBars(8));
    private final AlarmStrips strips;
    private final WorkStrip answer;
    private final LoadMeter load;
    private final StackPane detail = new StackPane();
    private final AlarmGuide guide;
    private final Blink blink;
    private final AlarmBar bar;
    private AlarmRows rows = AlarmRows.NONE;
    private Set<String> marked = Set.of();
    private Instant moment = Instant.EPOCH;
    private double em = 14;

    AlarmView(Seat seat, AlarmWords words, Choosing choosing, Acts acts) {
        this.seat = seat;
        getStyleClass().addAll("pane", "alarms");
        setMinWidth(0);
        counts = new AlarmCounts(seat, choosing::goTo);
        list = new FlatList(() -> made(new AlarmCell(seat.words(), words, index -> rows.at(index), () -> moment)));
        list.setId("alarm-list");
        list.onPress(choosing::choose);
        list.onKey(choosing::move);
        list.onKeys(acts::open, acts::open);
        list.onMarks(row -> row < rows.size() && marked.contains(rows.at(row).key()), choosing::mark, choosing::markTo,
                choosing::extend);
        guide = new AlarmGuide(seat, words, acts::history);
        load = new LoadMeter(seat);
        answer = new WorkStrip(seat.say("alarms.form.cancel"), seat.say("alarms.answer.hide"), () -> {});
        blink = new Blink(this::blinking, () -> seat.memory().recall("motion").filter("off"::equals).isEmpty());
        bar = new AlarmBar(seat, acts);
        strips = new AlarmStrips(seat);
        build();
    }

    private AlarmCell made(AlarmCell cell) {
        cells.removeIf(old -> old.getParent() == null);
        cells.add(cell);
        return cell;
    }

    private void build() {
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(120);
        show(detail, false);
        getChildren().addAll(strips.silent(), strips.maintenance(), counts, strips.flood(), body, detail, load, answer,
                bar);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** @param chosen key of the chosen row, empty for none; @param section where that is */
    void show(AlarmRows now, String chosen, Set<String> nowMarked, AlarmSection section, Instant at) {
        int first = list.firstRow();
        var anchor = first < rows.size() ? rows.at(first).key() : "";
        rows = now;
        marked = Set.copyOf(nowMarked);
        moment = at;
        counts.show(now, section);
        if (now.isEmpty()) {
            empty();
        } else {
            instead(list);
        }
        list.setRowHeight(AlarmCell.LINE * em);
        list.show(now.size(), now.indexOf(chosen), now.indexOf(anchor),
                now.heights(AlarmCell.HEAD * em, AlarmCell.LINE * em));
        strips.flood(now.flood());
        blink.look();
    }

    private void empty() {
        if (body.getChildren().stream().noneMatch(node -> node.getStyleClass().contains("alarm-calm"))) {
            var card = new StateCard(Icon.CHECK, "green", seat.say("alarms.empty"),
                    List.of(seat.say("alarms.empty.todo")));
            card.getStyleClass().add("alarm-calm");
            instead(card);
        }
    }

    private void instead(Node what) {
        if (!body.getChildren().contains(what)) {
            body.getChildren().setAll(what);
        }
    }

    /** Nothing can be shown. @param why and what to do, one line */
    void failed(String why, Runnable again) {
        instead(new StateCard(Icon.WARNING, "yellow", seat.say("alarms.failed"),
                List.of(why, seat.say("shell.section.others")),
                Parts.button(seat.say("shell.section.again"), again, "primary")));
    }

    /** Another row is chosen; it is brought into sight. */
    void select(int row) {
        list.select(row);
    }

    int page() {
        return list.page();
    }

    /** What blinks: few alarms by themselves; many by what stands for them. */
    private List<? extends Node> blinking() {
        int calling = rows.count(AlarmSection.CALLING);
        counts.calling().pseudoClassStateChanged(CALLING, calling > Blink.MOST && !strips.floods());
        if (calling > Blink.MOST) {
            return List.of(strips.floods() ? strips.flood() : counts.calling());
        }
        return cells.stream().filter(cell -> cell.getParent() != null && cell.calls()).toList();
    }

    AlarmBar bar() {
        return bar;
    }

    AlarmStrips strips() {
        return strips;
    }

    AlarmGuide guide() {
        return guide;
    }

    /** Below the list: guidance, history, or what is asked. @param what null for nothing */
    void below(Node what) {
        if (what == null) {
            detail.getChildren().clear();
        } else if (!detail.getChildren().contains(what)) {
            detail.getChildren().setAll(what);
        }
        show(detail, what != null);
    }

    boolean isBelow(Node what) {
        return what != null && detail.getChildren().contains(what);
    }

    void load(List<OperatorLoad> now) {
        load.show(now);
    }

    /** Whether what is shown stands as of an earlier moment. */
    void faded(boolean is) {
        body.setOpacity(is ? AS_OF_EARLIER : 1);
    }

    void sending(String words) {
        answer.working(words, -1);
    }

    void answered(WorkStrip.Outcome outcome, String words) {
        answer.ended(outcome, words);
    }

    /** What was done shows by itself. */
    void quiet() {
        show(answer, false);
    }

    void size(double pixels) {
        em = pixels;
    }

    void focusList() {
        list.requestFocus();
    }

    FlatList list() {
        return list;
    }

    Blink blink() {
        return blink;
    }

    List<AlarmCell> cells() {
        return List.copyOf(cells);
    }

    void hidden() {
        blink.close();
    }

    void close() {
        blink.close();
    }
}
