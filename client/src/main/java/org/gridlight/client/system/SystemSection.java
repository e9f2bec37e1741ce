package org.gridlight.client.system;

import java.util.List;
import javafx.scene.Parent;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;

/** Section 系统: the desk of whoever signed in, and no other. On the FX thread. */
public final class SystemSection implements Section {
    private final AccountsView accounts;
    private final AuditView audit;

    public SystemSection(Seat seat) {
        this(seat, AdministratorDesk.of(seat.operator()).orElseThrow(), new StoredAccounts(seat.database()),
                new StoredAudit(seat.database()));
    }

    SystemSection(Seat seat, AdministratorDesk desk, AccountsRecord accounts, AuditRecord audit) {
        this.accounts = desk == AdministratorDesk.AUDIT ? null : new AccountsView(seat, accounts, desk);
        this.audit = desk == AdministratorDesk.AUDIT ? new AuditView(seat, audit) : null;
    }

    @Override
    public Parent view() {
        return accounts == null ? audit : accounts;
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
        return accounts == null ? audit.commands() : accounts.commands();
    }

    @Override
    public void close() {
        if (accounts == null) {
            audit.mediator().close();
        } else {
            accounts.mediator().close();
        }
    }
}
