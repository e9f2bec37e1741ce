package org.gridlight.client.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.model.cases.OpenCase;

/**
 * Which open cases lie in which queue, and which of them are shown. A change touches the cases that changed and no others.
 *
 * <p>
 * Safe for many threads: the feed's thread brings changes, the screen's asks for what is shown.
 */
final class QueueModel implements AutoCloseable {
    private static final Comparator<OpenCase> OLDEST = Comparator.comparing(QueueModel::since)
            .thenComparingLong(OpenCase::id);

    /** What goes by the clock is looked at again that often. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final Comparator<OpenCase> order;
    private final OpenCases cases;
    private final InstantSource clock;
    private final ZoneId zone;
    private final OpenCases.Subscription subscription;
    private final Map<Long, OpenCase> known = new HashMap<>();
    private final Map<Queue, SortedCases> byDue = new EnumMap<>(Queue.class);
    private final Map<Queue, SortedCases> byAge = new EnumMap<>(Queue.class);
    private final Set<Object> folded = new HashSet<>();
    private Queue queue = Queue.ALL;
    private CaseSelection selection;
    private String filter = "";
    /** What a person narrowed the list to (筛选); null for nothing. It may go by the clock. */
    private Predicate<OpenCase> narrowed;
    /** Null for what is due next. */
    private GroupBy grouped;
    private Instant chosenAt = Instant.EPOCH;
    /** Found by the index: by words of the reporter, by pinyin, by several words. */
    private Set<Long> found = Set.of();
    private volatile Runnable changed = () -> {};
    /** What is shown when not all of a queue is; null when all of it is. */
    private SortedCases some;

    /** Reads and sorts all cases, which takes some time when there are many. */
    QueueModel(OpenCases cases, InstantSource clock, ZoneId zone) {
        this(cases, clock, zone, DueOrder.COMPARATOR);
    }

    /** @param order by what is due next; a test counts how often it is asked */
    QueueModel(OpenCases cases, InstantSource clock, ZoneId zone, Comparator<OpenCase> order) {
        this.cases = cases;
        this.clock = clock;
        this.zone = zone;
        this.order = order;
        for (var each : Queue.values()) {
            byDue.put(each, new SortedCases(order, DueOrder::at));
            byAge.put(each, new SortedCases(OLDEST, QueueModel::since));
        }
        this.subscription = cases.subscribe(this::onChange);
        readAll();
    }

    /** @param listener told at every change, on whatever thread brought it; must not block */
    void listen(Runnable listener) {
        changed = listener;
    }

    private static Instant since(OpenCase one) {
        return one.stageStarted() == null ? one.reportedAt() : one.stageStarted();
    }

    private void onChange(OpenCases.Changed change) {
        if (change.everything()) {
            readAll();
        } else {
            synchronized (this) {
                change.ids().forEach(this::read);
            }
        }
        changed.run();
    }

    private synchronized void readAll() {
        var all = cases.all();
        known.clear();
        all.forEach(one -> known.put(one.id(), one));
        // Sorted once; what is taken out in order stays in order.
        var sortedByDue = all.stream().sorted(order).toList();
        var sortedByAge = all.stream().sorted(OLDEST).toList();
        for (var each : Queue.values()) {
            byDue.get(each).replaceSorted(sortedByDue.stream().filter(each::holds).toList());
            byAge.get(each).replaceSorted(sortedByAge.stream().filter(each::holds).toList());
        }
        choose();
    }

    private void read(long id) {
        var now = cases.find(id);
        var before = now.isPresent() ? known.put(id, now.get()) : known.remove(id);
        if (before != null) {
            listsOf(before).forEach(list -> list.remove(before));
            // It may have stood there by the clock and not fit any more.
            if (some != null) {
                some.remove(before);
            }
        }
        now.ifPresent(one -> listsOf(one).forEach(list -> list.add(one)));
    }

    private List<SortedCases> listsOf(OpenCase one) {
        var lists = new ArrayList<SortedCases>();
        for (var each : Queue.values()) {
            if (each.holds(one)) {
                lists.add(byDue.get(each));
                lists.add(byAge.get(each));
            }
        }
        if (some != null && isShown().test(one)) {
            lists.add(some);
        }
        return lists;
    }

    /** Shows a queue, and nothing but it. */
    synchronized void show(Queue wanted) {
        queue = wanted;
        selection = null;
        choose();
    }

    /** Shows what stands behind a number; null for the queue again. */
    synchronized void show(CaseSelection which) {
        selection = which;
        choose();
    }

    /** Shows only what holds this text in its number, class, place, street or unit; all for an empty one. */
    void filter(String text) {
        filter(text, Set.of());
    }

    /** @param also keys of cases that hold it elsewhere: they are shown too */
    synchronized void filter(String text, Set<Long> also) {
        filter = text.strip();
        found = Set.copyOf(also);
        choose();
    }

    /** Shows only what a person narrowed the list to, in every queue and list; null for all again. */
    synchronized void narrow(Predicate<OpenCase> which) {
        narrowed = which;
        choose();
    }

    /** Divides the list by this; null for by what is due next. All groups are open. */
    synchronized void group(GroupBy by) {
        grouped = by;
        folded.clear();
    }

    /** Shows only the heading of a group, or its cases again. */
    synchronized void fold(Object group) {
        fold(Set.of(group), !folded.contains(group));
    }

    /** Shows only the headings of these groups, or their cases. */
    synchronized void fold(Set<Object> groups, boolean shut) {
        if (shut) {
            folded.addAll(groups);
        } else {
            folded.removeAll(groups);
        }
    }

    synchronized Queue queue() {
        return queue;
    }

    synchronized CaseSelection selection() {
        return selection;
    }

    /** Whether less is shown than lies there. */
    synchronized boolean isNarrowed() {
        return narrowed != null || !filter.isEmpty();
    }

    synchronized String filter() {
        return filter;
    }

    private void choose() {
        chosenAt = clock.instant();
        if (selection == null && filter.isEmpty() && narrowed == null) {
            some = null;
            return;
        }
        var chosen = new SortedCases(DueOrder.COMPARATOR, DueOrder::at);
        chosen.replaceSorted(base().copy().stream().filter(isShown()).toList());
        some = chosen;
    }

    private SortedCases base() {
        return byDue.get(selection == null ? queue : Queue.ALL);
    }

    private Predicate<OpenCase> isShown() {
        Predicate<OpenCase> wanted = selection == null ? queue::holds : selection.which();
        var asked = narrowed == null ? wanted : wanted.and(narrowed);
        return filter.isEmpty() ? asked : asked.and(one -> found.contains(one.id()) || matches(one, filter));
    }

    private static boolean matches(OpenCase one, String text) {
        return has(one.caseNo(), text) || has(one.acceptNo(), text) || has(one.place(), text)
                || has(one.category(), text) || has(one.street(), text) || has(one.department(), text);
    }

    private static boolean has(String value, String text) {
        return value != null && value.contains(text);
    }

    /** What is shown now. */
    synchronized QueueRows rows() {
        var now = clock.instant();
        if (narrowed != null && now.isAfter(chosenAt.plus(LOOK_AGAIN))) {
            choose();
        }
        var shown = some == null ? base() : some;
        return grouped == null
                ? QueueRows.of(shown, now, zone, folded)
                : QueueRows.by(grouped, shown, now, folded);
    }

    /** What lies in a queue now. */
    synchronized QueueCount count(Queue of) {
        var due = byDue.get(of);
        return new QueueCount(due.size(), due.countBefore(clock.instant()),
                byAge.get(of).first().map(QueueModel::since).orElse(null));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
