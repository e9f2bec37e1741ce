package org.gridlight.client.system;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;
import org.gridlight.db.health.HealthStore;

/**
 * Section 系统: the desk of whoever signed in, and no other. The system administrator has two: accounts, and whether the centre
 * runs well. On the FX thread.
 */
public final class SystemSection implements Section {
    private final Seat seat;
    private final AccountsView accounts;
    private final AuditView audit;
    private final HealthView health;
    private final BorderPane both = new BorderPane();
    private final ToggleButton accountsTab;
    private final ToggleButton healthTab;

    public SystemSection(Seat seat) {
        this(seat, AdministratorDesk.of(seat.operator()).orElseThrow(), new StoredAccounts(seat.database()),
                new StoredAudit(seat.database()), new HealthStore(seat.database())::signs);
    }

    SystemSection(Seat seat, AdministratorDesk desk, AccountsRecord accounts, AuditRecord audit, HealthRecord health) {
        this.seat = seat;
        this.accounts = desk == AdministratorDesk.AUDIT ? null : new AccountsView(seat, accounts, desk);
        this.audit = desk == AdministratorDesk.AUDIT ? new AuditView(seat, audit) : null;
        this.health = desk == AdministratorDesk.ACCOUNTS ? new HealthView(seat, health) : null;
        var tabs = new ToggleGroup();
        accountsTab = tab("health.accounts", "Alt+1", "first", tabs, this::showAccounts);
        healthTab = tab("health.title", "Alt+2", "last", tabs, this::showHealth);
        var bar = Parts.row(0, accountsTab, healthTab);
        bar.getStyleClass().add("toolbar");
        both.setTop(bar);
        showAccounts();
    }

    private ToggleButton tab(String key, String pressed, String place, ToggleGroup tabs, Runnable show) {
        var tab = new ToggleButton(seat.say(key), Parts.keyCap(pressed));
        tab.setContentDisplay(ContentDisplay.RIGHT);
        tab.getStyleClass().addAll("segment", place);
        tab.setToggleGroup(tabs);
        tab.setOnAction(event -> show.run());
        return tab;
    }

    private void showAccounts() {
        accountsTab.setSelected(true);
        both.setCenter(accounts);
    }

    private void showHealth() {
        healthTab.setSelected(true);
        both.setCenter(health);
        health.start();
    }

    AccountsView accounts() {
        return accounts;
    }

    @Override
    public Parent view() {
        return health != null ? both : accounts == null ? audit : accounts;
    }

    @Override
    public void shown() {
        if (accounts == null) {
            audit.mediator().refresh();
        } else {
            accounts.mediator().refresh();
            accounts.begin();
        }
    }

    @Override
    public List<Command> commands() {
        if (health == null) {
            return accounts == null ? audit.commands() : accounts.commands();
        }
        var commands = new ArrayList<Command>();
        commands.add(new Command(seat.say("health.accounts"), Command.alt(KeyCode.DIGIT1), false, () -> true,
                this::showAccounts));
        commands.add(new Command(seat.say("health.title"), Command.alt(KeyCode.DIGIT2), false, () -> true,
                this::showHealth));
        commands.add(new Command(seat.say("health.bundle"), Command.ctrl(KeyCode.B), false, healthTab::isSelected,
                health::bundle));
        commands.add(new Command(seat.say("health.detailed"), Command.ctrl(KeyCode.D), false, healthTab::isSelected,
                health::detail));
        accounts.commands().forEach(one -> commands.add(new Command(one.words(), one.key(), one.usual(),
                () -> accountsTab.isSelected() && one.usable().getAsBoolean(), one.act())));
        return commands;
    }

    @Override
    public void close() {
        if (accounts == null) {
            audit.mediator().close();
        } else {
            accounts.mediator().close();
        }
        if (health != null) {
            health.close();
        }
    }
}
