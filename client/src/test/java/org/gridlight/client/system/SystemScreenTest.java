package org.gridlight.client.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.gridlight.model.health.HealthSign.Kind;
import org.gridlight.model.health.HealthSign;
import org.gridlight.client.seat.ProgramVersion;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.gridlight.client.look.DayField;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.shell.Frame;
import org.gridlight.client.shell.NoWindows;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desks of the administrators, drawn and used. */
class SystemScreenTest {
    private final TestSeat seat = new TestSeat();
    private final MadeUpAccounts accounts = new MadeUpAccounts();
    private final MadeUpAudit audit = new MadeUpAudit();
    private List<HealthSign> signs = List.of(
            new HealthSign(Kind.CONNECTIONS, null, 64L, 500L, TestSeat.NOW, "11.4.7-MariaDB"),
            new HealthSign(Kind.SLOW, null, 812L, 259_200L, TestSeat.NOW, "2.000000"),
            new HealthSign(Kind.DISK, null, 61L, 100L, TestSeat.NOW, null),
            new HealthSign(Kind.BACKUP, null, 412_000_000L, 1L, TestSeat.NOW.minusSeconds(40_000), null),
            new HealthSign(Kind.CHAIN, null, 47_980L, null, TestSeat.NOW.minusSeconds(400_000), null),
            new HealthSign(Kind.FEED, null, 182_345L, null, TestSeat.NOW.minusSeconds(4), null),
            new HealthSign(Kind.SEAT, "ZX-03 · 周敏", 12L, 0L, TestSeat.NOW, ProgramVersion.current()),
            new HealthSign(Kind.SEAT, "ZX-07 · 李航", -48_200L, 0L, TestSeat.NOW, ProgramVersion.current()),
            new HealthSign(Kind.SEAT, "ZX-11 · 王强", 3L, 64_000L, TestSeat.NOW, ProgramVersion.current()),
            new HealthSign(Kind.SEAT, "ZX-12 · 何静", 3L, 0L, TestSeat.NOW, "0.0.9"));
    private SystemSection section;
    private OverlayLayer layer;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    private static Role roleOf(AdministratorDesk desk) {
        return switch (desk) {
            case ACCOUNTS -> Role.SYSTEM_ADMIN;
            case RIGHTS -> Role.SECURITY_ADMIN;
            case AUDIT -> Role.AUDIT_ADMIN;
            case DELEGATION -> Role.SHIFT_LEADER;
        };
    }

    private Parent frame(Look look, AdministratorDesk desk) {
        seat.look.set(look);
        seat.roles = Set.of(roleOf(desk));
        layer = new OverlayLayer();
        var plain = seat.seat(null);
        var over = new Seat(plain.database(), plain.operator(), plain.centre(), plain.words(), plain.clock(),
                plain.tasks(), plain.cases(), plain.claims(), plain.connection(), plain.look(), plain.selected(),
                plain.navigation(), layer, plain.dialogs(), plain.memory(), plain.unanswered());
        section = new SystemSection(over, desk, accounts, audit, () -> signs);
        var frame = new Frame(over, List.of(new SectionPlan(SectionName.SYSTEM, any -> section)), List.of(), layer,
                new NoWindows());
        frame.show(SectionName.SYSTEM);
        return frame;
    }

    private static void press(SystemSection section, String key) {
        var command = section.commands().stream().filter(one -> one.keyName().equals(key)).findFirst().orElseThrow();
        assertThat(command.usable().getAsBoolean()).as(key).isTrue();
        command.act().run();
    }

    private AccountsView view() {
        return section.accounts();
    }

