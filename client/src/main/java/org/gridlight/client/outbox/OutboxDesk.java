package org.gridlight.client.outbox;

import java.time.Duration;
import java.util.List;
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
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.outbox.OutboxStore;
import org.gridlight.model.outbox.MessageTemplate;
import org.gridlight.model.outbox.OutboxMessage;
import org.gridlight.model.outbox.OutboxMessage.Decision;
import org.gridlight.model.outbox.QuietHours;
import org.gridlight.model.people.Role;

/** The desk of messages that leave the centre (发件): what failed comes to a person here. On the FX thread. */
public final class OutboxDesk extends ReadingDesk<OutboxDesk.Lists, OutboxView> implements OutboxView.Acts {
    private static final Duration CLOCK = Duration.ofSeconds(20);

    /** What is read. @param quiet empty when reporters may be written to at any hour */
    record Lists(List<OutboxMessage> messages, List<MessageTemplate> templates, Optional<QuietHours> quiet) {
        List<OutboxMessage> of(OutboxList list) {
            return messages.stream().filter(list::holds).toList();
        }
    }

    private final OutboxStore store;
    private final OutboxView view;
    private final ReadOnlyIntegerWrapper failed = new ReadOnlyIntegerWrapper();
    private OutboxList list = OutboxList.OWED;
    private long chosen;
    private long template;

    public OutboxDesk(Seat seat) {
        super(seat);
        this.store = new OutboxStore(seat.database());
        this.view = new OutboxView(seat, this);
        var settings = new SettingStore(seat.database());
        begin(new DeskReading.Source<>("messages owed", Set.of(), CLOCK, true, () -> new Lists(
                Stream.concat(store.open().stream(), store.ended().stream()).toList(), store.templates(),
                settings.quietHours())));
    }

    @Override
    public void show() {
        if (read() == null) {
            return;
        }
        var shown = read().of(list);
        if (shown.stream().noneMatch(one -> one.id() == chosen)) {
            chosen = shown.isEmpty() ? 0 : shown.getFirst().id();
        }
        if (template == 0 && !read().templates().isEmpty()) {
            template = read().templates().getFirst().id();
        }
        failed.set((int) read().messages().stream().filter(OutboxMessage::needsPerson).count());
        view.show(list, read(), message().orElse(null), template().orElse(null), reading().isBusy());
    }

    private Optional<OutboxMessage> message() {
        return read() == null || list == OutboxList.TEMPLATES
                ? Optional.empty()
                : read().of(list).stream().filter(one -> one.id() == chosen).findFirst();
    }

    private Optional<MessageTemplate> template() {
        return read() == null || list != OutboxList.TEMPLATES
                ? Optional.empty()
                : read().templates().stream().filter(one -> one.id() == template).findFirst();
    }

    /** The record decides; whoever may not is spared the button. */
    @Override
    public boolean maySave() {
        return seat().operator().has(Role.SHIFT_LEADER);
    }

    @Override
    public boolean mayDecide() {
        return Stream.of(Role.SHIFT_LEADER, Role.OPERATOR, Role.ACCEPTOR, Role.DISPATCHER)
                .anyMatch(seat().operator()::has);
    }

    @Override
    public void choose(OutboxList one) {
        list = one;
        show();
    }

    @Override
    public void choose(OutboxMessage one) {
        chosen = one.id();
        show();
    }

    @Override
    public void choose(MessageTemplate one) {
        template = one.id();
        show();
    }

    @Override
    public void decide(Decision decision) {
        message().filter(one -> one.mayDecide() && mayDecide() && reading().maySend()).ifPresent(one -> {
            var wish = UUID.randomUUID();
            reading().send("decide about a message", () -> {
                store.decide(wish, one.id(), decision);
                return one;
            }, done -> view.tell(null), view::tell);
        });
    }

    @Override
    public void save() {
        template().filter(one -> maySave() && reading().maySend() && view.page().isReady()).ifPresent(seen -> {
            var wish = UUID.randomUUID();
            var page = view.page();
            var words = page.words();
            var inUse = page.isInUse();
            reading().send("save a template", () -> {
                store.save(wish, seen, words, inUse);
                return seen;
            }, done -> {
                view.tell(null);
                page.saved(done);
            }, view::tell);
        });
    }

    @Override
    public void open() {
        message().ifPresent(one -> seat().navigation().openCase(one.caseId()));
    }

    @Override
    public String name() {
        return seat().say("outbox.desk");
    }

    @Override
    public ObservableIntegerValue waiting() {
        return failed.getReadOnlyProperty();
    }

    @Override
    public OutboxView view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return List.of(command("outbox.next", KeyCode.F4, () -> choose(list.next())),
                command("outbox.again", KeyCode.F5, () -> decide(Decision.AGAIN)),
                command("outbox.told", KeyCode.F6, () -> decide(Decision.TOLD)),
                command("outbox.giveUp", KeyCode.F7, () -> decide(Decision.GIVE_UP)),
                command("outbox.save", KeyCode.F8, this::save));
    }

    private Command command(String word, KeyCode key, Runnable act) {
        return new Command(seat().say(word), Command.key(key), act);
    }
}
