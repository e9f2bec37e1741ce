package org.gridlight.client.cases;

import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gridlight.client.look.FlatList;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.Light;
import org.gridlight.model.words.Words;

/** A row of the queue: a heading, or a case. Its nodes are made once. */
final class QueueCell extends FlatList.Cell {
    private static final List<String> TIME_STYLES = List.of("red", "yellow", "grey", "t1");
    private static final double GAP = 8;
    private static final String MINE = "accent";

    private final Words words;
    private final CaseWords caseWords;
    private final IntFunction<QueueRows.Row> rows;
    private final Supplier<Instant> now;
    private final LightIcon light = new LightIcon(Light.GREEN, LightIcon.IN_TABLES);
    private final Label remaining = Parts.whole("", "strong");
    private final Label day = Parts.whole("", "t3");
    private final Label tail = Parts.whole("", "strong");
    private final Label category = cut();
    private final Label urgent;
    private final Label holder = Parts.tag("");
    private final ClaimWords claimWords;
    private String held = "";
    private String heldInShort = "";
    private final Label place = cut();
    private final Label unit = cut();
    private final Label state = cut("t2");
    private final Label source = cut("t2");
    private final StackPane open = Icon.DOWN.node(12);
    private final StackPane shut = Icon.RIGHT.node(12);
    private final Label group = Parts.whole("", "strong");
    private final Label count = Parts.whole("", "t3");
    private final Label oldest = Parts.whole("");
    private final Tooltip whole = new Tooltip();
    private QueueRows.Row shown;
    private Light coloured;
    private boolean wasHeading;

    QueueCell(Words words, CaseWords caseWords, ClaimWords claimWords, IntFunction<QueueRows.Row> rows,
            Supplier<Instant> now) {
        this.words = words;
        this.caseWords = caseWords;
        this.claimWords = claimWords;
        this.rows = rows;
        this.now = now;
        this.urgent = Parts.tag(words.say("cases.tag.urgent"), "red");
        place.setTooltip(whole);
        headings().forEach(node -> node.setVisible(false));
        getStyleClass().add("queue-row");
        getChildren().addAll(light, remaining, day, tail, category, urgent, holder, place, unit, state, source, open,
                shut, group, count, oldest);
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
        if (isSameCase(before) || shown.equals(before)) {
            // Most rows are as they were: only their time goes by.
            return switch (shown) {
                case QueueRows.Line(var one) -> tellHolder(one) | tellTime(one);
                case QueueRows.Heading head -> tellOldest(head);
            };
        }
        boolean heading = shown instanceof QueueRows.Heading;
        boolean restyled = heading != wasHeading;
        if (restyled) {
            wasHeading = heading;
            if (heading) {
                getStyleClass().add("group-row");
            } else {
                getStyleClass().remove("group-row");
            }
            headings().forEach(node -> node.setVisible(heading));
            lines().forEach(node -> node.setVisible(!heading));
        }
        switch (shown) {
            case QueueRows.Heading head -> restyled |= fill(head);
            case QueueRows.Line(var one) -> restyled |= fill(one);
        }
        requestLayout();
        return restyled;
    }

    private boolean isSameCase(QueueRows.Row before) {
        return shown instanceof QueueRows.Line(var one) && before instanceof QueueRows.Line(var other) && one == other;
    }

    private List<Region> headings() {
        return List.of(open, shut, group, count, oldest);
    }

    private List<Region> lines() {
        return List.of(light, remaining, day, tail, category, urgent, holder, place, unit, state, source);
    }

    private boolean fill(QueueRows.Heading head) {
        open.setVisible(!head.folded());
        shut.setVisible(head.folded());
        group.setText(head.name() == null ? words.say("cases.group." + head.group()) : head.name());
        count.setText(String.valueOf(head.count()));
        return tellOldest(head);
    }

    /** Its light and its clock, where the group does not say them itself. @return whether it needs other styles */
    private boolean tellOldest(QueueRows.Heading head) {
        boolean told = head.name() != null;
        oldest.setVisible(told);
        light.setVisible(told);
        if (!told) {
            return false;
        }
        var time = caseWords.remaining(head.oldest(), now.get());
        if (!time.equals(oldest.getText())) {
            oldest.setText(time);
            requestLayout();
        }
        var colour = head.oldest().stageLight(now.get());
        light.show(colour);
        coloured = null;
        if (oldest.getStyleClass().contains(styleOf(colour))) {
            return false;
        }
        oldest.getStyleClass().removeAll(TIME_STYLES);
        oldest.getStyleClass().add(styleOf(colour));
        return true;
    }

