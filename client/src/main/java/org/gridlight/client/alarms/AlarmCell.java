package org.gridlight.client.alarms;

import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gridlight.client.look.FlatList;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.light.Light;
import org.gridlight.model.words.Words;

/** A row of the list of alarms: a head, a summary, or an alarm in two lines. Its nodes are made once. */
final class AlarmCell extends FlatList.Cell {
    /** Heights of a head and of a line, in em of the person's text. */
    static final double HEAD = 1.857;
    static final double LINE = 3.857;

    private static final PseudoClass CALLING = PseudoClass.getPseudoClass("calling");
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final List<String> TIME_STYLES = List.of("red", "t2");
    private static final long SECONDS_A_MINUTE = 60;
    private static final double GAP = 8;
    private static final double SIDE = 0.857;
    private static final double TEXT = 2.857;
    private static final double WITHIN = 1.143;
    private static final double FIRST_LINE = 0.36;
    private static final double SECOND_LINE = 0.68;

    private final Words words;
    private final AlarmWords alarmWords;
    private final IntFunction<AlarmRows.Row> rows;
    private final Supplier<Instant> now;
    private final LightIcon light = new LightIcon(Light.RED, LightIcon.IN_TILES);
    private final Label name = cut("text-dense", "strong");
    private final Label why = cut("text-dense", "t2");
    private final Label time = Parts.whole("", "text-dense", "strong", "red");
    private final Label done = cut("text-caption", "t2");
    private final Label at = Parts.whole("", "text-caption", "t3");
    private final Label head = Parts.whole("", "text-caption", "strong");
    private final Label count = Parts.whole("", "text-caption", "t2");
    private final Label order = Parts.whole("", "text-caption", "t3");
    private final StackPane open = Icon.DOWN.node(12);
    private final StackPane shut = Icon.RIGHT.node(12);
    private AlarmRows.Row shown;
    private Alarm told;
    private long toldAt;
    private int toldAfter;
    private boolean calls;
    private boolean within;
    private int fills;

    AlarmCell(Words words, AlarmWords alarmWords, IntFunction<AlarmRows.Row> rows, Supplier<Instant> now) {
        this.words = words;
        this.alarmWords = alarmWords;
        this.rows = rows;
        this.now = now;
        getStyleClass().add("alarm-row");
        getChildren().addAll(light, name, why, time, done, at, head, count, order, open, shut);
    }

    private static Label cut(String... styles) {
        var label = Parts.text("", styles);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        return label;
    }

    @Override
    protected boolean fill(int index) {
        var before = shown;
        shown = rows.apply(index);
        if (shown instanceof AlarmRows.Head && shown.equals(before)) {
            return false;
        }
        boolean restyled = before == null || before.getClass() != shown.getClass();
        if (restyled) {
            told = null;
            turnInto(shown);
        }
        switch (shown) {
            case AlarmRows.Head one -> fill(one);
            case AlarmRows.Group group -> fill(group);
            case AlarmRows.Line line -> restyled |= fill(line);
        }
        return restyled;
    }

    private void turnInto(AlarmRows.Row row) {
        boolean heading = row instanceof AlarmRows.Head;
        boolean group = row instanceof AlarmRows.Group;
        pseudoClassStateChanged(HEADING, heading);
        List.of(head, count, order).forEach(node -> node.setVisible(heading));
        List.of(light, name, why, time, done, at).forEach(node -> node.setVisible(!heading));
        open.setVisible(group);
        shut.setVisible(group);
        light.setVisible(!heading);
        calling(!heading);
        requestLayout();
    }

    private void calling(boolean is) {
        calls = is;
        pseudoClassStateChanged(CALLING, is);
    }

    private void fill(AlarmRows.Head one) {
        var word = words.say(one.section().word());
        tell(head, one.section() == AlarmSection.CALLING ? words.say("alarms.unacknowledged", word) : word);
        tell(count, String.valueOf(one.count()));
        tell(order, words.say("alarms.order." + one.section()));
        calling(false);
    }

    private void fill(AlarmRows.Group group) {
        within = false;
        light.show(group.light());
        tell(name, group.name());
        tell(why, "");
        tell(time, words.say("alarms.many", group.ids().size()));
        colour("red");
        tell(done, String.join(words.say("alarms.comma"), group.units()));
        tell(at, words.say(group.open() ? "alarms.group.close" : "alarms.group.open"));
        open.setVisible(group.open());
        shut.setVisible(!group.open());
        calling(true);
    }

    /** @return whether it needs other styles than before */
    private boolean fill(AlarmRows.Line line) {
        long minute = now.get().getEpochSecond() / SECONDS_A_MINUTE;
        if (line.alarm() == told && minute == toldAt && line.within() == within && alarmWords.changes() == toldAfter) {
            return false;
        }
        told = line.alarm();
        toldAt = minute;
        toldAfter = alarmWords.changes();
        var lines = alarmWords.lines(line.alarm(), now.get());
        fills++;
        within = line.within();
        light.show(lines.light());
        tell(name, lines.name());
        tell(why, lines.why());
        tell(time, lines.time());
        tell(done, lines.done());
        tell(at, lines.at());
        boolean recoloured = colour(lines.late() ? "red" : "t2");
        boolean now = line.alarm().state().calls();
        if (now != calls) {
            calling(now);
            return true;
        }
        return recoloured;
    }

    private void tell(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
            requestLayout();
        }
    }

    private boolean colour(String style) {
        if (time.getStyleClass().contains(style)) {
            return false;
        }
        time.getStyleClass().removeAll(TIME_STYLES);
        time.getStyleClass().add(style);
        return true;
    }

    /** Whether it is one of those that may blink. */
    boolean calls() {
        return calls && isVisible();
    }

    /** How often it was filled with an alarm, for tests. */
    int fills() {
        return fills;
    }

    @Override
    protected void layoutChildren() {
        double em = name.getFont().getSize() * 14 / 13;
        double end = getWidth() - SIDE * em;
        double side = SIDE * em;
        if (shown instanceof AlarmRows.Head) {
            double next = put(head, side, end, 0.5);
            put(count, next + GAP, end, 0.5);
            putRight(order, end, 0.5);
            return;
        }
        double shift = within ? WITHIN * em : 0;
        double text = TEXT * em + shift;
        light.resizeRelocate(snapPositionX(side + shift), snapPositionY(getHeight() * FIRST_LINE - 7), 14, 14);
        double timeAt = putRight(time, end, FIRST_LINE);
        double next = put(name, text, timeAt - GAP, FIRST_LINE);
        put(why, next + GAP, timeAt - GAP, FIRST_LINE);
        double atAt = putRight(at, end, SECOND_LINE);
        put(done, text, atAt - GAP, SECOND_LINE);
        for (var arrow : List.of(open, shut)) {
            arrow.resizeRelocate(snapPositionX(side), snapPositionY(getHeight() * SECOND_LINE - 6), 12, 12);
        }
    }

    /** @param share of the height at which its middle is; @return where it ends */
    private double put(Region node, double from, double to, double share) {
        double width = Math.min(node.prefWidth(-1), Math.max(0, to - from));
        double height = node.prefHeight(-1);
        node.resizeRelocate(snapPositionX(from), snapPositionY(getHeight() * share - height / 2), snapSizeX(width),
                height);
        return from + width;
    }

    /** @return where it begins */
    private double putRight(Region node, double end, double share) {
        double from = end - node.prefWidth(-1);
        put(node, from, end + 1, share);
        return from;
    }
}
