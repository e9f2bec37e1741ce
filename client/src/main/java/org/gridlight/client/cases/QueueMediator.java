package org.gridlight.client.cases;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ChangeListener;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Look;
import org.gridlight.client.search.CaseSearch;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.cases.Claimed;
import org.gridlight.model.cases.OpenCase;

/**
 * Between the queue's model and its view: brings changes five times a second at most, and what is pressed back to the
 * model. On the FX thread.
 */
final class QueueMediator implements QueueView.Acts, AutoCloseable {
    private static final Duration CLOCK = Duration.ofSeconds(10);
    private static final String QUEUE = "cases-queue";
    private static final double SMALL = 680;
    private static final String DENSITY = "cases-density";

    private static final int MOST_OVER = 50;

    private final Seat seat;
    private final File file;
    private final List<Queue> queues;
    private final QueueModel model;
    private final Throttle throttle;
    private final Tasks.Running clock;
    private final QueueView view;
    private final WorkButtons work;
    private final QueueStrip strip;
    private final List<QueueTab> tabs;
    private final OpenCases.Subscription connection;
    private final OpenCases.Subscription claims;
    private final OpenCases.Subscription marked;
    private final ChangeListener<Number> onSelected = (value, before, now) -> selected(now.longValue());
    private final ChangeListener<Look> onLook = (value, before, now) -> dense();
    private boolean heard;
    private Tasks.Running looking = () -> {};
    private final QueueHand hand;
    private QueueRows rows = QueueRows.NONE;

    /** What the list asks of the file beside it. */
    interface File {
        void open();

        void look();
    }

    /** @param queues that this person acts on */
    QueueMediator(Seat seat, CaseWords caseWords, QueueModel model, List<Queue> queues, File file) {
        this.file = file;
        this.seat = seat;
        this.hand = new QueueHand(seat, model, () -> rows, this::refresh);
        this.queues = List.copyOf(queues);
        this.tabs = queues.stream().map(queue -> new QueueTab(queue, seat.words(), caseWords)).toList();
        this.view = new QueueView(seat, caseWords, this);
        this.work = new WorkButtons(seat, this::register, this::claimNext);
        this.strip = new QueueStrip(tabs, seat.say("cases.more"), work, this::goTo);
        this.throttle = new Throttle("queue", seat.tasks(), this::refresh);
        this.model = model;
        model.listen(throttle::trigger);
        view.heightProperty().addListener((value, before, now) -> dense());
        seat.selected().addListener(onSelected);
        seat.look().addListener(onLook);
        dense();
        var first = seat.memory().recall(QUEUE).flatMap(this::queueOf).orElse(queues.getLast());
        model.show(first);
        view.title(null);
        strip.choose(first);
        connection = seat.connection().subscribe(now -> seat.tasks().onScreen(() -> connected(now)));
        clock = seat.tasks().every("queue clock", CLOCK, throttle::trigger);
        claims = seat.claims().subscribe(throttle::trigger);
        marked = seat.marked().subscribe(view::marks);
        view.marks(seat.marked().ids());
        refresh();
    }

    private Optional<Queue> queueOf(String name) {
        return queues.stream().filter(queue -> queue.name().equals(name)).findFirst();
    }

    QueueView view() {
        return view;
    }

    QueueStrip strip() {
        return strip;
    }

    private void connected(Connection now) {
        view.faded(now instanceof Connection.Cut);
        if (!heard && !(now instanceof Connection.Connecting)) {
            heard = true;
            refresh();
        }
    }

    /** Shows what the model shows by now. */
    void refresh() {
        var moment = seat.clock().instant();
        var counts = new EnumMap<Queue, QueueCount>(Queue.class);
        tabs.forEach(tab -> {
            var count = model.count(tab.queue());
            counts.put(tab.queue(), count);
            tab.show(count, moment);
        });
        work.show(mayDraw());
        strip.requestLayout();
        rows = model.rows();
        if (rows.count() > 0) {
            view.rows(rows, seat.selected().get(), moment);
        } else if (model.isNarrowed()) {
            view.noResult(model.filter(), where());
        } else if (heard) {
            view.empty(model.queue(), mostToDo(counts), counts);
        }
    }

    /** The cases of the list in its order. */
    List<OpenCase> shown() {
        return rows.cases();
    }

    /** What the list is called. */
    String where() {
        return model.selection() == null ? seat.say(model.queue().word()) : model.selection().title();
    }

