package org.gridlight.client.alarms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.FlatList;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.look.WorkStrip;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.alarm.OperatorLoad;
import org.gridlight.model.light.Light;

/** The list of alarms: counts, rows, what to do, load, acts. Knows what is shown and who is told. On the FX thread. */
final class AlarmView extends VBox {
    private static final PseudoClass CALLING = PseudoClass.getPseudoClass("calling");
    private static final double AS_OF_EARLIER = 0.6;

    /** What a person does here. */
    interface Acts {
        void choose(int row);

        void move(int rows);

        void mark(int row);

        void markTo(int row);

        void extend(int by);

        void goTo(AlarmSection section);

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
    private final HBox flood = Parts.row(10);
    private final Label floodWords = Parts.text("", "text-dense", "strong");
    private final Label floodGroups = Parts.whole("", "text-caption", "t2");
    private final HBox silent = Parts.row(10);
    private final Label silentWords = Parts.text("", "text-dense");
    private final HBox maintenance = Parts.row(10);
    private final Label maintenanceWords = Parts.text("", "text-dense");
    private final WorkStrip answer;
    private final LoadMeter load;
    private final StackPane detail = new StackPane();
    private final AlarmGuide guide;
    private final Blink blink;
    private final Button acknowledge;
    private final Button takeBack;
    private final Button shelve;
    private final Button urge;
    private final Button notice;
    private final Button cases;
    private final Button history;
    private final Label mayNot = Parts.text("", "text-caption", "t2");
    private AlarmRows rows = AlarmRows.NONE;
    private Set<String> marked = Set.of();
    private Instant moment = Instant.EPOCH;
    private double em = 14;
    private boolean floods;

    AlarmView(Seat seat, AlarmWords words, Acts acts) {
        this.seat = seat;
        getStyleClass().addAll("pane", "alarms");
        setMinWidth(0);
        counts = new AlarmCounts(seat, acts::goTo);
        list = new FlatList(() -> made(new AlarmCell(seat.words(), words, index -> rows.at(index), () -> moment)));
        list.setId("alarm-list");
        list.onPress(acts::choose);
        list.onKey(acts::move);
        list.onKeys(acts::open, acts::open);
        list.onMarks(row -> row < rows.size() && marked.contains(rows.at(row).key()), acts::mark, acts::markTo,
                acts::extend);
        guide = new AlarmGuide(seat, words, acts::history);
        load = new LoadMeter(seat);
        answer = new WorkStrip(seat.say("alarms.form.cancel"), seat.say("alarms.answer.hide"), () -> {});
        blink = new Blink(this::blinking, () -> seat.memory().recall("motion").filter("off"::equals).isEmpty());
        acknowledge = Parts.button(seat.say("alarmHappening.ACKNOWLEDGE"), "F7", acts::acknowledge, "primary");
        takeBack = act("alarms.takeBack", acts::takeBack);
        shelve = act("light.shelved", acts::askShelf);
        urge = act("action.urge", acts::askUrge);
        notice = act("light.redNotice", acts::redNotice);
        cases = Parts.button(seat.say("alarms.cases"), acts::openCases, "flat");
        history = Parts.button(seat.say("light.lightHistory"), acts::history, "flat");
        name(acknowledge, "acknowledge");
        name(takeBack, "take-back");
        name(shelve, "shelve");
        name(urge, "urge");
        name(notice, "notice");
        name(cases, "cases");
        name(history, "history");
        build();
    }

    private static void name(Node node, String name) {
        node.setId("alarm-" + name);
    }

    private Button act(String words, Runnable act) {
        return Parts.button(seat.say(words), act);
    }

    private AlarmCell made(AlarmCell cell) {
        cells.removeIf(old -> old.getParent() == null);
        cells.add(cell);
        return cell;
    }

    private void build() {
        var floodLine = new ActionRows(List.of(floodWords), List.of(floodGroups));
        HBox.setHgrow(floodLine, Priority.ALWAYS);
        strip(flood, "red", new LightIcon(Light.RED, LightIcon.IN_TILES), floodLine);
        strip(silent, "yellow", Icon.WARNING.node("yellow"), silentWords);
        strip(maintenance, "yellow", Icon.INFO.node(), maintenanceWords);
        silentWords.setWrapText(true);
        maintenanceWords.setWrapText(true);
        flood.setId("alarm-flood");
        silent.setId("alarm-silent");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(120);
        var bar = new VBox(4,
                new ActionRows(List.of(acknowledge, takeBack, shelve, urge, notice), List.of(cases, history)),
                mayNot);
        bar.getStyleClass().addAll("action-bar", "line-top", "alarm-bar");
        show(mayNot, false);
        show(detail, false);
        getChildren().addAll(silent, maintenance, counts, flood, body, detail, load, answer, bar);
    }

    private static void strip(HBox strip, String colour, Node... nodes) {
        strip.getStyleClass().addAll("strip", colour);
        strip.getChildren().setAll(nodes);
        show(strip, false);
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
        show(now.flood());
        blink.look();
    }

    private void show(Optional<AlarmRows.Summary> summary) {
        summary.ifPresent(one -> {
            floodWords.setText(seat.say("alarms.flood", seat.say("light.flood"), clock(one.since()), one.window()));
            floodGroups.setText(seat.say("alarms.flood.groups", one.alarms(), one.groups()));
        });
        floods = summary.isPresent();
        show(flood, floods);
    }

    private String clock(Instant at) {
        return java.time.format.DateTimeFormatter.ofPattern(seat.say("time.pattern.time"), seat.words().locale())
                .withZone(seat.centre().zone()).format(at);
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
        counts.calling().pseudoClassStateChanged(CALLING, calling > Blink.MOST && !floods);
        if (calling > Blink.MOST) {
            return List.of(floods ? flood : counts.calling());
        }
        return cells.stream().filter(cell -> cell.getParent() != null && cell.calls()).toList();
    }

    /**
     * What may be done with what is chosen.
     *
     * @param take   to take it on
     * @param back   to take that back, or its being put aside
     * @param aside  to put it aside
     * @param urge   to urge the units of its cases
     * @param one    whether it is one alarm, whose cases and history can be seen
     * @param notice whether its unit may have a red notice
     */
    record Usable(boolean take, boolean back, boolean aside, boolean urge, boolean one, boolean notice) {}

    void usable(Usable now) {
        acknowledge.setDisable(!now.take());
        show(takeBack, now.back());
        shelve.setDisable(!now.aside());
        urge.setDisable(!now.urge());
        notice.setDisable(!now.notice());
        cases.setDisable(!now.one());
        history.setDisable(!now.one());
    }

    /** @param why this person may not do something; empty when he may do all */
    void mayNot(String why) {
        mayNot.setText(why);
        show(mayNot, !why.isEmpty());
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

    /** @param words empty while somebody evaluates the lights */
    void silence(String words) {
        silentWords.setText(words);
        show(silent, !words.isEmpty());
        body.setOpacity(words.isEmpty() ? 1 : AS_OF_EARLIER);
    }

    /** @param words empty unless the maintenance mode is on */
    void maintenance(String words) {
        maintenanceWords.setText(words);
        show(maintenance, !words.isEmpty());
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
