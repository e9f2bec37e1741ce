package org.gridlight.client.system;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.people.DeskAccount;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.PasswordRule;
import org.gridlight.model.people.Role;

/** The forms of the desks of accounts, rights and delegation. On the FX thread. */
final class AccountForms {
    private static final int NIGHT_ENDS = 8;

    private final Seat seat;
    private final AccountsMediator mediator;
    private final ZoneId zone;

    AccountForms(Seat seat, AccountsMediator mediator) {
        this.seat = seat;
        this.mediator = mediator;
        this.zone = seat.centre().zone();
    }

    /** Where an account works. @param departmentId null with the sub-centre for the centre */
    private record Place(String name, Long departmentId, Long subCentreId) {}

    /** A new account (新建账号). */
    void make() {
        mediator.places(found -> open(makeForm(found)));
    }

    private FormSheet makeForm(AccountsMediator.Places found) {
        var places = new ArrayList<Place>();
        places.add(new Place(seat.say("system.place.centre"), null, null));
        found.units().forEach(unit -> places.add(new Place(
                unit.parent() == null ? unit.name() : seat.say("system.place.under", unit.name(), unit.parent()),
                unit.id(), null)));
        found.subCentres().forEach(one -> places.add(new Place(seat.say("system.place.street", one.name()), null,
                one.id())));
        var account = FormSheet.text("new-account", seat.say("system.account.prompt"));
        var name = FormSheet.text("new-name", "");
        var place = new Choice<Place>("", Place::name, one -> {});
        place.setId("new-place");
        place.setMaxWidth(Double.MAX_VALUE);
        place.show(places, places.getFirst());
        var last = new DayField("new-last");
        var password = FormSheet.secret("new-password");
        var again = FormSheet.secret("new-password-again");
        return new FormSheet(seat, seat.say("system.accounts.make"), seat.say("system.accounts.makeAbout"),
                seat.say("system.accounts.make"))
                .field(seat.say("system.account"), account).field(seat.say("system.person"), name)
                .field(seat.say("system.place"), place).field(seat.say("system.lastDay"), last)
                .rule(seat.say("system.lastDay.none"))
                .field(seat.say("system.firstPassword"), password).rule(passwordRule())
                .field(seat.say("system.passwordAgain"), again)
                .onSend(() -> unlike(password, again), form -> {
                    var where = place.getValue();
                    var wanted = new NewAccount(account.getText().strip(), name.getText().strip(), Set.<Role>of(),
                            where.departmentId(), where.subCentreId(), last.getValue());
                    var typed = password.getText().toCharArray();
                    mediator.ask(form, wanted.account(), id -> mediator.record().make(id, wanted, typed),
                            seat.say("system.accounts.made", wanted.account()));
                });
    }

    /** Another password for somebody (重设密码). */
    void password(DeskAccount one) {
        var password = FormSheet.secret("new-password");
        var again = FormSheet.secret("new-password-again");
        open(new FormSheet(seat, seat.say("system.accounts.password"), seat.say("system.accounts.passwordAbout",
                one.account(), one.name()), seat.say("system.accounts.password"))
                .field(seat.say("system.firstPassword"), password).rule(passwordRule())
                .field(seat.say("system.passwordAgain"), again)
                .onSend(() -> unlike(password, again), form -> {
                    var typed = password.getText().toCharArray();
                    mediator.ask(form, one.account(), id -> mediator.record().password(id, one.account(), typed),
                            seat.say("system.accounts.passwordSet", one.account()));
                }));
    }

    /** Until when it opens anything (截止日期). */
    void end(DeskAccount one) {
        var last = new DayField("end-day");
        last.setValue(one.lastDay());
        var usual = Parts.row(8, last,
                Parts.button(seat.say("system.day.yesterday"), () -> last.setValue(today().minusDays(1)), "phrase"),
                Parts.button(seat.say("system.day.today"), () -> last.setValue(today()), "phrase"),
                Parts.button(seat.say("system.day.none"), () -> last.setValue(null), "phrase"));
        open(new FormSheet(seat, seat.say("system.accounts.end"), seat.say("system.accounts.endAbout", one.account(),
                one.name()), seat.say("system.accounts.end"))
                .field(seat.say("system.lastDay"), usual).rule(seat.say("system.lastDay.rule"))
                .onSend(() -> null, form -> {
                    var day = last.getValue();
                    mediator.ask(form, one.account(), id -> mediator.record().end(id, one.account(), day),
                            day == null
                                    ? seat.say("system.accounts.endless", one.account())
                                    : seat.say("system.accounts.ended", one.account(), day));
                }));
    }

