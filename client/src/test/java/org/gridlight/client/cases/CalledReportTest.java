package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Parent;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.ReportStart;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.client.telephone.Call;
import org.gridlight.client.telephone.CallStrip;
import org.gridlight.client.telephone.Calls;
import org.gridlight.client.telephone.RingingCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A new report takes the number of whoever calls, and never over what somebody else told. */
class CalledReportTest {
    private static final Path FOLDER = Path.of(System.getProperty("gridlight.target"), "drafts");
    private static final Call CALL = new Call("13800001234", "3", "20260716-0007",
            Instant.parse("2026-07-16T06:36:00Z"));

    private final TestSeat seat = new TestSeat();
    private final MadeUpRecord record = new MadeUpRecord();
    private final Drafts drafts = new Drafts(FOLDER.resolve(UUID.randomUUID() + ".properties"));

    @BeforeAll
    static void start() {
        Screens.start();
    }

    private NewReportMediator form() {
        return new NewReportMediator(seat.seat(null), record, drafts, ReportStart.at(null, null), () -> {});
    }

    @Test
    void theNumberIsFilledInAndSurvivesLeavingTheForm() {
        Toolkit.onScreen(() -> {
            var form = form();
            assertThat(form.take(CALL)).isTrue();
            assertThat(form.view().telephone()).isEqualTo("13800001234");
            assertThat(form.view().detail()).isEqualTo("20260716-0007");
            form.open();
            seat.close();
            assertThat(form().view().telephone()).as("the form was left without a word").isEqualTo("13800001234");
            return null;
        });
    }

    @Test
    void anotherReportKeepsItsOwn() {
        Toolkit.onScreen(() -> {
            drafts.report(Map.of("words", "柳堤街井盖破损", "source", "PUBLIC"));
            drafts.told(new Drafts.Told("张先生", "", false));
            var form = form();
            assertThat(form.take(CALL)).isFalse();
            assertThat(form.view().telephone()).isEmpty();
            return null;
        });
    }

    @Test
    void pictures() {
        Screens.take("telephone-call", this::called);
    }

    private Parent called(Look look) {
        seat.look.set(look);
        Calls calls = RingingCalls.of(CALL);
        var given = Frames.over(seat.seat(null), new OverlayLayer());
        var section = new CasesSection(given, record, drafts, null);
        return Frames.around(given, new SectionPlan(SectionName.CASES, again -> section, null,
                any -> new CallStrip(any, calls)));
    }
}