    /** Where most is late, else where most lies. */
    private static Queue mostToDo(Map<Queue, QueueCount> counts) {
        return counts.entrySet().stream().filter(each -> each.getKey() != Queue.ALL && each.getValue().count() > 0)
                .max(Comparator.comparingInt((Map.Entry<Queue, QueueCount> each) -> each.getValue().late())
                        .thenComparingInt(each -> each.getValue().count()))
                .map(Map.Entry::getKey).orElse(null);
    }

    private void selected(long id) {
        work.tell("");
        strip.requestLayout();
        view.select(id);
    }

    @Override
    public QueueHand hand() {
        return hand;
    }

    @Override
    public void unmark() {
        seat.marked().clear();
    }

    @Override
    public void onMap() {
        if (seat.marked().isEmpty()) {
            seat.marked().set(rows.ids());
        }
        seat.navigation().showMarked();
    }

    /** Goes on to the next case when the one in hand is done. */
    void next(long done) {
        rows.after(done, one -> !seat.claims().isOfOther(one.id())).ifPresent(next -> seat.selected().set(next.id()));
    }

    /** Whether there is any queue to draw from. */
    boolean mayDraw() {
        return !seat.claims().queues().isEmpty();
    }

    /** Draws from the queue that is shown (领取下一件), else from all that this person draws from, and opens what came. */
    void claimNext() {
        work.tell("");
        var queue = model.selection() == null ? model.queue().word() : null;
        seat.claims().next(queue, claimed -> {
            switch (claimed) {
                case Claimed.Got(var claim) -> seat.selected().set(claim.caseId());
                case Claimed.Held(var _),Claimed.Nothing _ -> work.tell(seat.say("cases.next.nothing"));
                case Claimed.Refused(var reason) -> work.tell(seat.say(reason));
            }
            strip.requestLayout();
        }, failure -> {
            work.tell(seat.told(failure));
            strip.requestLayout();
        });
    }

    /** What stands in the list at once; what the index finds beside it as soon as it answers, unless more was typed. */
    @Override
    public void filter(String text) {
        looking.cancel();
        looking = seat.tasks().run("queue filter", () -> {
            var divided = text.isBlank()
                    ? Optional.<CaseSearch.Divided>empty()
                    : seat.search().divided(text, MOST_OVER);
            return new Filtered(divided.map(found -> Set.copyOf(found.open())).orElse(Set.of()),
                    divided.map(CaseSearch.Divided::over).orElse(null));
        }, found -> {
            model.filter(text, found.open());
            view.over(found.over());
            refresh();
        }, failure -> {
            model.filter(text);
            view.over(null);
            refresh();
        });
    }

    /** @param over null when nothing was looked for */
    private record Filtered(Set<Long> open, CaseSearch.Answer over) {}

    @Override
    public void density() {
        seat.memory().remember(DENSITY, chosen().next().name());
        dense();
    }

    /** As the person chose it; else lower rows where there is little room. */
    private Density chosen() {
        boolean small = view.getHeight() > 0 && view.getHeight() < SMALL;
        return seat.memory().recall(DENSITY)
                .flatMap(name -> Arrays.stream(Density.values()).filter(each -> each.name().equals(name)).findFirst())
                .orElse(small ? Density.COMPACT : Density.STANDARD);
    }

    private void dense() {
        view.density(chosen(), seat.look().getValue().size().pixels());
    }

    @Override
    public void everything() {
        goTo(model.queue());
    }

    @Override
    public void goTo(Queue queue) {
        seat.memory().remember(QUEUE, queue.name());
        model.show(queue);
        view.title(null);
        strip.choose(queue);
        refresh();
        view.focusList();
    }

    /** The queue beside the one that is listed, round and round. @param by 1 for the next, -1 for the one before */
    void turn(int by) {
        int at = model.selection() == null ? queues.indexOf(model.queue()) : 0;
        goTo(queues.get(Math.floorMod(at + by, queues.size())));
    }

    /** Shows what stands behind a number. */
    void list(CaseSelection which) {
        model.show(which);
        view.title(which.title());
        strip.choose(null);
        refresh();
    }

    @Override
    public void register() {
        seat.navigation().register(null, null);
    }

    @Override
    public void open() {
        file.open();
    }

    @Override
    public void look() {
        file.look();
    }

    @Override
    public void close() {
        seat.selected().removeListener(onSelected);
        seat.look().removeListener(onLook);
        connection.close();
        claims.close();
        marked.close();
        looking.cancel();
        clock.cancel();
        throttle.close();
        model.close();
    }
}
