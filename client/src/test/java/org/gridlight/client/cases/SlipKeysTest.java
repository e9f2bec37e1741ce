package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.cases.CaseState;
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
    void whoSendsNothingOutPrintsNoSlip() {
        seat.roles = Set.of(Role.DEPARTMENT);
        assertThat(printing(CaseState.HANDLING)).isEmpty();
        seat.roles = Set.of(Role.ACCEPTOR);
        assertThat(printing(CaseState.HANDLING)).isEmpty();
        assertThat(printing(CaseState.CHECKING)).isEqualTo("打印核查单");
    }
}
