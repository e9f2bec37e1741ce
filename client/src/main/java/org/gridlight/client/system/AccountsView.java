package org.gridlight.client.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.gridlight.client.look.RecordTable;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.people.DeskAccount;

/** Accounts as a list, the chosen one beside it: of the desks of accounts, of rights and of delegation. */
final class AccountsView extends BorderPane implements AccountsMediator.Screen {
    private static final double FILTER = 260;

    private final Seat seat;
    private final AccountsMediator mediator;
    private final AccountForms forms;
    private final AccountWords words;
    private final TextField filter = new TextField();
    private final Choice<AccountsModel.Which> which;
    private final Label count = Parts.whole("", "text-caption", "t2");
    private final Label said = Parts.text("", "text-dense");
    private final RecordTable<DeskAccount> table;
    private final AccountPane pane;
    private final BorderPane work = new BorderPane();

    /** Something that may be done with the chosen account. */
    private record Act(String word, KeyCombination key, boolean usual, boolean usable, Runnable run) {}

    AccountsView(Seat seat, AccountsRecord record, AdministratorDesk desk) {
        this.seat = seat;
        this.mediator = new AccountsMediator(seat, record, desk, this);
        this.forms = new AccountForms(seat, mediator);
        this.words = new AccountWords(seat);
        this.which = new Choice<>(seat.say("system.which"), one -> seat.say("system.which." + one), mediator::filter);
        this.pane = new AccountPane(seat, mediator.model(), words);
        this.table = table(desk);
        getStyleClass().add("pane");
        filter.setId("account-filter");
        filter.setPromptText(seat.say("system.filter"));
        filter.setPrefWidth(FILTER);
        filter.textProperty().addListener((value, before, now) -> mediator.filter(now));
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::moveFromFilter);
        which.setId("account-which");
        var wanted = Stream.of(AccountsModel.Which.values()).filter(one -> desk == AdministratorDesk.DELEGATION
                ? one == AccountsModel.Which.ALL || one == AccountsModel.Which.DELEGATED
                : true).toList();
        which.show(wanted, mediator.model().which());
        said.setId("system-said");
        var bar = Parts.row(8, filter, which, count, said, Parts.spring());
        if (desk == AdministratorDesk.ACCOUNTS) {
            var make = Parts.button(seat.say("system.accounts.make"), "Ctrl+N", forms::make, "primary");
            make.setId("make");
            bar.getChildren().add(make);
        }
        bar.getStyleClass().add("toolbar");
        setTop(bar);
        work.setCenter(table);
        work.setRight(pane);
    }

    private RecordTable<DeskAccount> table(AdministratorDesk desk) {
        var list = new RecordTable<DeskAccount>("accounts", seat.look(), one -> mediator.choose(one.account()));
        list.column(seat.say("system.account"), 170, DeskAccount::account)
                .column(seat.say("system.person"), 120, DeskAccount::name);
        if (desk != AdministratorDesk.DELEGATION) {
            list.column(seat.say("system.place"), 230, words::unit);
        }
        list.parts(seat.say("system.standing"), 110, one -> words.tag(mediator.model().standing(one,
                seat.clock().instant())));
        if (desk != AdministratorDesk.DELEGATION) {
            list.column(seat.say("system.lastDay"), 130, words::lastDay, "quiet");
        }
        list.column(seat.say("system.roles"), 420, one -> words.roles(one, seat.clock().instant())).filled();
        list.setPlaceholder(new StateCard(Icon.SEARCH, "plain", seat.say("system.accounts.none"),
                List.of(seat.say("system.accounts.noneTodo"))));
        return list;
    }

    AccountsMediator mediator() {
        return mediator;
    }

    private Optional<DeskAccount> chosen() {
        return mediator.model().chosen(seat.clock().instant());
    }

    private List<Act> acts(DeskAccount one) {
        var model = mediator.model();
        boolean other = !model.isOwn(one);
        var acts = new ArrayList<Act>();
        switch (model.desk()) {
            case ACCOUNTS -> {
                acts.add(new Act("system.accounts.password", Command.key(KeyCode.F6), false, other,
                        () -> forms.password(one)));
                acts.add(new Act(one.locked() ? "system.accounts.open" : "system.accounts.lock",
                        Command.key(KeyCode.F7), false, other, () -> mediator.lock(one, !one.locked())));
                acts.add(new Act("system.accounts.end", Command.key(KeyCode.F8), false, other, () -> forms.end(one)));
                if (!one.locked()) {
                    acts.add(new Act("system.accounts.forgive", Command.key(KeyCode.F9), false, other,
                            () -> mediator.lock(one, false)));
                }
            }
            case RIGHTS -> {
                acts.add(new Act("system.rights.give", Command.ctrl(KeyCode.N), true, other, () -> forms.give(one)));
                acts.add(new Act("system.rights.take", Command.key(KeyCode.F8), false,
                        other && !one.roles().isEmpty(), () -> take(one)));
            }
            default -> {
                acts.add(new Act("system.delegation.give", Command.ctrl(KeyCode.N), true,
                        !model.givable(one, seat.clock().instant()).isEmpty(), () -> forms.delegate(one)));
                acts.add(new Act("system.delegation.take", Command.key(KeyCode.F8), false,
                        !model.endable(one).isEmpty(), () -> take(one)));
            }
        }
        return acts;
    }

    /** The role that is chosen, if it may be ended here; else the first that may. */
    private void take(DeskAccount one) {
        var endable = mediator.model().endable(one);
        var role = pane.role();
        if (role != null && endable.contains(role)) {
            mediator.take(one, role);
        } else if (endable.size() == 1) {
            mediator.take(one, endable.getFirst());
        } else {
            refused(seat.say("system.role.choose"));
        }
    }

    /** What may be done now, with its keys. */
    List<Command> commands() {
        var commands = new ArrayList<Command>();
        if (mediator.model().desk() == AdministratorDesk.ACCOUNTS) {
            commands.add(new Command(seat.say("system.accounts.make"), Command.ctrl(KeyCode.N), true, () -> true,
                    forms::make));
        }
        chosen().ifPresent(one -> acts(one).forEach(act -> commands.add(new Command(seat.say(act.word()), act.key(),
                act.usual(), act::usable, act.run()))));
        return commands;
    }

    private Button button(Act act) {
        var button = Parts.button(seat.say(act.word()), Command.nameOf(act.key()), act.run(),
                act.usual() ? "primary" : "plain");
        button.setId("act-" + act.word().substring(act.word().lastIndexOf('.') + 1));
        button.setDisable(!act.usable());
        return button;
    }

    private void moveFromFilter(KeyEvent key) {
        switch (key.getCode()) {
            case UP -> table.getSelectionModel().selectPrevious();
            case DOWN -> table.getSelectionModel().selectNext();
            default -> {
                return;
            }
        }
        table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 5));
        key.consume();
    }

    /** Typing filters at once. */
    void begin() {
        filter.requestFocus();
    }

    @Override
    public void loading() {
        setCenter(new LoadingBars(8));
    }

    @Override
    public void show() {
        var now = seat.clock().instant();
        var model = mediator.model();
        var shown = model.shown(now);
        var one = chosen();
        table.show(shown, one.orElse(null));
        one.ifPresentOrElse(account -> pane.show(account, now, acts(account).stream().map(this::button).toList()),
                pane::nothing);
        int locked = model.counts(now).getOrDefault(AccountsModel.Standing.LOCKED, 0);
        count.setText(model.desk() == AdministratorDesk.DELEGATION
                ? seat.say("system.count", shown.size())
                : seat.say("system.counts", shown.size(), model.size(), locked));
        if (getCenter() != work) {
            setCenter(work);
        }
    }

    private void show(String line, String style) {
        said.getStyleClass().removeAll("green", "red");
        said.getStyleClass().add(style);
        said.setText(line);
    }

    @Override
    public void done(String line) {
        show(line, "green");
    }

    @Override
    public void refused(String line) {
        show(line, "red");
    }

    @Override
    public void failed(Exception failure) {
        Node again = Parts.button(seat.say("shell.section.again"), mediator::refresh, "primary");
        setCenter(new StateCard(Icon.WARNING, "yellow", seat.say("system.accounts.failed"),
                List.of(seat.told(failure), seat.say("shell.section.others")), (Button) again));
    }
}
