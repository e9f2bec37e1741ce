package org.gridlight.client.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.words.Refusal;

/** The triage desk (案件): queues above, the list at the left, the case at the right. On the FX thread. */
public final class CasesSection implements Section, Section.ShowsCase, Section.ListsCases {
    private static final double FILE = 1_036;
    private static final double LIST_NARROWEST = 440;
    private static final double FILE_NARROWEST = 620;
    private static final double LIST_LEAST = 470;
    private static final double LIST_MOST = 884;
    private static final String DIVIDER = "cases-divider";

    private final Seat seat;
    private final CaseRecord record;
    private final Drafts drafts;
    private final Function<Seat, PlacePicture> place;
    private final InboxRecord inboxRecord;
    private final QueueTools.Maker toolMaker;
    private QueueTools tools;
    private final StackPane view = new StackPane(new LoadingBars(6));
    private QueueMediator queue;
    private CaseFileMediator file;
    /** Null for who does not take reports for the whole centre. */
    private InboxStrip inbox;
    private CaseSelection wanted;
    private boolean inFront;
    private boolean closed;

    /** @param place makes the piece of the map beside the file; null where the map is not built */
    public CasesSection(Seat seat, CaseRecord record, Drafts drafts, Function<Seat, PlacePicture> place) {
        this(seat, record, drafts, place, null, null);
    }

    CasesSection(Seat seat, CaseRecord record, Drafts drafts, Function<Seat, PlacePicture> place,
            InboxRecord inboxRecord) {
        this(seat, record, drafts, place, inboxRecord, null);
    }

    /**
     * @param inboxRecord reports of other systems; null where there are none
     * @param tools       makes the tools over the list; null for none
     */
    public CasesSection(Seat seat, CaseRecord record, Drafts drafts, Function<Seat, PlacePicture> place,
            InboxRecord inboxRecord, QueueTools.Maker tools) {
        this.inboxRecord = inboxRecord;
        this.toolMaker = tools;
        this.seat = seat;
        this.record = record;
        this.drafts = drafts;
        this.place = place;
        view.getStyleClass().add("pane");
        load();
    }

    private void load() {
        record Ready(Workflow workflow, CaseWords words, QueueModel model) {}
        seat.tasks().run("workflow",
                () -> new Ready(record.workflow(),
                        new CaseWords(seat.words(), seat.centre().zone(), seat.centre().clocks()),
                        new QueueModel(seat.cases(), seat.clock(), seat.centre().zone())),
                ready -> build(ready.workflow(), ready.words(), ready.model()), this::failed);
    }

    private void failed(Exception failure) {
        var why = failure instanceof Refusal refused ? refused.in(seat.words()) : seat.say("cases.file.defect");
        view.getChildren().setAll(new StateCard(Icon.WARNING, "red", seat.say("cases.section.failed"), List.of(why),
                Parts.button(seat.say("cases.file.again"), this::load, "primary")));
    }

    private void build(Workflow workflow, CaseWords words, QueueModel model) {
        if (closed) {
            model.close();
            return;
        }
        queue = new QueueMediator(seat, words, model, Queue.of(workflow, seat.operator().roles()),
                new QueueMediator.File() {
                    @Override
                    public void open() {
                        file.view().bar().focusOpinion();
                    }

                    @Override
                    public void look() {
                        file.view().photos().toggleZoom();
                    }
                });
        file = new CaseFileMediator(seat, record, words, workflow, drafts, place == null ? null : place.apply(seat),
                queue::next, queue::claimNext);
        if (toolMaker != null) {
            tools = toolMaker.make(seat, new OpenedQueue(queue, model, workflow, words, record));
            queue.view().tools(tools);
        }
        var split = new DividedPane(queue.view(), LIST_NARROWEST, file.view(), FILE_NARROWEST,
                width -> Math.clamp(width - FILE, LIST_LEAST, LIST_MOST), seat.memory().number(DIVIDER, 0),
                width -> seat.memory().remember(DIVIDER, String.valueOf(width)));
        var whole = new BorderPane(split);
        whole.setTop(takesReports(workflow) ? new VBox(inbox(words), queue.strip()) : queue.strip());
        view.getChildren().setAll(whole);
        if (wanted != null) {
            queue.list(wanted);
        }
        if (inFront) {
            queue.view().focusList();
        }
    }

    private boolean takesReports(Workflow workflow) {
        return inboxRecord != null && seat.operator().seesWholeRecord()
                && workflow.mayRegister(seat.operator().roles());
    }

