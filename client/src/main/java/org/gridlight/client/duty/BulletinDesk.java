package org.gridlight.client.duty;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.gridlight.client.desk.DeskReading;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.db.Database;
import org.gridlight.db.duty.DutyDeskStore;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.duty.UrgentBulletin;
import org.gridlight.model.duty.UrgentBulletin.Form;
import org.gridlight.model.people.Role;

/** The desk of urgent bulletins (紧急情况快报): those that were issued, and the next of a matter. On the FX thread. */
final class BulletinDesk extends ReadingDesk<List<UrgentBulletin>, BulletinView> implements BulletinView.Acts {
    private static final Duration CLOCK = Duration.ofMinutes(1);
    private static final int SHOWN = 100;

    /** Where bulletins are read and issued. All may block; called off the FX thread. */
    interface Record {
        List<UrgentBulletin> bulletins();

        /** Within what time a first report is owed. */
        Duration firstWithin();

        /** @param id of the wish; sent again with it, it is done once */
        void issue(UUID id, UrgentBulletin.New bulletin);

        /** That of the record. */
        static Record stored(Database database) {
            var store = new DutyDeskStore(database);
            return new Record() {
                @Override
                public List<UrgentBulletin> bulletins() {
                    return store.bulletins(SHOWN);
                }

                @Override
                public Duration firstWithin() {
                    return new SettingStore(database).firstBulletinWithin();
                }

                @Override
                public void issue(UUID id, UrgentBulletin.New bulletin) {
                    store.issue(id, bulletin);
                }
            };
        }
    }

    /** Where a bulletin is looked at as a paper. */
    @FunctionalInterface
    interface Print {
        void show(UrgentBulletin bulletin, String number);
    }

    private final Record record;
    private final Print print;
    private final BulletinView view;
    private final BulletinForm forms;
    /** Null until it was read. */
    private BulletinDue due;
    private long chosen;
    private DutyForm form;

    BulletinDesk(Seat seat) {
        this(seat, Record.stored(seat.database()), new DutyPapers(seat)::show);
    }

    /** The same over another record, for tests. */
    BulletinDesk(Seat seat, Record record, Print print) {
        super(seat);
        this.record = record;
        this.print = print;
        this.view = new BulletinView(seat, this);
        this.forms = new BulletinForm(seat, this::send);
        seat.tasks().run("bulletin setting", record::firstWithin, within -> {
            due = new BulletinDue(within);
            show();
        }, failure -> {});
        begin(new DeskReading.Source<>("bulletins", Set.of("bulletin"), CLOCK, false,
                record::bulletins));
    }

    @Override
    public void read(List<UrgentBulletin> now) {
        if (now.stream().noneMatch(one -> one.id() == chosen)) {
            chosen = now.isEmpty() ? 0 : now.getFirst().id();
        }
        super.read(now);
    }

    @Override
    public void show() {
        if (read() != null) {
            view.show(read(), chosen().orElse(null), acts(), reading().isBusy(), due);
            view.owed(unreported(), due);
        }
    }

    /** Urgent cases of which nothing was issued; none where this person issues nothing. */
    private List<OpenCase> unreported() {
        return due == null || !seat().operator().has(Role.SHIFT_LEADER)
                ? List.of()
                : due.unreported(seat().cases().all(), read(), seat().clock().instant());
    }

    private List<OpenCase> unreportedNow() {
        return read() == null ? List.of() : unreported();
    }

    private Optional<UrgentBulletin> chosen() {
        return read() == null ? Optional.empty() : read().stream().filter(one -> one.id() == chosen).findFirst();
    }

    /** What may be issued next: a first report always, more of the chosen matter until it has its final one. */
    List<Form> acts() {
        if (!seat().operator().has(Role.SHIFT_LEADER) || read() == null) {
            return List.of();
        }
        boolean goesOn = chosen().filter(one -> read().stream().noneMatch(each -> each.isOfMatter(one)
                && each.form() == Form.FINAL)).isPresent();
        return goesOn ? List.of(Form.values()) : List.of(Form.FIRST);
    }

    @Override
    public void choose(UrgentBulletin bulletin) {
        chosen = bulletin.id();
        show();
    }

    @Override
    public void openCase() {
        chosen().filter(one -> one.caseId() != 0).ifPresent(one -> seat().navigation().openCase(one.caseId()));
    }

    @Override
    public void write(Form which) {
        if (!reading().maySend() || !acts().contains(which)) {
            return;
        }
        form = forms.of(which, which == Form.FIRST ? null : chosen().orElseThrow(), due);
        seat().overlays().open(form, () -> form = null);
        form.requestFocus();
    }

    @Override
    public void writeOwed() {
        if (reading().maySend()) {
            unreportedNow().stream().findFirst().ifPresent(one -> {
                write(Form.FIRST);
                forms.fill(one);
            });
        }
    }

    private void send(UUID wish, UrgentBulletin.New bulletin) {
        if (!reading().maySend()) {
            return;
        }
        reading().send("issue bulletin", () -> {
            record.issue(wish, bulletin);
            return wish;
        }, done -> {
            chosen = 0;
            forms.issued();
            seat().overlays().close();
        }, refused -> {
            if (form != null) {
                form.tell(refused);
            } else {
                view.tell(refused);
            }
        });
    }

    boolean mayPrint() {
        return chosen().isPresent();
    }

    @Override
    public void print() {
        chosen().ifPresent(one -> print.show(one, BulletinView.number(seat(), one)));
    }

    @Override
    public String name() {
        return seat().say("p.urgentBulletin");
    }

    @Override
    public BulletinView view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<Command>();
        for (var act : acts()) {
            commands.add(new Command(seat().say("bulletin.form." + act), BulletinView.key(act), act == Form.FIRST,
                    reading()::maySend, () -> write(act)));
        }
        if (!unreportedNow().isEmpty()) {
            commands.add(new Command(seat().say("duty.bulletin.writeOwed"), Command.key(KeyCode.F6), false,
                    reading()::maySend, this::writeOwed));
        }
        commands.add(new Command(seat().say("rednotice.print"), Command.key(KeyCode.F12), false, this::mayPrint,
                this::print));
        return commands;
    }
}
