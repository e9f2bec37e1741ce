package org.gridlight.client.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Memory;
import org.gridlight.client.seat.Seat;

/**
 * The walls (大屏) of this seat, one a monitor. They belong to the seat: a change of shift does not touch them. While nobody
 * is signed in they go on with the record that was open last; the next person who sees the whole record gives them his.
 * One source of data feeds all of them, and only while one of them is open. On the FX thread.
 */
public final class Walls implements AutoCloseable {
    private static final String PLANS = "walls";

    private final Memory seatMemory;
    private final Function<Seat, WallRecord> records;
    private final Supplier<List<Monitor>> monitors;
    private final Map<String, WallWindow> windows = new HashMap<>();
    /** Held here: the toolkit holds it weakly, and outlives every workstation. */
    private final ListChangeListener<Screen> onMonitors = change -> monitorsChanged();
    private Seat shownBy;
    private Seat atSeat;
    private Runnable endOfRecord = () -> {};
    private WallHall hall;

    /** @param seatMemory what belongs to the seat and not to the person */
    public Walls(Memory seatMemory) {
        this(seatMemory, seat -> new StoredWall(seat.database(), seat.clock(), seat.centre().zone()), Monitor::all);
        Screen.getScreens().addListener(new WeakListChangeListener<>(onMonitors));
    }

    Walls(Memory seatMemory, Function<Seat, WallRecord> records, Supplier<List<Monitor>> monitors) {
        this.seatMemory = seatMemory;
        this.records = records;
        this.monitors = monitors;
    }

    /** Whether this person may open one: it shows the whole district. */
    public static boolean isFor(Seat seat) {
        return seat.operator().seesWholeRecord();
    }

    /** Somebody has signed in: the walls show what he sees, if that is all of it; those of the last time open again. */
    public void follow(Seat seat) {
        atSeat = seat;
        if (isFor(seat)) {
            shownBy = seat;
            if (hall != null) {
                var before = hall;
                hall = new WallHall(seat, records.apply(seat));
                windows.values().forEach(window -> window.view().follow(hall));
                before.close();
            }
            end();
            openRemembered();
        }
    }

    /**
     * Whether the walls go on with the record of a person who signs off. If so they end it when they have another or are
     * closed; if not, whoever asks ends it.
     */
    public boolean outlive(Seat seat, Runnable end) {
        atSeat = null;
        if (shownBy != seat) {
            return false;
        }
        if (windows.isEmpty()) {
            shownBy = null;
            return false;
        }
        endOfRecord = end;
        return true;
    }

    private void end() {
        var ending = endOfRecord;
        endOfRecord = () -> {};
        ending.run();
    }

    /** Lets the person choose monitors and pages, over whatever he does; nothing for whom a wall is not. */
    public void open(Seat seat) {
        if (isFor(seat)) {
            seat.overlays().open(new WallDesk(seat, this), () -> {});
        }
    }

    List<Monitor> monitors() {
        return monitors.get();
    }

    WallPlan plan(Monitor monitor) {
        return plans().stream().filter(plan -> plan.monitor().equals(monitor.key())).findFirst()
                .orElseGet(() -> WallPlan.usual(monitor.key()));
    }

    boolean isOpen(Monitor monitor) {
        return windows.containsKey(monitor.key());
    }

    private List<WallPlan> plans() {
        return seatMemory.recall(PLANS).map(WallPlan::read).orElse(List.of());
    }

    private void put(WallPlan plan) {
        var plans = new ArrayList<>(plans());
        plans.removeIf(known -> known.monitor().equals(plan.monitor()));
        plans.add(plan);
        plans.sort(Comparator.comparing(WallPlan::monitor));
        seatMemory.remember(PLANS, WallPlan.written(plans));
    }

    /** Another order of pages or another length; a wall that is open begins anew with it. */
    void change(Monitor monitor, UnaryOperator<WallPlan> change) {
        put(change.apply(plan(monitor)));
        if (isOpen(monitor)) {
            closeWindow(monitor.key());
            openWindow(monitor);
        }
    }

    /** Opens a wall there, or brings it to the front. */
    void open(Monitor monitor) {
        if (isOpen(monitor)) {
            windows.get(monitor.key()).toFront();
        } else if (shownBy != null) {
            put(plan(monitor).opened(true));
            openWindow(monitor);
        }
    }

    /** A person leaves it: it is not opened again at the next start. */
    void leave(Monitor monitor) {
        put(plan(monitor).opened(false));
        closeWindow(monitor.key());
        closeSourceOfNobody();
    }

    private void openRemembered() {
        monitors().stream().filter(monitor -> plan(monitor).open() && !isOpen(monitor)).forEach(this::openWindow);
    }

    private void openWindow(Monitor monitor) {
        if (hall == null) {
            hall = new WallHall(shownBy, records.apply(shownBy));
        }
        var view = new WallView(plan(monitor), hall);
        var window = new WallWindow(view, monitor,
                shownBy.say("wall") + " " + monitor.number() + " · " + shownBy.centre().name(), () -> leave(monitor));
        windows.put(monitor.key(), window);
        window.show();
    }

    private void closeWindow(String key) {
        Optional.ofNullable(windows.remove(key)).ifPresent(WallWindow::close);
    }

    /** Nobody looks: nothing is read. A record that only walls showed is closed. */
    private void closeSourceOfNobody() {
        if (windows.isEmpty() && hall != null) {
            hall.close();
            hall = null;
            if (atSeat != shownBy) {
                shownBy = null;
            }
            end();
        }
    }

    /** A monitor that vanished takes its wall with it, and somebody is told; one that came back gets it again. */
    void monitorsChanged() {
        var there = monitors().stream().map(Monitor::key).toList();
        var gone = windows.keySet().stream().filter(key -> !there.contains(key)).toList();
        gone.forEach(this::closeWindow);
        if (shownBy != null) {
            openRemembered();
        }
        closeSourceOfNobody();
        if (!gone.isEmpty() && atSeat != null) {
            tell(gone.size());
        }
    }

    private void tell(int gone) {
        var close = Parts.button(atSeat.say("wall.close"), atSeat.overlays()::close, "primary");
        var card = new StateCard(Icon.WARNING, "yellow", atSeat.say("wall.monitorGone", gone),
                List.of(atSeat.say("wall.monitorGone.kept"), atSeat.say("wall.monitorGone.todo")), close);
        card.getStyleClass().add("floating");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        atSeat.overlays().open(card, () -> {});
    }

    List<WallWindow> windows() {
        return List.copyOf(windows.values());
    }

    /** The program ends; what stood open is opened again at the next start. */
    @Override
    public void close() {
        List.copyOf(windows.keySet()).forEach(this::closeWindow);
        closeSourceOfNobody();
    }
}
