package org.gridlight.client.duty;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.gridlight.client.desk.DeskReading;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.duty.DutyEntry;
import org.gridlight.model.people.Role;

/** The desk of the duty log (值班日志): a day of it, and a line to write the next entry. On the FX thread. */
final class LogDesk extends ReadingDesk<LogDesk.Day, LogView> implements LogView.Acts {
    private static final Duration CLOCK = Duration.ofMinutes(1);
    /** The record decides; whoever may not is spared the form. */
    private static final Set<Role> WRITERS = Set.of(Role.SHIFT_LEADER, Role.ACCEPTOR, Role.DISPATCHER, Role.OPERATOR,
            Role.SUPERVISOR);

    /** Entries of one day. */
    record Day(LocalDate day, List<DutyEntry> entries) {}

    private final LogRecord record;
    private final LogPrint print;
    private final LogView view;
    private volatile LocalDate asked;
    private DutyEntry chosen;
    private UUID wish = UUID.randomUUID();

    /** Where a day of the log is looked at as a paper. */
    @FunctionalInterface
    interface LogPrint {
        void show(LocalDate day, List<DutyEntry> entries);
    }

    LogDesk(Seat seat) {
        this(seat, LogRecord.stored(seat.database()), new DutyPapers(seat)::show);
    }

    /** The same over another record, for tests. */
    LogDesk(Seat seat, LogRecord record, LogPrint print) {
        super(seat);
        this.record = record;
        this.print = print;
        this.asked = today();
        this.view = new LogView(seat, new DutyWords(seat.words(), seat.centre().zone()), mayWrite(), this);
        view.day(asked);
        begin(new DeskReading.Source<>("duty log", Set.of("dutyLog"), CLOCK, false, this::readDay));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(seat().clock().instant(), seat().centre().zone());
    }

    boolean mayWrite() {
        return seat().operator().roles().stream().anyMatch(WRITERS::contains);
    }

    private Day readDay() {
        var day = asked;
        var zone = seat().centre().zone();
        return new Day(day, record.entries(day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant()));
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
            view.show(read(), chosen, reading().isBusy());
        }
    }

    @Override
    public void day(LocalDate day) {
        asked = day;
        chosen = null;
        reading().read();
    }

    @Override
    public void choose(DutyEntry entry) {
        chosen = entry;
        show();
    }

    @Override
    public void openCase(DutyEntry entry) {
        if (entry.caseId() != 0) {
            seat().navigation().openCase(entry.caseId());
        }
    }

    boolean maySend() {
        return mayWrite() && reading().maySend();
    }

    @Override
    public void write() {
        if (!maySend()) {
            return;
        }
        var typed = view.typed();
        var about = about(typed.caseNumber());
        if (typed.words().isBlank() || about.isEmpty() && !typed.caseNumber().isBlank()) {
            view.ask(seat().say(typed.words().isBlank() ? "duty.log.noWords" : "duty.log.noCase"));
            return;
        }
        var entry = new DutyEntry.New(typed.kind(), typed.words().strip(), about.map(OpenCase::id).orElse(null),
                typed.correcting() && chosen != null ? chosen.id() : null);
        var id = wish;
        reading().send("write duty log", () -> {
            record.write(id, entry);
            return id;
        }, done -> {
            wish = UUID.randomUUID();
            asked = today();
            view.day(asked);
            view.written();
        }, view::ask);
    }

    /** By the end of its number, as people call it. */
    private Optional<OpenCase> about(String number) {
        return number.length() < 4
                ? Optional.empty()
                : seat().cases().all().stream().filter(one -> one.caseNo() != null && one.caseNo().endsWith(number))
                        .findFirst();
    }

    boolean mayPrint() {
        return read() != null;
    }

    @Override
    public void print() {
        if (mayPrint()) {
            print.show(read().day(), read().entries());
        }
    }

    static Map<Long, DutyEntry> byId(Day day) {
        var known = new LinkedHashMap<Long, DutyEntry>();
        day.entries().forEach(entry -> known.put(entry.id(), entry));
        return known;
    }

    LogView logView() {
        return view;
    }

    @Override
    public String name() {
        return seat().say("p.dutyLog");
    }

    @Override
    public LogView view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<Command>();
        if (mayWrite()) {
            commands.add(new Command(seat().say("duty.log.write"), Command.ctrl(KeyCode.ENTER), true, this::maySend,
                    this::write));
        }
        commands.add(new Command(seat().say("rednotice.print"), Command.key(KeyCode.F12), false, this::mayPrint,
                this::print));
        return commands;
    }
}