    @Test
    void everyDeskIsDrawn() {
        Screens.take("system-accounts", look -> frame(look, AdministratorDesk.ACCOUNTS));
        Screens.take("system-rights", look -> {
            var frame = frame(look, AdministratorDesk.RIGHTS);
            view().mediator().choose("wangqiang");
            return frame;
        });
        Screens.take("system-delegation", look -> {
            var frame = frame(look, AdministratorDesk.DELEGATION);
            view().mediator().choose("wangqiang");
            return frame;
        });
        Screens.take("system-audit", look -> {
            var frame = frame(look, AdministratorDesk.AUDIT);
            ((AuditView) section.view()).mediator().verify("");
            return frame;
        });
        Screens.take("system-audit-looks", look -> {
            var frame = frame(look, AdministratorDesk.AUDIT);
            press(section, "Alt+2");
            return frame;
        });
        Screens.take("system-accounts-make", look -> {
            var frame = frame(look, AdministratorDesk.ACCOUNTS);
            press(section, "Ctrl+N");
            ((TextInputControl) layer.lookup("#new-account")).setText("zhang.san");
            ((TextInputControl) layer.lookup("#new-password")).setText("one");
            ((FormSheet) layer.lookup("#system-form")).submit();
            return frame;
        });
        var small = new Look(Theme.LIGHT, FontSize.NORMAL);
        Screens.take("system-delegation-form", small, 1366, 768, look -> {
            var frame = frame(look, AdministratorDesk.DELEGATION);
            press(section, "Ctrl+N");
            return frame;
        });
        Screens.take("system-rights-small", small, 1366, 768, look -> frame(look, AdministratorDesk.RIGHTS));
        Screens.take("system-audit-large-text", new Look(Theme.LIGHT, FontSize.LARGEST), 1920, 1080,
                look -> frame(look, AdministratorDesk.AUDIT));
    }

    @Test
    void theSystemAdministratorSeesHowTheCentreRuns() {
        Screens.take("system-health", look -> {
            var frame = frame(look, AdministratorDesk.ACCOUNTS);
            press(section, "Alt+2");
            assertThat(((Label) section.view().lookup(".pane-head .t2.text-dense")).getText())
                    .contains("异常 0 项，关注 5 项");
            return frame;
        });
        Toolkit.onScreen(() -> {
            var file = Path.of(System.getProperty("gridlight.target"), "support-bundle.zip");
            Files.deleteIfExists(file);
            seat.chosenFiles.add(file);
            frame(Look.standard(), AdministratorDesk.ACCOUNTS);
            press(section, "Alt+2");
            press(section, "Ctrl+B");
            assertThat(file).isNotEmptyFile();
            var detailed = (Button) section.view().lookup("#detailed-log");
            press(section, "Ctrl+D");
            assertThat(detailed.getText()).contains("2026-07-16 15:06");
            press(section, "Ctrl+D");
            assertThat(detailed.getText()).contains("30");
            return null;
        });
        signs = List.of(new HealthSign(Kind.BACKUP, null, null, null, null, null));
        Screens.take("system-health-never", Look.standard(), 1366, 768, look -> {
            var frame = frame(look, AdministratorDesk.ACCOUNTS);
            press(section, "Alt+2");
            return frame;
        });
    }

    @Test
    void emptyDesksSayWhy() {
        accounts.accounts = List.of();
        audit.empty = true;
        Screens.take("system-accounts-empty", look -> frame(look, AdministratorDesk.ACCOUNTS));
        Screens.take("system-audit-empty", look -> frame(look, AdministratorDesk.AUDIT));
        accounts.refusal = Refusal.failed("db.unreachable", "jdbc:mariadb://centre/gridlight");
        Screens.take("system-accounts-failed", look -> frame(look, AdministratorDesk.ACCOUNTS));
    }

    @Test
    void whatIsRefusedStaysTypedAndIsAskedForAnew() {
        Toolkit.onScreen(() -> {
            frame(Look.standard(), AdministratorDesk.ACCOUNTS);
            press(section, "Ctrl+N");
            write("#new-account", "zhang.san");
            write("#new-name", "张三");
            write("#new-password", "Correct horse 1");
            var form = (FormSheet) layer.lookup("#system-form");
            form.submit();
            assertThat(form.trouble()).isEqualTo("两次输入的新密码不同；未作任何改动。请重新输入。");
            assertThat(accounts.asked).isEmpty();
            write("#new-password-again", "Correct horse 1");
            accounts.refusal = Refusal.failed("account.exists", "zhang.san");
            form.submit();
            assertThat(form.trouble()).contains("zhang.san").contains("已存在");
            assertThat(((TextInputControl) layer.lookup("#new-name")).getText()).isEqualTo("张三");
            accounts.refusal = null;
            form.submit();
            assertThat(layer.isOpen()).isFalse();
            assertThat(accounts.asked).containsExactly("make zhang.san 张三 null", "make zhang.san 张三 null");
            assertThat(accounts.ids.get(0)).as("another wish").isNotEqualTo(accounts.ids.get(1));
            return null;
        });
    }

