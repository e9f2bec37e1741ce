package org.gridlight.client.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.FlatList;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.search.CaseSearch;
import org.gridlight.client.seat.Seat;

/** The list of the queue with its head. Knows what is shown and who is told, nothing else. On the FX thread. */
final class QueueView extends VBox {
    private static final double AS_OF_THE_CUT = 0.6;

    /** What a person does here. */
    interface Acts {
        /** What chooses, marks and folds. */
        QueueHand hand();

        /** Nothing is marked any more. */
        void unmark();

        /** The marked ones on the map; all that are shown when none is. */
        void onMap();

        void filter(String text);

        void density();

        void everything();

        void goTo(Queue queue);

        void register();

        /** On with the case in hand: to its opinion. */
        void open();

        /** A closer look at its photos. */
        void look();
    }

    private final Seat seat;
    private final Acts acts;
    private final FlatList list;
    private final QueueHead head;
    private final TextField filter = new TextField();
    private final Label heading = Parts.whole("", "text-head");
    private final Label count = Parts.whole("", "text-dense", "t2");
    private final Button back;
    private final Button density;
    private final Button unmark;
    private Set<Long> marked = Set.of();
    private final StackPane body = new StackPane();
    private final OverList over;
    private final HBox bar;
    private QueueTools tools;
    private QueueRows rows = QueueRows.NONE;
    private Instant moment = Instant.EPOCH;

    QueueView(Seat seat, CaseWords caseWords, Acts acts) {
        this.seat = seat;
        this.acts = acts;
        getStyleClass().add("queue");
        var claimWords = new ClaimWords(seat.words(), seat.claims());
        list = new FlatList(
                () -> new QueueCell(seat.words(), caseWords, claimWords, index -> rows.at(index), () -> moment));
        list.setId("queue-list");
        var hand = acts.hand();
        list.onPress(hand::choose);
        list.onKey(hand::move);
        list.onFold(hand::fold);
        list.onKeys(acts::open, acts::look);
        list.onMarks(row -> marked.contains(keyAt(row)), hand::mark, hand::markTo, hand::extend);
        head = new QueueHead(seat.words());
        filter.setPromptText(seat.say("cases.filter"));
        filter.setId("queue-filter");
        filter.textProperty().addListener((value, before, now) -> acts.filter(now));
        back = Parts.iconButton(Icon.CLOSE, seat.say("cases.selection.end"), acts::everything);
        density = Parts.button("", acts::density, "flat");
        unmark = Parts.iconButton(Icon.CLOSE, seat.say("cases.marked.clear"), acts::unmark);
        unmark.setId("queue-unmark");
        var onMap = Parts.button(seat.say("section.map"), acts::onMap, "flat");
        onMap.setGraphic(Icon.PIN.node());
        onMap.setTooltip(new Tooltip(seat.say("cases.marked.map")));
        onMap.setId("queue-on-map");
        count.setId("queue-count");
        bar = new HBox(8, heading, back, filter, count, unmark, Parts.spring(), onMap, density);
        bar.getStyleClass().add("toolbar");
        HBox.setHgrow(filter, Priority.SOMETIMES);
        filter.setPrefColumnCount(18);
        filter.setMinWidth(Region.USE_COMPUTED_SIZE);
        VBox.setVgrow(body, Priority.ALWAYS);
        over = new OverList(seat);
        getChildren().addAll(bar, body, over);
        marks(Set.of());
        show(new LoadingBars(8));
    }

    /** Puts tools into the bar, and under it what they say. */
    void tools(QueueTools those) {
        tools = those;
        bar.getChildren().add(bar.getChildren().size() - 2, those.button());
        getChildren().add(1, those.strip());
    }

    /** Those that fit the filter as well and are over; null for none. */
    void over(CaseSearch.Answer found) {
        if (found == null) {
            over.none();
        } else {
            over.show(found);
        }
    }

    private void show(Node what) {
        body.getChildren().setAll(what);
    }

