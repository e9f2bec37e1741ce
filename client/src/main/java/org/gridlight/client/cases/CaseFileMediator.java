package org.gridlight.client.cases;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.value.ChangeListener;
import org.gridlight.client.cases.ask.Asked;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Look;
import org.gridlight.client.papers.NoticePapers;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.UnansweredActs;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseRequest;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.SimilarCase;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.prints.SlipKind;

/**
 * Between the open case and its view: reads it, hears of changes by others, sends acts off the FX thread and goes on to the
 * next case when one is done. On the FX thread.
 */
final class CaseFileMediator implements ActionBar.Acts, RequestList.Decisions, AutoCloseable {
    private static final Duration CLOCK = Duration.ofSeconds(10);

    private final Seat seat;
    private final CaseRecord record;
    private final Drafts drafts;
    private final Workflow workflow;
    private final CaseFileModel model;
    private final CaseFileView view;
    private final PlacePicture place;
    private final CaseInHand hand;
    private final LongConsumer done;
    private final DispatchWords dispatchWords;
    private final ReporterLook look;
    private final ActQuestions questions;
    private final Throttle changes;
    private final Tasks.Running clock;
    private final OpenCases.Subscription subscription;
    private final ChangeListener<Number> onSelected = (value, before, now) -> open(now.longValue());
    private final ChangeListener<Look> onLook = (value, before, now) -> show(false);
    private boolean filling;

    /** @param next draws another case; @param done told the key of a case that was acted on, so that the next one may be chosen; @param place or null */
    CaseFileMediator(Seat seat, CaseRecord record, CaseWords caseWords, Workflow workflow, Drafts drafts,
            PlacePicture place, LongConsumer done, Runnable next) {
        this.seat = seat;
        this.record = record;
        this.drafts = drafts;
        this.place = place;
        this.done = done;
        this.workflow = workflow;
        this.model = new CaseFileModel(workflow, seat.operator().roles());
        this.dispatchWords = new DispatchWords(seat.words(), caseWords);
        this.hand = new CaseInHand(seat, this::told);
        this.view = new CaseFileView(seat, caseWords, new PhotoShelf(record, seat.tasks()), place, this, this::reread,
                hand.line(), next, new RequestList(seat, caseWords, workflow, this));
        this.questions = new ActQuestions(seat, record, workflow, new Answers());
        this.look = new ReporterLook(seat, record, view.side()::reporters, this::told);
        view.side().onShowFull(look::look);
        this.changes = new Throttle("case file", seat.tasks(), this::onChange);
        this.subscription = seat.cases().subscribe(changed -> {
            if (changed.everything() || changed.ids().contains(model.id())) {
                changes.trigger();
            }
        });
        this.clock = seat.tasks().every("case clock", CLOCK, () -> seat.tasks().onScreen(this::tick));
        seat.selected().addListener(onSelected);
        seat.look().addListener(onLook);
        if (seat.selected().get() != 0) {
            open(seat.selected().get());
        }
    }

    CaseFileView view() {
        return view;
    }

    private void open(long id) {
        if (id == model.id() && id != 0) {
            return;
        }
        var ticket = model.open(id);
        hand.look(id);
        look.open(id);
        show(true);
        if (id != 0) {
            read(ticket, true);
        }
    }

    private void reread() {
        read(model.again(), false);
    }

    private record Answer(Optional<CaseFile> file, CaseFileModel.Beside beside) {}

    private void read(CaseFileModel.Ticket ticket, boolean another) {
        seat.tasks().run("case file", () -> {
            var file = record.file(ticket.id());
            var similar = file.map(record::similar).orElse(List.of());
            var likely = file.filter(found -> found.header().closedAt() == null)
                    .flatMap(found -> record.likelyUnit(ticket.id()));
            var relations = file.flatMap(found -> record.relations(ticket.id()));
            var conditions = file.filter(found -> found.header().state() == CaseState.PENDING_FILING)
                    .map(found -> record.conditions(found.header().categoryCode())).orElse(List.of());
            return new Answer(file, new CaseFileModel.Beside(similar, likely, relations, conditions));
        }, answer -> {
            if (model.loaded(ticket, answer.file(), answer.beside())) {
                show(another);
            }
        }, failure -> {
            if (model.failed(ticket, failure)) {
                show(another);
            }
        });
    }