    @Test
    void aWishWithoutAnAnswerIsSentAgainAsTheSame() {
        Toolkit.onScreen(() -> {
            frame(Look.standard(), AdministratorDesk.ACCOUNTS);
            view().mediator().choose("lifang");
            press(section, "F6");
            write("#new-password", "Correct horse 1");
            write("#new-password-again", "Correct horse 1");
            var form = (FormSheet) layer.lookup("#system-form");
            accounts.refusal = Refusal.failed("db.actUnanswered", "centre");
            form.submit();
            accounts.refusal = null;
            form.submit();
            assertThat(accounts.asked).containsExactly("password lifang", "password lifang");
            assertThat(accounts.ids.get(0)).isEqualTo(accounts.ids.get(1));
            return null;
        });
    }

    @Test
    void rolesAreGivenWholeDaysOfTheCentre() {
        Toolkit.onScreen(() -> {
            frame(Look.standard(), AdministratorDesk.RIGHTS);
            view().mediator().choose("xinren");
            press(section, "Ctrl+N");
            ((DayField) layer.lookup("#role-until")).setValue(LocalDate.of(2026, 7, 31));
            ((FormSheet) layer.lookup("#system-form")).submit();
            view().mediator().choose("lifang");
            press(section, "F8");
            assertThat(accounts.asked).containsExactly("give xinren INSPECTOR null 2026-07-31T16:00:00Z",
                    "take lifang ACCEPTOR");
            return null;
        });
    }

    @Test
    void aShiftLeaderDelegatesForTheNight() {
        Toolkit.onScreen(() -> {
            frame(Look.standard(), AdministratorDesk.DELEGATION);
            accounts.accounts = new MadeUpAccounts().accounts;
            view().mediator().choose("lifang");
            press(section, "Ctrl+N");
            ((FormSheet) layer.lookup("#system-form")).submit();
            assertThat(accounts.asked).containsExactly(
                    "delegate lifang SHIFT_LEADER 2026-07-16T06:36:00Z 2026-07-17T00:00:00Z");
            return null;
        });
    }

    @Test
    void nobodyTouchesHisOwnAccount() {
        Toolkit.onScreen(() -> {
            frame(Look.standard(), AdministratorDesk.ACCOUNTS);
            view().mediator().choose("zhoumin");
            assertThat(section.commands().stream().filter(one -> one.usable().getAsBoolean())
                    .map(Command::keyName)).containsExactly("Alt+1", "Alt+2", "Ctrl+N");
            press(section, "Alt+2");
            assertThat(section.commands().stream().filter(one -> one.usable().getAsBoolean())
                    .map(Command::keyName)).as("no account is made where none is seen")
                    .containsExactly("Alt+1", "Alt+2", "Ctrl+B", "Ctrl+D");
            return null;
        });
    }

    @Test
    void theOwnPasswordIsChangedOverTheWork() {
        Toolkit.onScreen(() -> {
            var form = new OwnPassword(seat.seat(null), (id, present, password) -> {
                throw Refusal.failed("people.password.wrong", "zhoumin");
            }).form();
            var root = new StackPane(form);
            Look.standard().dress(new Scene(root));
            root.applyCss();
            form.submit();
            assertThat(form.trouble()).contains("zhoumin").contains("不正确");
            return null;
        });
    }

    private void write(String where, String what) {
        Node field = layer.lookup(where);
        ((TextInputControl) field).setText(what);
    }
}