    /** A role for good or for some time (授予角色). */
    void give(DeskAccount one) {
        var roles = roles(one);
        var from = new DayField("role-from");
        var until = new DayField("role-until");
        open(new FormSheet(seat, seat.say("system.rights.give"), seat.say("system.rights.giveAbout", one.account(),
                one.name()), seat.say("system.rights.give"))
                .field(seat.say("system.role"), roles).field(seat.say("system.from"), from)
                .field(seat.say("system.until"), until).rule(seat.say("system.rights.rule"))
                .onSend(() -> roles.getValue() == null ? seat.say("system.role.lacking") : null, form -> {
                    var role = roles.getValue();
                    var begins = from.getValue() == null || !from.getValue().isAfter(today())
                            ? null
                            : beginning(from.getValue());
                    var ends = until.getValue() == null ? null : beginning(until.getValue().plusDays(1));
                    mediator.ask(form, one.account(),
                            id -> mediator.record().give(id, one.account(), role, begins, ends),
                            seat.say("system.rights.given", one.account(), seat.say(role.word())));
                }));
    }

    /** A role of one's own for some time (值班授权): tonight, unless said otherwise. */
    void delegate(DeskAccount one) {
        var roles = roles(one);
        var now = LocalDateTime.ofInstant(seat.clock().instant(), zone);
        var fromDay = new DayField("role-from");
        fromDay.setValue(now.toLocalDate());
        var fromTime = time("role-from-time", now.toLocalTime());
        var untilDay = new DayField("role-until");
        untilDay.setValue(now.toLocalDate().plusDays(1));
        var untilTime = time("role-until-time", LocalTime.of(NIGHT_ENDS, 0));
        open(new FormSheet(seat, seat.say("system.delegation.give"), seat.say("system.delegation.giveAbout",
                one.account(), one.name()), seat.say("system.delegation.give"))
                .field(seat.say("system.role"), roles)
                .field(seat.say("system.from"), pair(fromDay, fromTime))
                .field(seat.say("system.until"), pair(untilDay, untilTime)).rule(seat.say("system.delegation.rule"))
                .onSend(() -> roles.getValue() == null
                        ? seat.say("system.role.lacking")
                        : moment(fromDay, fromTime) == null || moment(untilDay, untilTime) == null
                                ? seat.say("system.time.lacking")
                                : null,
                        form -> {
                            var role = roles.getValue();
                            var begins = moment(fromDay, fromTime);
                            var ends = moment(untilDay, untilTime);
                            mediator.ask(form, one.account(),
                                    id -> mediator.record().delegate(id, one.account(), role, begins, ends),
                                    seat.say("system.rights.given", one.account(), seat.say(role.word())));
                        }));
    }

    private Choice<Role> roles(DeskAccount one) {
        var roles = new Choice<Role>("", role -> seat.say(role.word()), role -> {});
        roles.setId("role");
        List<Role> all = mediator.model().givable(one, seat.clock().instant());
        roles.show(all, all.isEmpty() ? null : all.getFirst());
        return roles;
    }

    private static Node pair(DayField day, TextField time) {
        return Parts.row(8, day, time);
    }

    private static TextField time(String id, LocalTime at) {
        var field = FormSheet.text(id, "HH:mm");
        field.setText("%02d:%02d".formatted(at.getHour(), at.getMinute()));
        field.setPrefColumnCount(5);
        return field;
    }

    /** Null when it cannot be read. */
    private Instant moment(DayField day, TextField time) {
        if (day.getValue() == null || !time.getText().strip().matches("([01]?\\d|2[0-3]):[0-5]\\d")) {
            return null;
        }
        var parts = time.getText().strip().split(":");
        return day.getValue().atTime(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])).atZone(zone).toInstant();
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(seat.clock().instant(), zone);
    }

    private String passwordRule() {
        return seat.say("system.password.rule", PasswordRule.SHORTEST, PasswordRule.LONG);
    }

    private String unlike(PasswordField one, PasswordField other) {
        return one.getText().equals(other.getText()) ? null : seat.say("system.password.unlike");
    }

    private void open(FormSheet form) {
        seat.overlays().open(form, () -> {});
    }
}