    /** @param title of a list behind a number, null for a queue */
    void title(String title) {
        heading.setText(title == null ? "" : title);
        heading.setVisible(title != null);
        heading.setManaged(title != null);
        back.setVisible(title != null);
        back.setManaged(title != null);
    }

    /** @param ids of the cases that are marked */
    void marks(Set<Long> ids) {
        boolean elsewhere = !list.isFocused() && !ids.isEmpty() && !ids.equals(marked);
        marked = ids;
        list.marksChanged();
        if (elsewhere) {
            // Chosen on the map: at least the first of them is seen here too.
            list.bringIntoSight(rows.firstOf(ids));
        }
        tellCount();
    }

    private void tellCount() {
        unmark.setVisible(!marked.isEmpty());
        unmark.setManaged(!marked.isEmpty());
        count.setText(marked.isEmpty()
                ? seat.say("cases.count", rows.count())
                : seat.say("cases.marked", marked.size(), rows.count()));
    }

    void rows(QueueRows now, long selected, Instant at) {
        long top = rows.size() > 0 && list.firstRow() < rows.size() ? keyAt(list.firstRow()) : 0;
        rows = now;
        moment = at;
        tellCount();
        list.show(now.size(), now.rowOf(selected), top == 0 ? -1 : now.indexOf(top));
        if (body.getChildren().size() != 1 || body.getChildren().getFirst() != listWithHead) {
            show(listWithHead());
        }
    }

    private VBox listWithHead;

    private VBox listWithHead() {
        if (listWithHead == null) {
            listWithHead = new VBox(head, list);
            VBox.setVgrow(list, Priority.ALWAYS);
        }
        return listWithHead;
    }

    private long keyAt(int row) {
        return rows.at(row) instanceof QueueRows.Line(var one) ? one.id() : 0;
    }

    void select(long id) {
        list.select(rows.rowOf(id));
    }

    int page() {
        return list.page();
    }

    void density(Density now, double em) {
        density.setText(seat.say("cases.density", seat.say("cases.density." + now.name())));
        list.setRowHeight(Math.round(now.em() * em));
    }

    /** Nothing lies in this queue: why, and where to go on. @param next the queue with most to do, null when none has */
    void empty(Queue queue, Queue next, Map<Queue, QueueCount> counts) {
        count.setText("");
        var title = seat.say("cases.empty.title", seat.say(queue.word()));
        if (next == null) {
            show(new StateCard(Icon.CHECK, "green", title, List.of(seat.say("cases.empty.all")),
                    registerButton("primary")));
            return;
        }
        var there = counts.get(next);
        var name = seat.say(next.word());
        var line = there.late() == 0
                ? seat.say("cases.empty.next", name, there.count())
                : seat.say("cases.empty.late", name, there.count(), there.late());
        show(new StateCard(Icon.CHECK, "green", title, List.of(line),
                Parts.button(seat.say("cases.empty.go", name), () -> acts.goTo(next), "primary"), registerButton()));
    }

    /** Nothing fits what was typed. @param queue where it was looked for */
    void noResult(String text, String where) {
        count.setText(seat.say("cases.count", 0));
        show(new StateCard(Icon.SEARCH, "plain",
                text.isEmpty() ? seat.say("queue.filter.nothing") : seat.say("cases.noResult.title", text),
                List.of(seat.say(over.isVisible() ? "cases.noResult.whereAll" : "cases.noResult.where", where)),
                Parts.button(seat.say("cases.noResult.clear"), this::clearFilter, "primary"),
                Parts.button(seat.say("cases.noResult.all"), () -> acts.goTo(Queue.ALL)), registerButton()));
    }

    private Button registerButton(String... styles) {
        return Parts.button(seat.say("action.register"), "F2", acts::register, styles);
    }

    private void clearFilter() {
        if (tools != null) {
            tools.clear();
        }
        filter.clear();
        filter.requestFocus();
    }

    /** Whether what is shown stands as of an earlier moment. */
    void faded(boolean cut) {
        body.setOpacity(cut ? AS_OF_THE_CUT : 1);
    }

    void focusList() {
        list.requestFocus();
    }
}
