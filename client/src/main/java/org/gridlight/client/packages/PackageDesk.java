package org.gridlight.client.packages;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.input.KeyCode;
import org.gridlight.client.desk.DeskReading;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.packages.PackageStore;
import org.gridlight.model.packages.ExchangedPackage;
import org.gridlight.model.packages.UnitExchange;
import org.gridlight.model.people.Role;

/** The desk of file exchange (数据包): makes what goes to units without a line, takes what comes back. On the FX thread. */
public final class PackageDesk extends ReadingDesk<List<UnitExchange>, PackageView> implements PackageView.Acts {
    private static final Duration CLOCK = Duration.ofSeconds(20);
    /** Where this person keeps the key of the centre: the place of the file, never the key. */
    private static final String KEY = "packages-key";
    private static final int MOST = 30;

    private final PackageStore store;
    private final PackageView view;
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final Map<String, PackageStore.Taken> taken = new HashMap<>();
    private PackageList list = PackageList.WAITING;
    private String chosen;
    private String about;
    private List<ExchangedPackage> history;
    private Tasks.Running looking = () -> {};

    public PackageDesk(Seat seat) {
        super(seat);
        this.store = new PackageStore(seat.database());
        this.view = new PackageView(seat, this);
        begin(new DeskReading.Source<>("packages", Set.of(), CLOCK, true, store::units));
    }

    @Override
    public void read(List<UnitExchange> now) {
        about = null;
        super.read(now);
    }

    @Override
    public void show() {
        if (read() == null) {
            return;
        }
        var rows = read().stream().filter(list::holds).toList();
        if (rows.stream().noneMatch(one -> one.code().equals(chosen))) {
            chosen = rows.isEmpty() ? null : rows.getFirst().code();
        }
        waiting.set((int) read().stream().filter(PackageList.WAITING::holds).count());
        unit().ifPresent(this::look);
        view.show(list, read(), unit().map(one -> new PackageView.Shown(one, history, taken.get(one.code())))
                .orElse(null), reading().isBusy());
    }

    private void look(UnitExchange one) {
        if (one.code().equals(about)) {
            return;
        }
        about = one.code();
        looking.cancel();
        looking = seat().tasks().run("packages of a unit", () -> store.history(one.code(), MOST), found -> {
            history = found;
            show();
        }, failure -> view.tell(seat().told(failure)));
    }

    private Optional<UnitExchange> unit() {
        return read() == null
                ? Optional.empty()
                : read().stream().filter(list::holds).filter(one -> one.code().equals(chosen)).findFirst();
    }

    /** The record decides; whoever may not is spared the button. */
    @Override
    public boolean mayExchange() {
        return Stream.of(Role.SHIFT_LEADER, Role.OPERATOR, Role.DISPATCHER).anyMatch(seat().operator()::has);
    }

    @Override
    public void choose(PackageList which) {
        list = which;
        show();
    }

    @Override
    public void choose(UnitExchange one) {
        if (!one.code().equals(chosen)) {
            chosen = one.code();
            history = null;
            show();
        }
    }

    @Override
    public void pack() {
        unit().filter(one -> one.waiting() > 0 && mayExchange() && reading().maySend())
                .ifPresent(one -> key().ifPresent(key -> target(one).ifPresent(target -> pack(one, key, target))));
    }

    private Optional<Path> key() {
        return seat().memory().recall(KEY).filter(place -> !place.isBlank()).map(Path::of)
                .or(() -> seat().dialogs().chooseFiles(seat().say("packages.chooseKey"), seat().say("packages.keyFile"),
                        List.of("key")).stream().findFirst());
    }

    private Optional<Path> target(UnitExchange one) {
        return seat().dialogs().chooseTarget(seat().say("packages.pack"),
                PackageFolder.dispatchName(one.code(), one.next()), seat().say("packages.zip"), List.of("zip"));
    }

    private void pack(UnitExchange one, Path key, Path target) {
        var wish = UUID.randomUUID();
        reading().send("pack", () -> store.pack(wish, one.code(), PackageFolder.privateKey(key),
                seat().centre().zone(), (number, bytes) -> PackageFolder.write(target, bytes)), cases -> {
                    seat().memory().remember(KEY, key.toString());
                    view.said(seat().say("packages.packed", cases, target));
                }, why -> {
                    // The next time it is asked for again: it may have been moved.
                    seat().memory().remember(KEY, "");
                    view.tell(why);
                });
    }

    @Override
    public void take() {
        unit().filter(one -> mayExchange() && reading().maySend()).ifPresent(one -> seat().dialogs()
                .chooseFiles(seat().say("packages.take"), seat().say("packages.zip"), List.of("zip")).stream()
                .findFirst().ifPresent(file -> take(one, file)));
    }

    private void take(UnitExchange one, Path file) {
        var name = file.getFileName().toString();
        reading().send("take a package", () -> store.take(one.code(), name, PackageFolder.read(file)), came -> {
            taken.put(one.code(), came);
            // With nothing owed any more it would leave the list, and the rows that were refused with it.
            list = PackageList.ALL;
            view.said(came.before()
                    ? seat().say("packages.before", name)
                    : seat().say("packages.taken", name, came.taken(), came.refused().size()));
        }, view::tell);
    }

    @Override
    public String name() {
        return seat().say("packages.desk");
    }

    @Override
    public ObservableIntegerValue waiting() {
        return waiting.getReadOnlyProperty();
    }

    @Override
    public PackageView view() {
        return view;
    }

    @Override
    protected void closed() {
        looking.cancel();
    }

    @Override
    public List<Command> commands() {
        return List.of(command("packages.next", KeyCode.F4, () -> choose(list.next())),
                command("packages.pack", KeyCode.F5, this::pack), command("packages.take", KeyCode.F6, this::take));
    }

    private Command command(String word, KeyCode key, Runnable act) {
        return new Command(seat().say(word), Command.key(key), act);
    }
}
