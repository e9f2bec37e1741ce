package org.gridlight.client.system;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.people.DeskAccount;
import org.gridlight.model.people.HeldRole;
import org.gridlight.model.people.SubCentre;
import org.gridlight.model.people.Unit;

/** Between the accounts of the record and their list: reads and asks off the FX thread. On the FX thread. */
final class AccountsMediator implements AutoCloseable {
    private final Seat seat;
    private final AccountsRecord record;
    private final AccountsModel model;
    private final Screen screen;
    private Tasks.Running reading = () -> {};
    private boolean known;

    /** What the view shows. */
    interface Screen {
        void loading();

        void show();

        /** @param words one line */
        void done(String words);

        /** One line about an act that was not done. */
        void refused(String words);

        void failed(Exception failure);
    }

    /** Units and sub-centres that an account can belong to. */
    record Places(List<Unit> units, List<SubCentre> subCentres) {}

    /** Something to be asked of the record with the id of the wish. */
    @FunctionalInterface
    interface Wish {
        void ask(UUID id);
    }

    AccountsMediator(Seat seat, AccountsRecord record, AdministratorDesk desk, Screen screen) {
        this.seat = seat;
        this.record = record;
        this.model = new AccountsModel(desk, seat.centre().zone(), seat.operator().account());
        this.screen = screen;
    }

    AccountsModel model() {
        return model;
    }

    AccountsRecord record() {
        return record;
    }

    void refresh() {
        if (!known) {
            screen.loading();
        }
        reading.cancel();
        reading = seat.tasks().run("accounts", record::accounts, accounts -> {
            known = true;
            model.loaded(accounts);
            screen.show();
        }, screen::failed);
    }

    void filter(String typed) {
        model.filter(typed);
        screen.show();
    }

    void filter(AccountsModel.Which which) {
        model.filter(which);
        screen.show();
    }

    void choose(String account) {
        model.choose(account);
        screen.show();
    }

    /** Reads what a form for a new account offers. */
    void places(Consumer<Places> found) {
        seat.tasks().run("places of accounts", () -> new Places(record.units(), record.subCentres()), found::accept,
                failure -> screen.refused(seat.told(failure)));
    }

    /**
     * Asks the record for what a form says.
     *
     * @param account chosen afterwards
     * @param said    what is said when it is done
     */
    void ask(FormSheet form, String account, Wish wish, String said) {
        form.sending();
        var id = form.id();
        seat.tasks().run("account", () -> {
            wish.ask(id);
            return null;
        }, answered -> {
            seat.overlays().close();
            model.choose(account);
            screen.done(said);
            refresh();
        }, form::refused);
    }

    /** Asks at once for what needs no form. */
    private void ask(String account, Wish wish, String said) {
        var id = UUID.randomUUID();
        seat.tasks().run("account", () -> {
            wish.ask(id);
            return null;
        }, answered -> {
            model.choose(account);
            screen.done(said);
            refresh();
        }, failure -> {
            screen.refused(seat.told(failure));
            // It may have been done all the same.
            refresh();
        });
    }

    void lock(DeskAccount one, boolean locked) {
        ask(one.account(), id -> record.lock(id, one.account(), locked),
                seat.say(locked ? "system.accounts.locked" : "system.accounts.opened", one.account()));
    }

    void take(DeskAccount one, HeldRole held) {
        var said = seat.say("system.rights.taken", one.account(), seat.say(held.role().word()));
        ask(one.account(), id -> {
            if (model.desk() == AdministratorDesk.DELEGATION) {
                record.endDelegation(id, one.account(), held.role());
            } else {
                record.take(id, one.account(), held.role());
            }
        }, said);
    }

    @Override
    public void close() {
        reading.cancel();
    }
}