    /** Somebody acted on it, or it is over. */
    private void onChange() {
        var live = live();
        boolean newer = live == null
                ? model.state() instanceof CaseFileModel.State.Shown shown && shown.file().header().closedAt() == null
                : model.isOlderThan(live.version());
        if (newer && !model.isSending()) {
            model.changedByOthers(!drafts.opinion(model.id()).isBlank());
            reread();
        }
    }

    private OpenCase live() {
        return seat.cases().find(model.id()).orElse(null);
    }

    private void show(boolean another) {
        switch (model.state()) {
            case CaseFileModel.State.Nothing nothing -> view.nothing();
            case CaseFileModel.State.Loading loading -> view.loading();
            case CaseFileModel.State.Gone gone -> view.gone();
            case CaseFileModel.State.Failed failed -> view.failed(failed.reason());
            case CaseFileModel.State.Shown shown -> {
                view.show(shown, another, live(), seat.clock().instant());
                showActs(shown);
            }
        }
    }

    private void showActs(CaseFileModel.State.Shown shown) {
        filling = true;
        view.bar().show(shown, drafts.opinion(model.id()), !duplicates().isEmpty(), model.isSending());
        filling = false;
        view.notice(model.notice(), this::dismiss);
    }

    private void told(String words) {
        view.bar().tell(words);
    }

    private void dismiss() {
        model.dismissNotice();
        view.notice(model.notice(), this::dismiss);
        view.bar().focusOpinion();
    }

    private void tick() {
        if (model.state() instanceof CaseFileModel.State.Shown shown) {
            hand.show();
            view.side().tick(shown.file(), live(), seat.clock().instant());
        }
    }

    /** Whether there is a slip to be printed. */
    boolean hasSlip() {
        return slip().isPresent() || hasCase() && view.notices().hasSlip();
    }

    /** The slip its state asks for (派遣单、核实单、核查单) is printed at once; where there is none, the supervise slip is shown. */
    void printSlip() {
        slip().ifPresentOrElse(kind -> {
            if (model.state() instanceof CaseFileModel.State.Shown shown) {
                new NoticePapers(seat).printSlip(model.id(), kind, kind.number(shown.file()));
            }
        }, () -> {
            if (hasSlip()) {
                view.notices().printSlip();
            }
        });
    }

    /** Which slip this person may print of this case; empty for none. */
    Optional<SlipKind> slip() {
        return model.state() instanceof CaseFileModel.State.Shown shown
                ? SlipKind.of(shown.file().header().state()).filter(kind -> kind.isPrintedBy(seat.operator().roles()))
                : Optional.empty();
    }

    /** Whether this person passes cases on, so that he may take their text out of the house. */
    boolean mayCopyText() {
        return workflow.passesOn(seat.operator().roles());
    }

    boolean hasCase() {
        return model.state() instanceof CaseFileModel.State.Shown;
    }

    /** Puts the dispatch text, without personal data, on the clipboard (复制派遣文本). */
    void copyText() {
        if (mayCopyText() && model.state() instanceof CaseFileModel.State.Shown shown) {
            seat.tasks().run("dispatch text", record::dispatchText, form -> {
                dispatchWords.copy(shown.file(), form);
                view.bar().confirm(seat.say("cases.copied", shown.file().header().number()));
            }, failure -> told(seat.told(failure)));
        }
    }

    /** Whether there is a reporter to be shown in full. */
    boolean hasReporter() {
        return model.state() instanceof CaseFileModel.State.Shown shown && SidePane.hasReporter(shown.file());
    }

    /** Shows who reported it, in full, for the task in hand (查看完整信息). */
    void showFull() {
        look.look();
    }

    /** What may be done now. */
    List<ActChoice> choices() {
        return model.state() instanceof CaseFileModel.State.Shown shown ? shown.choices() : List.of();
    }

    /** Open cases that may be the same matter and that this one may be joined to by a key; none where it may not. */
    List<SimilarCase> duplicates() {
        return model.state() instanceof CaseFileModel.State.Shown shown ? SimilarList.joinable(shown) : List.of();
    }

