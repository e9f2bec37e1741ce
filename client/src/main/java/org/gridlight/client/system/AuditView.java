package org.gridlight.client.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.RecordTable;
import org.gridlight.client.look.DayField;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.audit.AuditEntry;
import org.gridlight.model.audit.LookEntry;
import org.gridlight.model.people.DeskAccount;

/** The audit to read: rows or looks as filtered, the chosen row in full below, the chain beside. Nothing can be changed. */
final class AuditView extends BorderPane implements AuditMediator.Screen {
    private final Seat seat;
    private final AuditMediator mediator;
    private final AuditWords words;
    private final ChainPane chain;
    private final TextField number = new TextField();
    private final Choice<Optional<DeskAccount>> operator;
    private final Choice<Optional<String>> action;
    private final DayField day = new DayField("audit-day");
    private final ToggleButton acts;
    private final ToggleButton looks;
    private final Label count = Parts.whole("", "text-caption", "t2");
    private final RecordTable<AuditEntry> entries;
    private final RecordTable<LookEntry> seen;
    private final VBox chosen = new VBox(4);
    private final BorderPane work = new BorderPane();

    AuditView(Seat seat, AuditRecord record) {
        this.seat = seat;
        this.words = new AuditWords(seat);
        this.mediator = new AuditMediator(seat, record, this);
        this.chain = new ChainPane(seat, mediator, words);
        this.operator = new Choice<>(seat.say("system.audit.operator"), one -> one.map(account -> words.who(
                account.account(), account.name())).orElseGet(() -> seat.say("system.which.ALL")), this::operator);
        this.action = new Choice<>(seat.say("system.audit.action"),
                one -> one.map(words::action).orElseGet(() -> seat.say("system.which.ALL")), this::action);
        this.acts = segment("system.audit.acts", "first", AuditModel.Shown.ACTS);
        this.looks = segment("system.unmaskLog", "last", AuditModel.Shown.LOOKS);
        this.entries = entries();
        this.seen = looks();
        getStyleClass().add("pane");
        setTop(bar());
        chosen.getStyleClass().addAll("pane2", "line-top", "formula-strip");
        chosen.setId("chosen-row");
        work.setBottom(chosen);
        work.setRight(chain);
    }

    private HBox bar() {
        var group = new ToggleGroup();
        acts.setToggleGroup(group);
        looks.setToggleGroup(group);
        acts.setSelected(true);
        number.setId("audit-number");
        number.setPromptText(seat.say("system.audit.number"));
        number.setPrefColumnCount(17);
        number.setOnAction(entered -> find());
        day.setPromptText(seat.say("system.audit.day"));
        day.setPrefWidth(150);
        day.valueProperty().addListener((value, before, now) -> {
            mediator.model().day(now);
            mediator.find();
        });
        operator.setId("audit-operator");
        action.setId("audit-action");
        var all = Parts.button(seat.say("system.audit.clear"), "Ctrl+N", this::clear);
        var bar = Parts.row(8, Parts.row(0, acts, looks), number, day, operator, action, all, count);
        bar.getStyleClass().add("toolbar");
        return bar;
    }

    private ToggleButton segment(String key, String place, AuditModel.Shown shown) {
        var button = new ToggleButton(seat.say(key));
        button.getStyleClass().addAll("segment", place);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setId("audit-" + shown);
        button.setOnAction(pressed -> show(shown));
        return button;
    }

    private void show(AuditModel.Shown shown) {
        acts.setSelected(shown == AuditModel.Shown.ACTS);
        looks.setSelected(shown == AuditModel.Shown.LOOKS);
        action.setDisable(shown == AuditModel.Shown.LOOKS);
        mediator.model().show(shown);
        find();
    }

    private RecordTable<AuditEntry> entries() {
        return new RecordTable<AuditEntry>("audit-rows", seat.look(), this::choose)
                .column(seat.say("system.audit.seq"), 90, one -> String.valueOf(one.seq()), "quiet")
                .column(seat.say("system.audit.at"), 165, one -> words.second(one.at()))
                .column(seat.say("system.audit.operator"), 190, one -> words.who(one.account(), one.name()))
                .column(seat.say("system.audit.action"), 150, one -> words.action(one.action()))
                .column(seat.say("object.case"), 150, AuditView::number)
                .column(seat.say("system.audit.content"), 300, words::content, "quiet").filled();
    }

    private RecordTable<LookEntry> looks() {
        return new RecordTable<LookEntry>("audit-looks", seat.look(), one -> {})
                .column(seat.say("system.audit.at"), 165, one -> words.second(one.at()))
                .column(seat.say("system.audit.operator"), 210, one -> words.who(one.account(), one.name()))
                .column(seat.say("object.case"), 160, one -> one.number() == null
                        ? String.valueOf(one.caseId())
                        : one.number())
                .column(seat.say("system.look.purpose"), 110, one -> seat.say("system.purpose." + one.purpose()))
                .column(seat.say("system.look.shown"), 90, one -> String.valueOf(one.shown()))
                .column(seat.say("system.look.reason"), 300, one -> one.reason() == null
                        ? seat.say("system.look.byTask")
                        : one.reason(), "quiet")
                .filled();
    }

