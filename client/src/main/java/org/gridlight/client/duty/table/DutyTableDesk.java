package org.gridlight.client.duty.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.gridlight.client.desk.DeskReading;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.duty.DutyDeskStore;
import org.gridlight.db.duty.DutyTableStore;
import org.gridlight.db.people.UnitStore;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.duty.DutyPlaces;
import org.gridlight.model.duty.DutyRow;
import org.gridlight.model.duty.DutyTableChange;
import org.gridlight.model.duty.DutyTableFile;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.files.WholeFile;
import org.gridlight.model.people.Role;
import org.gridlight.model.people.Unit;
import org.gridlight.model.search.Pinyin;
import org.gridlight.model.words.Refusal;

/**
 * The desk of the duty table (责任表): who answers for what where. Changes are gathered, seen before they hold, and saved
 * together. On the FX thread.
 */
public final class DutyTableDesk extends ReadingDesk<DutyTableDesk.Lists, DutyTableView>
        implements
            DutyTableView.Acts {
    private static final Duration CLOCK = Duration.ofMinutes(5);

    /** The table with what its rows may be about and what that is called. */
    record Lists(DutyTableStore.Table table, DutyPlaces places, List<Unit> units) {}

    private final DutyTableStore store;
    private final DutyDeskStore door;
    private final DutyTableView view;
    private final DutyTableDraft draft = new DutyTableDraft();
    private final Pinyin pinyin = new Pinyin();
    private DutyTableWords words;
    private String typed = "";
    private DutyRow.About chosen;
    private DutyTableChange preview;
    private Tasks.Running trying = () -> {};
    /** Sent again after a cut, the same wish is done once. */
    private UUID wish = UUID.randomUUID();

    public DutyTableDesk(Seat seat) {
        super(seat);
        this.store = new DutyTableStore(seat.database());
        this.door = new DutyDeskStore(seat.database());
        this.view = new DutyTableView(seat, mayChange(), this);
        var units = new UnitStore(seat.database());
        begin(new DeskReading.Source<>("duty table", Set.of("dutyTable"), CLOCK, false,
                () -> new Lists(store.table(), store.names(), units.all())));
    }

    /** The record decides; whoever may not is spared the buttons. */
    boolean mayChange() {
        return Stream.of(Role.SHIFT_LEADER, Role.DATA_KEEPER).anyMatch(seat().operator()::has);
    }

    DutyTableDraft draft() {
        return draft;
    }

    @Override
    public void read(Lists now) {
        words = new DutyTableWords(seat().words(), seat().centre().zone(), now.places(), pinyin);
        draft.read(now.table().rows());
        super.read(now);
        tryOut();
    }

    @Override
    public void show() {
        if (read() != null) {
            var found = found();
            if (found.stream().noneMatch(row -> row.about().equals(chosen))) {
                chosen = found.isEmpty() ? null : found.getFirst().about();
            }
            view.show(new DutyTableView.Shown(words, draft, found, chosen, preview), reading().maySend());
        }
    }

    private List<DutyRow> found() {
        return draft.rows().stream().filter(row -> words.fits(row, typed)).toList();
    }

    private void changed() {
        wish = UUID.randomUUID();
        show();
        tryOut();
    }

    /** What the changes would do; an answer to an older question is not waited for. */
    private void tryOut() {
        trying.cancel();
        if (!draft.isTouched()) {
            preview = null;
            show();
            return;
        }
        var rows = draft.rows();
        trying = seat().tasks().run("duty table effect", () -> store.effect(rows), effect -> {
            preview = effect;
            show();
        }, failure -> view.tell(seat().told(failure)));
    }

    @Override
    public void find(String words) {
        typed = words;
        show();
    }

    @Override
    public void choose(DutyRow row) {
        chosen = row.about();
        show();
    }

    private Optional<DutyRow> chosen() {
        return Optional.ofNullable(chosen).map(draft::row);
    }

    boolean mayWork() {
        return mayChange() && read() != null && reading().maySend();
    }

    @Override
    public void add() {
        edit(null);
    }

    @Override
    public void change() {
        chosen().ifPresent(this::edit);
    }

    private void edit(DutyRow before) {
        if (!mayWork()) {
            return;
        }
        var form = new DutyRowForm(seat(), words, read().units()).of(before, row -> {
            seat().overlays().close();
            draft.put(row, before == null ? null : before.about());
            chosen = row.about();
            changed();
        });
        seat().overlays().open(form, view::focus);
        form.requestFocus();
    }

    @Override
    public void remove() {
        chosen().filter(row -> mayWork()).ifPresent(row -> {
            var found = found();
            int next = Math.min(found.indexOf(row) + 1, found.size() - 1);
            draft.remove(row.about());
            chosen = found.get(next).about();
            changed();
        });
    }

    @Override
    public void giveUp() {
        draft.giveUp();
        view.faults(List.of());
        changed();
    }

    @Override
    public void save() {
        if (!maySave()) {
            return;
        }
        var id = wish;
        var rows = draft.rows();
        long stamp = read().table().stamp();
        int changes = preview.lines().size();
        reading().send("save duty table", () -> {
            door.giveTable(id, rows, stamp);
            return true;
        }, done -> {
            draft.giveUp();
            wish = UUID.randomUUID();
            view.said(seat().say("dutyTable.saved", changes));
        }, view::tell);
    }

    boolean maySave() {
        return mayWork() && draft.isTouched() && preview != null;
    }

    @Override
    public void bring() {
        if (mayWork()) {
            seat().dialogs().chooseFiles(seat().say("dutyTable.import"), seat().say("dutyTable.file"), List.of("csv"))
                    .stream().findFirst().ifPresent(this::bring);
        }
    }

    /** What a file says becomes a change like any other: it is seen first and saved by a person. */
    private void bring(Path path) {
        var heading = DutyTableFile.heading(seat().words());
        view.faults(List.of());
        seat().tasks().run("read duty table", () -> store.file(heading).read(SourceFile.at(path)), parsed -> {
            if (parsed.rejected().isEmpty()) {
                draft.replace(parsed.rows());
                view.said(seat().say("dutyTable.brought", path.getFileName(), parsed.rows().size()));
                changed();
            } else {
                view.faults(parsed.rejected().stream().map(this::fault).toList());
            }
        }, failure -> view.tell(seat().told(failure)));
    }

    private String fault(RejectedRow row) {
        return seat().say("dutyTable.fault", row.line(), row.column(), row.value(), seat().say(row.reason()));
    }

    @Override
    public void write() {
        if (read() == null) {
            return;
        }
        var rows = read().table().rows();
        var heading = DutyTableFile.heading(seat().words());
        seat().dialogs().chooseTarget(seat().say("dutyTable.export"), seat().say("dutyTable.fileName"),
                seat().say("dutyTable.file"), List.of("csv")).ifPresent(
                        path -> seat().tasks().run("write duty table",
                                () -> written(path, DutyTableFile.write(heading, rows)),
                                file -> view.said(seat().say("dutyTable.written", rows.size(), file.getFileName())),
                                failure -> view.tell(seat().told(failure))));
    }

    /** With the mark by which spreadsheets know the letters. */
    private static Path written(Path path, String text) {
        try {
            new WholeFile(path).write(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
            return path;
        } catch (IOException unwritable) {
            throw Refusal.failed(unwritable, "file.unwritable", path.getFileName());
        }
    }

    @Override
    public String name() {
        return seat().say("dutyTable.desk");
    }

    @Override
    public DutyTableView view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<Command>();
        if (mayChange()) {
            commands.add(new Command(seat().say("dutyTable.import"), Command.key(KeyCode.F6), false, this::mayWork,
                    this::bring));
            commands.add(new Command(seat().say("dutyTable.change"), Command.key(KeyCode.F7), false, this::mayWork,
                    this::change));
            commands.add(new Command(seat().say("dutyTable.add"), Command.key(KeyCode.F8), false, this::mayWork,
                    this::add));
            commands.add(new Command(seat().say("dutyTable.remove"), Command.ctrl(KeyCode.D), false, this::mayWork,
                    this::remove));
            commands.add(new Command(seat().say("dutyTable.save"), Command.key(KeyCode.F9), true, this::maySave,
                    this::save));
        }
        commands.add(new Command(seat().say("dutyTable.export"), Command.ctrl(KeyCode.E), this::write));
        return commands;
    }

    @Override
    protected void closed() {
        trying.cancel();
    }
}
