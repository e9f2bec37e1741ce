package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.gridlight.client.cases.ask.Asked;
import org.gridlight.client.cases.ask.SlipAnswerForm;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.FeedbackSlip;
import org.gridlight.model.cases.Following;
import org.gridlight.model.people.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F12 prints the slip that the state of the case asks for, to those who send it out. */
class SlipKeysTest {
    private static final Path DRAFTS = Path.of(System.getProperty("gridlight.target"), "drafts", "slips.properties");

    private final TestSeat seat = new TestSeat();
    private final MadeUpRecord record = new MadeUpRecord();

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void fill() {
        seat.cases.replace(MadeUpCases.desk());
        seat.selected.set(8);
    }

    private String printing(CaseState state) {
        record.state = state;
        return Toolkit.onScreen(() -> {
            var section = new CasesSection(seat.seat(null), record, new Drafts(DRAFTS), null);
            var said = section.commands().stream().filter(one -> one.keyName().equals("F12"))
                    .filter(one -> one.usable().getAsBoolean()).map(Command::words).findFirst().orElse("");
            section.close();
            return said;
        });
    }

    @Test
    void theStateSaysWhichSlip() {
        seat.roles = Set.of(Role.SHIFT_LEADER);
        assertThat(printing(CaseState.HANDLING)).isEqualTo("打印派遣单");
        assertThat(printing(CaseState.REWORK)).isEqualTo("打印派遣单");
        assertThat(printing(CaseState.VERIFYING)).isEqualTo("打印核实单");
        assertThat(printing(CaseState.CHECKING)).isEqualTo("打印核查单");
        assertThat(printing(CaseState.PENDING_CLOSE)).isEmpty();
    }

    @Test
    void whatCameBackOnPaperIsTypedWithItsTimeAndSigner() {
        var sent = Toolkit.onScreen(() -> {
            var asked = new ArrayList<Asked>();
            var form = new SlipAnswerForm(seat.seat(null), "代录反馈", "已更换", asked::add);
            var send = (Button) form.lookup("#slip-send");
            ((TextField) form.lookup("#slip-time")).setText("23:59");
            assertThat(send.isDisabled()).as("a time that is still to come").isTrue();
            form.fireEvent(ctrlEnter());
            assertThat(asked).isEmpty();
            ((TextField) form.lookup("#slip-time")).setText("07-16 14：00");
            ((TextField) form.lookup("#slip-signer")).setText("马超");
            form.fireEvent(ctrlEnter());
            ((TextField) form.lookup("#slip-time")).setText("");
            form.fireEvent(ctrlEnter());
            return asked;
        });
        assertThat(sent.getFirst().detail()).containsOnly(Map.entry("slipTime", "2026-07-16T06:00:00Z"),
                Map.entry("signer", "马超"));
        assertThat(sent.getFirst().opinion()).isEqualTo("已更换");
        assertThat(sent.getLast().detail()).as("by telephone").containsOnlyKeys("signer");
        Screens.take("slip-answer", look -> new StackPane(new SlipAnswerForm(seat.seat(null), "代录反馈", "已更换",
                asked -> {})));
    }

    @Test
    void theHistorySaysThatItWasTypedForTheUnit() {
        var at = TestSeat.NOW;
        var file = record.file(8).orElseThrow();
        var slip = new FeedbackSlip("排水公司", at.minusSeconds(7_200), at, "陈洁", "马超");
        var typed = new CaseFile(file.header(), file.tellings(), file.steps(), file.clocks(), file.standard(),
                file.ground(), file.component(), file.unit(), file.attachments(), List.of(),
                new Following(List.of(), List.of(), List.of(), List.of(slip)));
        var given = seat.seat(null);
        var words = new StepWords(given.words(), new CaseWords(given.words(), given.centre().zone(), given.centre()
                .clocks()));
        assertThat(words.text(typed, new CaseFile.Step(at, "feedbackOnBehalf", CaseState.HANDLING,
                CaseState.PENDING_CHECK, "陈洁", "排水公司", null, "已更换")))
                .contains("代排水公司录入，依据派遣单回执", "签字 马超", "已更换");
    }

    private static KeyEvent ctrlEnter() {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false);
    }

    @Test
    void whoSendsNothingOutPrintsNoSlip() {
        seat.roles = Set.of(Role.DEPARTMENT);
        assertThat(printing(CaseState.HANDLING)).isEmpty();
        seat.roles = Set.of(Role.ACCEPTOR);
        assertThat(printing(CaseState.HANDLING)).isEmpty();
        assertThat(printing(CaseState.CHECKING)).isEqualTo("打印核查单");
    }
}
