package org.gridlight.client.fieldtask;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.input.KeyCode;
import org.gridlight.client.desk.DeskReading;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.desk.Wishes;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.cases.AttachmentStore;
import org.gridlight.db.fieldtask.FieldTaskStore;
import org.gridlight.model.fieldtask.FieldSign;
import org.gridlight.model.fieldtask.FieldTask;
import org.gridlight.model.fieldtask.OnShift;

/** The desk of tasks to the field (现场任务): sends, takes back, and decides what is suspected. On the FX thread. */
public final class FieldTaskDesk extends ReadingDesk<List<FieldTask>, FieldTaskView> implements FieldTaskView.Acts {
    private static final Duration CLOCK = Duration.ofSeconds(20);
    /** How long an answer stays on the desk. */
    private static final Duration SHOWN = Duration.ofHours(24);
    private static final int MOST = 500;

    private final FieldTaskStore store;
    private final FieldTaskView view;
    private final ReadOnlyIntegerWrapper suspected = new ReadOnlyIntegerWrapper();
    private final Wishes wishes = new Wishes();
    private TaskList list = TaskList.WAITING;
    private String chosen;
    private String about;
    private List<OnShift> onShift;
    private List<FieldSign> noticed;
    private Tasks.Running looking = () -> {};

    public FieldTaskDesk(Seat seat) {
        super(seat);
        this.store = new FieldTaskStore(seat.database());
        this.view = new FieldTaskView(seat, this);
        begin(new DeskReading.Source<>("field tasks", Set.of("fieldtask"), CLOCK, true,
                () -> store.desk(seat.clock().instant().minus(SHOWN), MOST)));
    }

    private Instant now() {
        return seat().clock().instant();
    }

    @Override
    public void show() {
        if (read() == null) {
            return;
        }
        var board = new TaskBoard(read(), seat().cases().all());
        var rows = board.of(list, now());
        var row = rows.stream().filter(one -> one.key().equals(chosen)).findFirst()
                .or(() -> rows.stream().findFirst());
        chosen = row.map(TaskRow::key).orElse(null);
        suspected.set(board.of(TaskList.SUSPECTED, now()).size());
        view.show(list, board, row.orElse(null), now());
        row.ifPresent(this::showPage);
    }

    /** What is not known of the line yet is read beside it. */
    private void showPage(TaskRow row) {
        if (!row.key().equals(about)) {
            about = row.key();
            onShift = null;
            noticed = null;
            view.page().about(about);
            look(row);
        }
        switch (row) {
            case TaskRow.OfCase one -> view.showCase(one, onShift, reading().isBusy());
            case TaskRow.OfTask one -> view.showTask(one, noticed, reading().isBusy());
        }
    }

    private void look(TaskRow row) {
        looking.cancel();
        looking = switch (row) {
            case TaskRow.OfCase one -> seat().tasks().run("inspectors on shift", () -> store.onShift(one.caseId(),
                    now()), found -> {
                        onShift = found;
                        show();
                    }, failure -> view.tell(seat().told(failure)));
            case TaskRow.OfTask one -> seat().tasks().run("signs of an answer", () -> store.signs(one.task().id()),
                    found -> {
                        noticed = found;
                        show();
                    }, failure -> view.tell(seat().told(failure)));
        };
    }

    private Optional<TaskRow> row() {
        return read() == null
                ? Optional.empty()
                : new TaskBoard(read(), seat().cases().all()).of(list, now()).stream()
                        .filter(one -> one.key().equals(chosen)).findFirst();
    }

    private Optional<FieldTask> task() {
        return row().filter(TaskRow.OfTask.class::isInstance).map(one -> ((TaskRow.OfTask) one).task());
    }

    @Override
    public void choose(TaskList which) {
        list = which;
        show();
    }

    @Override
    public void choose(TaskRow row) {
        chosen = row.key();
        show();
    }

    @Override
    public void send() {
        var person = view.page().person();
        if (list == TaskList.WAITING && person != null && reading().maySend()) {
            row().ifPresent(one -> {
                var words = view.page().words().strip();
                done("send a task", one.key(), wishes.once(List.of(one.key(), person.code(), words),
                        wish -> store.send(wish, one.caseId(), person.code(), words.isEmpty() ? null : words, null)));
            });
        }
    }

    @Override
    public void judge(FieldTask.Verdict verdict) {
        task().filter(one -> one.waitsForVerdict() && reading().maySend()).ifPresent(one -> {
            var words = view.page().words();
            done("judge an answer", "task " + one.id(), wishes.once(List.of(one.id(), verdict, words), wish -> {
                store.judge(wish, one.id(), verdict, words);
                return one.id();
            }));
        });
    }

    @Override
    public void withdraw() {
        task().filter(one -> one.state() == FieldTask.State.OPEN && reading().maySend()).ifPresent(one -> {
            var words = view.page().words().strip();
            done("take back a task", "task " + one.id(), wishes.once(List.of("back", one.id(), words), wish -> {
                store.withdraw(wish, one.id(), words.isEmpty() ? null : words);
                return one.id();
            }));
        });
    }

    private void done(String name, String key, java.util.concurrent.Callable<Long> wish) {
        reading().send(name, wish, done -> {
            view.page().sent(key);
            about = null;
        }, view::tell);
    }

    @Override
    public void open() {
        row().ifPresent(one -> seat().navigation().openCase(one.caseId()));
    }

    @Override
    public byte[] photo(String sha256) {
        return new AttachmentStore(seat().database()).content(sha256);
    }

    @Override
    public String name() {
        return seat().say("task.desk");
    }

    @Override
    public ObservableIntegerValue waiting() {
        return suspected.getReadOnlyProperty();
    }

    @Override
    public FieldTaskView view() {
        return view;
    }

    @Override
    protected void closed() {
        looking.cancel();
    }

    @Override
    public List<Command> commands() {
        return List.of(command("task.next", KeyCode.F4, () -> choose(list.next())),
                command("task.send", KeyCode.F5, this::send),
                command("task.notFake", KeyCode.F6, () -> judge(FieldTask.Verdict.NOT_FAKE)),
                command("action.ruleFake", KeyCode.F7, () -> judge(FieldTask.Verdict.FAKE)),
                command("task.withdraw", KeyCode.F8, this::withdraw));
    }

    private Command command(String word, KeyCode key, Runnable act) {
        return new Command(seat().say(word), Command.key(key), act);
    }
}