    private InboxStrip inbox(CaseWords words) {
        inbox = new InboxStrip(seat, inboxRecord,
                () -> new InboxMediator(seat, inboxRecord, words, inbox::readAgain).open());
        if (inFront) {
            inbox.shown();
        }
        return inbox;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void showCase(long caseId) {
        seat.selected().set(caseId);
    }

    @Override
    public void list(CaseSelection which) {
        wanted = which;
        if (queue != null) {
            queue.list(which);
        }
    }

    @Override
    public void shown() {
        inFront = true;
        if (inbox != null) {
            inbox.shown();
        }
        if (queue != null) {
            queue.view().focusList();
        }
    }

    @Override
    public void hidden() {
        inFront = false;
        if (inbox != null) {
            inbox.hidden();
        }
    }

    @Override
    public List<Command> commands() {
        if (file == null) {
            return List.of();
        }
        var commands = new ArrayList<Command>();
        commands.add(new Command(seat.say("action.claimNext"), Command.key(KeyCode.F4), true, queue::mayDraw,
                queue::claimNext));
        for (var choice : file.choices()) {
            if (choice.key() != null) {
                commands.add(new Command(seat.say(choice.word()), keyOf(choice.key()), choice.usual(), () -> true,
                        () -> file.act(choice)));
            }
        }
        file.choices().stream().filter(ActChoice::needsUnit).filter(choice -> "F8".equals(choice.key())).findFirst()
                .ifPresent(choice -> commands.add(new Command(seat.say("cases.otherUnit"), Command.shift(KeyCode.F8),
                        () -> file.choose(choice))));
        var duplicates = file.duplicates();
        for (int i = 0; i < duplicates.size(); i++) {
            var into = duplicates.get(i);
            commands.add(new Command(seat.say("cases.joinTo", CaseNumber.of(into.number()).tail()),
                    Command.alt(SimilarList.key(i)), () -> file.join(into)));
        }
        file.asked().ifPresent(request -> {
            answer(commands, "action.approve", RequestList.GRANT, () -> file.grant(request));
            answer(commands, "action.refuse", RequestList.REFUSE, () -> file.refuse(request));
        });
        file.choices().stream().filter(ActChoice::usual).findFirst().ifPresent(usual -> commands.add(new Command(
                seat.say("cases.submit", seat.say(usual.word())), Command.ctrl(KeyCode.ENTER), () -> file.act(usual))));
        var bar = file.view().bar();
        for (int i = 1; i <= bar.phrases() && !file.choices().isEmpty(); i++) {
            int number = i;
            commands.add(new Command(bar.phraseName(i), Command.alt(KeyCode.valueOf("DIGIT" + i)),
                    () -> bar.phrase(number)));
        }
        if (file.choices().stream().anyMatch(ActChoice::isInMenu)) {
            commands.add(new Command(seat.say("cases.more"), Command.ctrl(KeyCode.E), bar::openMenu));
        }
        if (!(file.choices().isEmpty() && seat.selected().get() == 0)) {
            commands.add(
                    new Command(seat.say("clock.explainDue"), Command.ctrl(KeyCode.T), file.view().side()::explain));
            commands.add(new Command(seat.say("cases.standard"), Command.key(KeyCode.F1), file.view()::showStandard));
        }
        commands.add(new Command(seat.say("action.showFull"), Command.ctrl(KeyCode.O), false, file::hasReporter,
                file::showFull));
        if (file.mayCopyText()) {
            commands.add(new Command(seat.say("action.copyText"), Command.ctrl(KeyCode.D), false, file::hasCase,
                    file::copyText));
        }
        commands.add(new Command(file.slip().map(kind -> seat.say("papers.print", seat.say(kind.paper().word())))
                .orElseGet(() -> seat.say("papers.slip")), Command.key(KeyCode.F12), false, file::hasSlip,
                file::printSlip));
        if (tools != null) {
            commands.addAll(tools.commands());
        }
        if (seat.operator().handsUp() && seat.selected().get() != 0) {
            commands.add(new Command(seat.say("transfer.send"), Command.ctrl(KeyCode.B),
                    () -> seat.navigation().handUp(seat.selected().get())));
        }
        commands.add(new Command(seat.say("cases.queue.next"), Command.ctrl(KeyCode.PAGE_DOWN), () -> queue.turn(1)));
        commands.add(new Command(seat.say("cases.queue.before"), Command.ctrl(KeyCode.PAGE_UP), () -> queue.turn(-1)));
        commands.add(new Command(seat.say("cases.densityKey"), Command.ctrl(KeyCode.K), queue::density));
        return commands;
    }

    /** What the state asks for goes before what somebody asked for beside it. */
    private void answer(List<Command> commands, String word, String key, Runnable act) {
        if (file.choices().stream().noneMatch(choice -> key.equals(choice.key()))) {
            commands.add(new Command(seat.say(word), keyOf(key), act));
        }
    }

    private static KeyCombination keyOf(String name) {
        return name.startsWith("Ctrl+")
                ? Command.ctrl(KeyCode.valueOf(name.substring("Ctrl+".length())))
                : Command.key(KeyCode.valueOf(name));
    }

    @Override
    public void close() {
        closed = true;
        if (inbox != null) {
            inbox.close();
        }
        if (tools != null) {
            tools.close();
        }
        if (queue != null) {
            queue.close();
            file.close();
        }
    }
}
