package org.gridlight.client.duty;

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
import org.gridlight.db.duty.DutyDeskStore;
import org.gridlight.db.people.UnitStore;
import org.gridlight.db.register.CategoryStore;
import org.gridlight.model.duty.Knowledge;
import org.gridlight.model.duty.KnowledgeSearch;
import org.gridlight.model.people.Role;
import org.gridlight.model.people.Unit;
import org.gridlight.model.register.Category;
import org.gridlight.model.search.Pinyin;

/** The desk of knowledge (知识): standard answers, guidance and contacts, found by pinyin, kept by some. On the FX thread. */
final class KnowledgeDesk extends ReadingDesk<KnowledgeDesk.Lists, KnowledgeView> implements KnowledgeView.Acts {
    private static final Duration CLOCK = Duration.ofMinutes(2);

    /** All of it, with what an entry may be about. */
    record Lists(List<Knowledge> entries, List<Category> categories, List<Unit> units) {}

    private final DutyDeskStore store;
    private final KnowledgeView view;
    private final KnowledgeSearch search = new KnowledgeSearch(new Pinyin());
    private String typed = "";
    private long chosen;
    private DutyForm form;

    KnowledgeDesk(Seat seat) {
        super(seat);
        this.store = new DutyDeskStore(seat.database());
        this.view = new KnowledgeView(seat, this);
        var categories = new CategoryStore(seat.database());
        var units = new UnitStore(seat.database());
        begin(new DeskReading.Source<>("knowledge", Set.of("knowledge"), CLOCK,
                false, () -> new Lists(store.knowledge(), categories.choices(), units.all())));
    }

    /** The record decides; whoever may not is spared the buttons. */
    boolean mayChange() {
        return Stream.of(Role.SHIFT_LEADER, Role.DATA_KEEPER).anyMatch(seat().operator()::has);
    }

    @Override
    public void show() {
        if (read() == null) {
            return;
        }
        var found = search.find(read().entries(), typed);
        if (found.stream().noneMatch(one -> one.id() == chosen)) {
            chosen = found.isEmpty() ? 0 : found.getFirst().id();
        }
        view.show(found, chosen().orElse(null), mayChange(), reading().isBusy());
    }

    private Optional<Knowledge> chosen() {
        return read() == null
                ? Optional.empty()
                : read().entries().stream().filter(one -> one.id() == chosen).findFirst();
    }

    @Override
    public void find(String words) {
        typed = words;
        show();
    }

    @Override
    public void choose(Knowledge one) {
        chosen = one.id();
        show();
    }

    @Override
    public void add() {
        edit(null);
    }

    @Override
    public void change() {
        chosen().ifPresent(this::edit);
    }

    private void edit(Knowledge before) {
        if (!mayChange() || read() == null || !reading().maySend()) {
            return;
        }
        var wish = UUID.randomUUID();
        form = new KnowledgeForm(seat(), read().categories(), read().units()).of(before, wanted -> send(wish, wanted))
                .keeping(seat().typed(), kept(before == null ? 0 : before.id(), before == null ? 0 : before.version()));
        seat().overlays().open(form, () -> form = null);
        form.requestFocus();
    }

    /** Of the version that was read: what was typed over an older one is not put over what somebody else wrote since. */
    private static String kept(long id, int version) {
        return "knowledge." + id + "." + version;
    }

    private void send(UUID wish, Knowledge.Wanted wanted) {
        if (!reading().maySend()) {
            return;
        }
        reading().send("save knowledge", () -> store.save(wish, wanted), key -> {
            chosen = key;
            DutyForm.forget(seat().typed(), kept(wanted.id(), wanted.version()));
            seat().overlays().close();
        }, refused -> {
            if (form != null) {
                form.tell(refused);
            } else {
                view.tell(refused);
            }
        });
    }

    @Override
    public String name() {
        return seat().say("duty.knowledge");
    }

    @Override
    public KnowledgeView view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<Command>();
        if (mayChange()) {
            commands.add(new Command(seat().say("duty.knowledge.change"), Command.key(KeyCode.F7), this::change));
            commands.add(new Command(seat().say("duty.knowledge.add"), Command.key(KeyCode.F8), this::add));
        }
        return commands;
    }
}
