package org.gridlight.client.spotcheck;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.input.KeyCode;
import org.gridlight.client.desk.DeskReading;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.desk.Wishes;
import org.gridlight.client.papers.NoticePapers;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.db.spotcheck.SpotCheckStore;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.spotcheck.SpotItem;
import org.gridlight.model.spotcheck.SpotItem.Answer;
import org.gridlight.model.spotcheck.SpotItem.Kind;
import org.gridlight.reports.notices.PrintMark;
import org.gridlight.reports.notices.SpotCheckContent;

/** The desk of the supervisor (抽查): draws today's sample, answers it item by item, signs. On the FX thread. */
public final class SpotCheckDesk extends ReadingDesk<SpotCheckRecord.Read, SpotCheckView>
        implements
            SpotCheckView.Acts {
    private static final Duration CLOCK = Duration.ofMinutes(1);

    private final SpotCheckRecord record;
    private final SpotCheckView view;
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final Wishes wishes = new Wishes();
    private long chosen;

    public SpotCheckDesk(Seat seat) {
        super(seat);
        this.record = new SpotCheckRecord(new SpotCheckStore(seat.database()));
        this.view = new SpotCheckView(seat, this);
        begin(new DeskReading.Source<>("spot check", Set.of("spotcheck"), CLOCK, false,
                () -> record.read(seat.clock().instant())));
    }

    @Override
    public void show() {
        if (read() == null) {
            return;
        }
        if (chosen().isEmpty()) {
            become(read().items().stream().filter(item -> item.answer() == null).findFirst()
                    .or(() -> read().items().stream().findFirst()).map(SpotItem::id).orElse(0L));
        }
        waiting.set((int) read().items().stream().filter(item -> item.answer() == null).count());
        view.show(read(), chosen().orElse(null), isOfToday(), reading().isBusy());
    }

    private boolean isOfToday() {
        return read().check() != null && read().check().day()
                .equals(LocalDate.ofInstant(seat().clock().instant(), seat().centre().zone()));
    }

    private Optional<SpotItem> chosen() {
        return read() == null
                ? Optional.empty()
                : read().items().stream().filter(item -> item.id() == chosen).findFirst();
    }

    /** Another item: what was typed for the one before is not said of it, and kept for that one. */
    private void become(long item) {
        if (item != chosen) {
            chosen = item;
            view.about(item);
        }
    }

    @Override
    public void choose(SpotItem item) {
        become(item.id());
        show();
    }

    private void send(String name, Callable<Long> wish) {
        reading().send(name, wish, done -> become(0), view::tell);
    }

    @Override
    public void draw() {
        if (reading().maySend()) {
            send("draw spot check", wishes.once("draw", record::draw));
        }
    }

    @Override
    public void answer(Answer ofCase, Answer ofGrid) {
        chosen().filter(item -> reading().maySend() && read().check().signedAt() == null).ifPresent(item -> {
            var answer = item.kind() == Kind.CASE ? ofCase : ofGrid;
            var missed = answer == Answer.MISSED ? newest(item) : Optional.<OpenCase>empty();
            if (answer == Answer.MISSED && missed.isEmpty()) {
                view.tell(seat().say("spot.noReport"));
            } else if (answer != null) {
                var words = view.words();
                var caseId = missed.map(OpenCase::id).orElse(null);
                reading().send("answer spot check", wishes.once(Arrays.asList(item.id(), answer, caseId),
                        wish -> record.answer(wish, item, answer, words, caseId)), done -> {
                            view.sent(item.id());
                            become(0);
                        }, view::tell);
            }
        });
    }

    /** What was reported last in the grid since the draw. */
    private Optional<OpenCase> newest(SpotItem item) {
        return seat().cases().all().stream()
                .filter(one -> item.gridId() != null && one.unitGridId() == item.gridId()
                        && !one.reportedAt().isBefore(read().check().drawnAt()))
                .max(Comparator.comparing(OpenCase::reportedAt));
    }

    @Override
    public void sign() {
        if (read() != null && read().check() != null && reading().maySend()) {
            var check = read().check();
            send("sign spot check", wishes.once("sign " + check.id(), wish -> record.sign(wish, check)));
        }
    }

    /** On paper: to go with, and as it was signed. */
    @Override
    public void print() {
        if (read() != null && read().check() != null) {
            var now = seat().clock().instant();
            new NoticePapers(seat()).show(new SpotCheckContent(read().check(), read().items(),
                    PrintMark.first(now, seat().operator().name(), now)));
        }
    }

    @Override
    public void open() {
        chosen().filter(item -> item.caseId() != null)
                .ifPresent(item -> seat().navigation().openCase(item.caseId()));
    }

    @Override
    public String name() {
        return seat().say("spot.desk");
    }

    @Override
    public ObservableIntegerValue waiting() {
        return waiting.getReadOnlyProperty();
    }

    @Override
    public SpotCheckView view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(seat().say("spot.draw"), Command.key(KeyCode.F4), this::draw),
                new Command(seat().say("spot.true"), Command.key(KeyCode.F6),
                        () -> answer(Answer.TRUE_REPORT, Answer.CLEAR)),
                new Command(seat().say("spot.false"), Command.key(KeyCode.F7),
                        () -> answer(Answer.FALSE_REPORT, Answer.MISSED)),
                new Command(seat().say("spot.undecided"), Command.key(KeyCode.F8),
                        () -> answer(Answer.UNDECIDED, null)),
                new Command(seat().say("spot.sign"), Command.key(KeyCode.F9), this::sign),
                new Command(seat().say("rednotice.print"), Command.key(KeyCode.F12), false,
                        () -> read() != null && read().check() != null, this::print));
    }
}
