package org.gridlight.client.duty;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.gridlight.client.desk.DeskReading;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.db.duty.DutyDeskStore;
import org.gridlight.db.people.UnitStore;
import org.gridlight.model.duty.RosterFile;
import org.gridlight.model.duty.RosterTurn;
import org.gridlight.model.people.Role;
import org.gridlight.model.people.Unit;
import org.gridlight.model.words.Refusal;

/** The desk of the duty roster of units (值班表): a day of it, and the file it comes from. On the FX thread. */
final class RosterDesk extends ReadingDesk<RosterDesk.Day, RosterView> implements RosterView.Acts {
    private static final Duration CLOCK = Duration.ofMinutes(5);

    /** The roster of one day. */
    record Day(LocalDate day, List<RosterTurn> turns) {}

    private final DutyDeskStore store;
    private final UnitStore units;
    private final RosterView view;
    private volatile LocalDate asked;

    RosterDesk(Seat seat) {
        super(seat);
        this.store = new DutyDeskStore(seat.database());
        this.units = new UnitStore(seat.database());
        this.asked = LocalDate.ofInstant(seat.clock().instant(), seat.centre().zone());
        this.view = new RosterView(seat, mayGive(), this);
        view.day(asked);
        begin(new DeskReading.Source<>("roster", Set.of("roster"), CLOCK, false,
                this::readDay));
    }

    /** The record decides; whoever may not is spared the button. */
    boolean mayGive() {
        return Stream.of(Role.SHIFT_LEADER, Role.DATA_KEEPER).anyMatch(seat().operator()::has);
    }

    private Day readDay() {
        var day = asked;
        return new Day(day, store.roster(day));
    }

    @Override
    public void read(Day now) {
        if (now.day().equals(asked)) {
            super.read(now);
        } else {
            reading().read();
        }
    }

    @Override
    public void show() {
        if (read() != null) {
            view.show(read().turns(), seat().clock().instant());
        }
    }

    @Override
    public void day(LocalDate day) {
        asked = day;
        reading().read();
    }

    boolean maySend() {
        return mayGive() && reading().maySend();
    }

    @Override
    public void bring() {
        if (!maySend()) {
            return;
        }
        seat().dialogs().chooseFiles(seat().say("duty.roster.import"), seat().say("duty.roster.file"), List.of("csv"))
                .stream().findFirst().ifPresent(this::bring);
    }

    /** All turns of the file or none; what is wrong is told line by line. */
    private void bring(Path file) {
        var wish = UUID.randomUUID();
        view.faults(List.of());
        reading().send("import roster", () -> {
            var names = units.all().stream().collect(Collectors.toMap(Unit::name, Unit::id, (one, another) -> one));
            var parsed = new RosterFile(names, seat().centre().zone()).parse(text(file));
            if (parsed.faults().isEmpty()) {
                store.give(wish, parsed.turns());
            }
            return parsed;
        }, parsed -> {
            if (parsed.faults().isEmpty()) {
                asked = parsed.turns().getFirst().day();
                view.day(asked);
                view.taken(seat().say("duty.roster.taken", parsed.turns().size(), file.getFileName()));
            } else {
                view.faults(
                        parsed.faults().stream().map(fault -> seat().say(fault.reason(), fault.line(), fault.what()))
                                .toList());
            }
        }, view::tell);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException wrong) {
            throw Refusal.failed(wrong, "duty.roster.coding", file.getFileName());
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "duty.roster.unreadable", file.getFileName());
        }
    }

    @Override
    public String name() {
        return seat().say("duty.roster");
    }

    @Override
    public RosterView view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return mayGive()
                ? List.of(new Command(seat().say("duty.roster.import"), Command.key(KeyCode.F8), false, this::maySend,
                        this::bring))
                : List.of();
    }
}
