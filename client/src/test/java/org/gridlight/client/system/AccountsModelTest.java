package org.gridlight.client.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.people.DeskAccount;
import org.gridlight.model.people.Role;
import org.junit.jupiter.api.Test;

class AccountsModelTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static AccountsModel model(AdministratorDesk desk) {
        var model = new AccountsModel(desk, ZONE, "zhoumin");
        model.loaded(new MadeUpAccounts().accounts);
        return model;
    }

    private static List<String> shown(AccountsModel model) {
        return model.shown(TestSeat.NOW).stream().map(DeskAccount::account).toList();
    }

    @Test
    void findsByAccountNameAndUnit() {
        var model = model(AdministratorDesk.ACCOUNTS);
        model.filter(" ZHANG ");
        assertThat(shown(model)).containsExactly("chengguan.zhang");
        model.filter("排水");
        assertThat(shown(model)).containsExactly("paishui.chen");
        model.filter("");
        assertThat(shown(model)).hasSize(10).startsWith("anquan");
    }

    @Test
    void saysWhatKeepsAnAccountFromWorking() {
        var model = model(AdministratorDesk.ACCOUNTS);
        model.filter(AccountsModel.Which.LOCKED);
        assertThat(shown(model)).containsExactly("sunli");
        model.filter(AccountsModel.Which.ENDED);
        assertThat(shown(model)).containsExactly("lindi");
        model.filter(AccountsModel.Which.NO_ROLE);
        assertThat(shown(model)).containsExactly("xinren");
        assertThat(model.counts(TestSeat.NOW)).containsEntry(AccountsModel.Standing.ACTIVE, 7)
                .containsEntry(AccountsModel.Standing.LOCKED, 1);
        var today = LocalDate.ofInstant(TestSeat.NOW, ZONE);
        var lastDay = new DeskAccount(11, "x", "x", null, today, today, false,
                List.of(MadeUpAccounts.role(Role.ACCEPTOR)));
        assertThat(model.standing(lastDay, TestSeat.NOW)).as("on its last day")
                .isEqualTo(AccountsModel.Standing.ACTIVE);
    }

    @Test
    void keepsTheChosenOneWhileItIsListed() {
        var model = model(AdministratorDesk.RIGHTS);
        model.choose("sunli");
        assertThat(model.chosen(TestSeat.NOW).orElseThrow().account()).isEqualTo("sunli");
        model.filter("排水");
        assertThat(model.chosen(TestSeat.NOW).orElseThrow().account()).isEqualTo("paishui.chen");
        model.filter("nobody");
        assertThat(model.chosen(TestSeat.NOW)).isEmpty();
    }

    @Test
    void aShiftLeaderDelegatesHisOwnRolesToPeopleOfTheCentre() {
        var model = model(AdministratorDesk.DELEGATION);
        assertThat(shown(model)).containsExactly("lifang", "sunli", "wangqiang", "xinren");
        model.filter(AccountsModel.Which.DELEGATED);
        assertThat(shown(model)).containsExactly("wangqiang");
        var one = model.chosen(TestSeat.NOW).orElseThrow();
        assertThat(model.givable(one, TestSeat.NOW)).as("his own, those to come may be given now")
                .containsExactly(Role.SHIFT_LEADER, Role.ACCEPTOR);
        assertThat(model.endable(one)).hasSize(1).allMatch(held -> held.role() == Role.ACCEPTOR);
    }
}