    private boolean fill(OpenCase one) {
        boolean recoloured = tellTime(one) | tellHolder(one);
        var number = CaseNumber.of(one.number());
        day.setText(number.day());
        tail.setText(number.tail());
        category.setText(one.category());
        urgent.setVisible(one.urgent());
        unit.setText(one.department() == null ? "" : one.department());
        state.setText(one.requested().isEmpty() ? words.say("state." + one.state()) : words.say("flag.requested"));
        source.setText(words.say("source." + one.source().code()));
        return recoloured;
    }

    /** @return whether it needs other styles than before */
    private boolean tellHolder(OpenCase one) {
        var told = claimWords.inHand(one.id(), now.get()).orElse("");
        if (!told.equals(held) || holder.isVisible() == told.isEmpty()) {
            held = told;
            heldInShort = claimWords.inShort(one.id(), now.get()).orElse("");
            holder.setVisible(!told.isEmpty());
            requestLayout();
        }
        boolean mine = !told.isEmpty() && claimWords.claims().isMine(one.id());
        if (mine == holder.getStyleClass().contains(MINE)) {
            return false;
        }
        if (mine) {
            holder.getStyleClass().add(MINE);
        } else {
            holder.getStyleClass().remove(MINE);
        }
        return true;
    }

    /** @return whether it needs other styles than before */
    private boolean tellTime(OpenCase one) {
        var moment = now.get();
        var words = caseWords.remaining(one, moment);
        if (!words.equals(remaining.getText())) {
            remaining.setText(words);
            requestLayout();
        }
        var colour = one.stageLight(moment);
        if (colour == coloured) {
            return false;
        }
        coloured = colour;
        light.show(colour);
        remaining.getStyleClass().removeAll(TIME_STYLES);
        remaining.getStyleClass().add(styleOf(colour));
        return true;
    }

    private static String styleOf(Light light) {
        return switch (light) {
            case RED -> "red";
            case YELLOW -> "yellow";
            case GREY -> "grey";
            case GREEN -> "t1";
        };
    }

    @Override
    protected void layoutChildren() {
        double em = remaining.getFont().getSize() * 14 / 13;
        var at = QueueColumns.of(getWidth(), em);
        if (shown instanceof QueueRows.Heading) {
            put(open, at.light(), at.remaining());
            put(shut, at.light(), at.remaining());
            put(group, at.light() + 18, at.end());
            put(count, at.light() + 24 + group.getWidth(), at.end());
            double clock = at.light() + 40 + group.getWidth() + count.getWidth();
            put(light, clock, at.end());
            put(oldest, clock + light.getWidth() + 6, at.end());
            return;
        }
        put(light, at.light(), at.remaining());
        put(remaining, at.remaining(), at.number());
        day.setVisible(shown instanceof QueueRows.Line && !at.shortNumber());
        double numberAt = at.number();
        if (day.isVisible()) {
            put(day, numberAt, at.category());
            numberAt += day.getWidth();
        }
        put(tail, numberAt, at.category());
        put(category, at.category(), at.place() - GAP);
        layoutPlace(at);
        unit.setVisible(at.hasUnit());
        state.setVisible(at.hasState());
        source.setVisible(at.hasSource());
        put(unit, at.unit(), at.endOfUnit() - GAP);
        put(state, at.state(), at.endOfState() - GAP);
        put(source, at.source(), at.end());
    }

    private void layoutPlace(QueueColumns at) {
        if (shown instanceof QueueRows.Line(var one)) {
            boolean streetToo = at.hasUnit() && one.street() != null;
            place.setText(streetToo ? words.say("cases.place", one.street(), one.place()) : one.place());
            whole.setText(one.street() == null ? one.place() : words.say("cases.place", one.street(), one.place()));
        }
        holder.setText(at.shortNumber() ? heldInShort : held);
        double from = at.place();
        for (var tag : List.of(urgent, holder)) {
            if (tag.isVisible()) {
                put(tag, from, at.endOfPlace() - GAP);
                from += tag.getWidth() + GAP;
            }
        }
        put(place, from, at.endOfPlace() - GAP);
    }

    private void put(Region node, double from, double to) {
        double width = Math.min(node.prefWidth(-1), Math.max(0, to - from));
        double height = node.prefHeight(-1);
        node.resizeRelocate(snapPositionX(from), snapPositionY((getHeight() - height) / 2), snapSizeX(width), height);
    }
}
