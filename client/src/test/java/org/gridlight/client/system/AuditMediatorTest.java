package org.gridlight.client.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.audit.AuditEntry;
import org.gridlight.model.audit.AuditFault;
import org.gridlight.model.audit.AuditVerdict;
import org.junit.jupiter.api.Test;

class AuditMediatorTest {
    private final TestSeat seat = new TestSeat();
    private final MadeUpAudit record = new MadeUpAudit();
    private final AuditMediator mediator = new AuditMediator(seat.seat(null), record, new Silent());

    private static final class Silent implements AuditMediator.Screen {
        @Override
        public void loading() {}

        @Override
        public void show() {}

        @Override
        public void found() {}

        @Override
        public void failed(Exception failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void verified() {}
    }

    @Test
    void asksForADayOfTheCentre() {
        mediator.model().day(LocalDate.of(2026, 7, 16));
        mediator.model().number(" A2026071600043 ");
        mediator.model().action("file");
        mediator.find();
        var question = record.asked.getLast();
        assertThat(question.from()).isEqualTo(Instant.parse("2026-07-15T16:00:00Z"));
        assertThat(question.until()).isEqualTo(Instant.parse("2026-07-16T16:00:00Z"));
        assertThat(question.number()).isEqualTo("A2026071600043");
        assertThat(question.action()).isEqualTo("file");

        mediator.model().show(AuditModel.Shown.LOOKS);
        mediator.find();
        assertThat(record.asked.getLast().action()).as("a look is no action to choose").isNull();
        assertThat(mediator.model().looks()).hasSize(2);
        assertThat(mediator.model().entries()).isEmpty();
    }

    @Test
    void aVerificationEndsInAVerdict() {
        mediator.verify("");
        assertThat(mediator.model().verifying()).isEqualTo(new AuditModel.Verifying.Given(record.verdict));
        record.verdict = new AuditVerdict.Broken(17, AuditFault.CHANGED);
        mediator.verify("");
        assertThat(mediator.model().verifying()).isEqualTo(new AuditModel.Verifying.Given(record.verdict));
        mediator.verify("not an anchor");
        assertThat(mediator.model().verifying()).isInstanceOf(AuditModel.Verifying.Failed.class);
    }

    @Test
    void aVerificationCanBeGivenUp() {
        record.meanwhile = () -> {
            assertThat(mediator.model().verifying()).isEqualTo(new AuditModel.Verifying.Running(20_000));
            mediator.cancel();
        };
        mediator.verify("");
        assertThat(mediator.model().verifying()).isInstanceOf(AuditModel.Verifying.Cancelled.class);
    }

    @Test
    void aRowIsSaidInWords() {
        var words = new AuditWords(seat.seat(null));
        var row = record.find(mediator.model().question(), 1).getFirst();
        assertThat(words.action(row.action())).isEqualTo("结案");
        assertThat(words.content(row)).isEqualTo("由 待结案 · 到 已结案");
        assertThat(words.action("reporterLook")).isEqualTo("查看完整信息");
        assertThat(words.action("somethingNewer")).isEqualTo("somethingNewer");
        assertThat(words.content(new AuditEntry(1, TestSeat.NOW, "x", "a", null, null, null,
                "{\"name\": \"say \\\"so\\\"\", \"department\": null, \"shown\": 2}")))
                .isEqualTo("姓名 say \\\"so\\\" · 显示 2 人");
    }
}