    /** Asks whether it is to be joined to another case (并入已有); one key more does it. */
    void join(SimilarCase into) {
        choices().stream().filter(choice -> choice.action() == CaseAction.JOIN_TO).findFirst()
                .ifPresent(choice -> questions.join(choice, into.id()));
    }

    @Override
    public void act(ActChoice choice) {
        questions.act(choice);
    }

    @Override
    public void choose(ActChoice choice) {
        questions.choose(choice);
    }

    @Override
    public void grant(CaseRequest request) {
        var words = view.bar().opinion();
        send(model.begin(words.isBlank() ? request.approval() : request.approval().saying(words.strip())));
    }

    @Override
    public void refuse(CaseRequest request) {
        questions.refuse(request);
    }

    /** What somebody asked for and this person may answer by a key; empty while no case is shown. */
    Optional<CaseRequest> asked() {
        return hasCase() ? view.requests().mine() : Optional.empty();
    }

    /** What questions are answered with. */
    private final class Answers implements ActQuestions.Answers {
        @Override
        public Optional<CaseFileModel.State.Shown> shown() {
            return model.state() instanceof CaseFileModel.State.Shown shown ? Optional.of(shown) : Optional.empty();
        }

        @Override
        public String opinion() {
            return view.bar().opinion();
        }

        @Override
        public void typed(String words) {
            view.bar().write(words);
        }

        @Override
        public void told(String why) {
            CaseFileMediator.this.told(why);
        }

        @Override
        public void send(ActChoice choice, Asked asked, CaseFileModel.State.Shown seen) {
            CaseFileMediator.this.send(model.begin(choice, asked, seen));
        }

        @Override
        public void send(Act act) {
            CaseFileMediator.this.send(model.begin(act));
        }
    }

    private void send(Optional<Act> act) {
        if (act.isEmpty()) {
            view.notice(model.notice(), this::dismiss);
            if (model.notice() instanceof CaseFileModel.Notice.OpinionWanted) {
                view.bar().focusOpinion();
            }
            return;
        }
        show(false);
        seat.tasks().run("act", () -> record.act(act.get()), answer -> answered(act.get(), answer),
                failure -> notSent(act.get(), failure));
    }

    private void answered(Act act, ActAnswer answer) {
        seat.unanswered().answered(act.id());
        boolean acted = model.answered(act, answer);
        if (acted) {
            hand.done(act.caseId());
            drafts.opinion(act.caseId(), "");
        }
        if (answer instanceof ActAnswer.Refused) {
            hand.refused();
        }
        if (act.caseId() != model.id()) {
            // The case that was opened meanwhile waited with its own acts for this answer.
            show(false);
            return;
        }
        if (acted) {
            done.accept(act.caseId());
        }
        if (act.caseId() == model.id()) {
            reread();
        }
    }

    private void notSent(Act act, Exception failure) {
        model.notAnswered(act, failure);
        if (UnansweredActs.isUnanswered(failure)) {
            new LostAct(seat, record, live()).askAfter(act, answer -> settled(act, answer));
        }
        show(false);
        // It may have been done all the same, and the feed may have said so while the answer was awaited.
        changes.trigger();
    }

    private void settled(Act act, ActAnswer answer) {
        model.settled(act, answer);
        if (answer instanceof ActAnswer.Done) {
            drafts.opinion(act.caseId(), "");
        }
        if (act.caseId() == model.id()) {
            reread();
        }
    }

    @Override
    public void typed(String opinion) {
        if (!filling && model.id() != 0) {
            drafts.opinion(model.id(), opinion);
            if (!opinion.isBlank()) {
                hand.worked();
            }
        }
    }

    private void save() {
        seat.tasks().run("save drafts", drafts::save, saved -> {}, failure -> {});
    }

    @Override
    public void locate() {
        if (model.id() != 0) {
            seat.navigation().showOnMap(model.id());
        }
    }

    @Override
    public void close() {
        seat.selected().removeListener(onSelected);
        seat.look().removeListener(onLook);
        subscription.close();
        clock.cancel();
        changes.close();
        hand.close();
        view.close();
        save();
        if (place != null) {
            place.close();
        }
    }
}