    private static String number(AuditEntry one) {
        return one.number() != null ? one.number() : one.caseId() == null ? "" : String.valueOf(one.caseId());
    }

    AuditMediator mediator() {
        return mediator;
    }

    private void operator(Optional<DeskAccount> one) {
        mediator.model().operator(one.map(DeskAccount::operatorId).orElse(null));
        find();
    }

    private void action(Optional<String> one) {
        mediator.model().action(one.orElse(null));
        find();
    }

    private void find() {
        mediator.model().number(number.getText());
        mediator.find();
    }

    /** Everything again. */
    private void clear() {
        number.clear();
        mediator.model().operator(null);
        mediator.model().action(null);
        operator.show(List.copyOf(operator.getItems()), Optional.empty());
        action.show(List.copyOf(action.getItems()), Optional.empty());
        day.setValue(null);
        find();
    }

    private void choose(AuditEntry one) {
        chosen.getChildren().setAll(Parts.row(16, Parts.whole(seat.say("system.audit.row", one.seq()), "text-dense",
                "strong"), Parts.whole(words.action(one.action()), "text-dense"),
                Parts.text(words.content(one), "text-dense", "t2")),
                wrapped(one.content()));
    }

    private static Label wrapped(String text) {
        var label = Parts.text(text, "text-caption", "t3");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** What may be done here, with its keys. */
    List<Command> commands() {
        var commands = new ArrayList<Command>();
        boolean running = mediator.model().verifying() instanceof AuditModel.Verifying.Running;
        commands.add(new Command(seat.say("system.audit.verifyNow"), Command.key(KeyCode.F7), true, () -> !running,
                chain::begin));
        commands.add(new Command(seat.say("system.audit.cancel"), Command.key(KeyCode.F8), false, () -> running,
                mediator::cancel));
        commands.add(new Command(seat.say("system.audit.acts"), Command.alt(KeyCode.DIGIT1),
                () -> show(AuditModel.Shown.ACTS)));
        commands.add(new Command(seat.say("system.unmaskLog"), Command.alt(KeyCode.DIGIT2),
                () -> show(AuditModel.Shown.LOOKS)));
        commands.add(new Command(seat.say("system.audit.clear"), Command.ctrl(KeyCode.N), this::clear));
        return commands;
    }

    @Override
    public void loading() {
        if (getCenter() != work) {
            setCenter(new LoadingBars(8));
        }
    }

    @Override
    public void show() {
        var model = mediator.model();
        operator.show(Stream.concat(Stream.of(Optional.<DeskAccount>empty()), model.accounts().stream()
                .map(Optional::of)).toList(), model.accounts().stream()
                        .filter(one -> Long.valueOf(one.operatorId()).equals(model.question().operatorId()))
                        .findFirst());
        action.show(Stream.concat(Stream.of(Optional.<String>empty()), model.actions().stream().map(Optional::of))
                .toList(), Optional.ofNullable(model.question().action()));
        chain.show(model.checks());
        if (getCenter() != work) {
            setCenter(work);
        }
    }

    @Override
    public void found() {
        var model = mediator.model();
        boolean listsActs = model.shown() == AuditModel.Shown.ACTS;
        int found = listsActs ? model.entries().size() : model.looks().size();
        count.setText(seat.say(found == AuditMediator.MOST ? "system.audit.most" : "system.audit.found", found));
        chosen.getChildren().clear();
        var table = listsActs ? entries : seen;
        table.setPlaceholder(nothing(model));
        work.setCenter(table);
        entries.show(model.entries(), model.entries().isEmpty() ? null : model.entries().getFirst());
        seen.show(model.looks(), model.looks().isEmpty() ? null : model.looks().getFirst());
        if (listsActs && !model.entries().isEmpty()) {
            choose(model.entries().getFirst());
        }
        chosen.setVisible(!chosen.getChildren().isEmpty());
        chosen.setManaged(!chosen.getChildren().isEmpty());
    }

    private StateCard nothing(AuditModel model) {
        return model.isFiltered()
                ? new StateCard(Icon.SEARCH, "plain", seat.say("system.audit.none"),
                        List.of(seat.say("system.audit.noneTodo")),
                        Parts.button(seat.say("system.audit.clear"), "Ctrl+N", this::clear))
                : new StateCard(Icon.CHECK, "plain", seat.say("system.audit.nobody"),
                        List.of(seat.say("system.audit.nobodyWhy")));
    }

    @Override
    public void verified() {
        chain.verified();
    }

    @Override
    public void failed(Exception failure) {
        setCenter(new StateCard(Icon.WARNING, "yellow", seat.say("system.audit.failed"),
                List.of(seat.told(failure), seat.say("shell.section.others")),
                Parts.button(seat.say("shell.section.again"), mediator::refresh, "primary")));
    }
}
