package org.gridlight.db.prints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.prints.Paper;
import org.gridlight.model.prints.PaperPrint;
import org.gridlight.model.prints.PaperPrint.Way;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Prints are counted by the record, for whoever prints. */
class PrintLogStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final String NUMBER = "红〔2026〕17号";

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private PrintLogStore as(String account) {
        return new PrintLogStore(hall.signedIn(account));
    }

    private int print(String account) {
        return as(account).log(UUID.randomUUID(), Paper.RED_NOTICE, NUMBER, Way.PRINTER, 2);
    }

    private static String refused(ThrowingCallable act) {
        var refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).isNotNull();
        for (var locale : new Locale[]{Locale.CHINA, Locale.ENGLISH}) {
            assertThat(refusal.in(Words.of(locale))).doesNotContain("{", "\n", refusal.key());
        }
        return refusal.key();
    }

    @Test
    void everyPrintOfAPaperIsCountedWhoeverMakesIt() {
        assertThat(as(Hall.LEADER).next(Paper.RED_NOTICE, NUMBER)).isEqualTo(1);
        assertThat(print(Hall.LEADER)).isEqualTo(1);
        assertThat(print(Hall.SUPERVISOR)).isEqualTo(2);
        assertThat(print(Hall.UNIT_1)).as("a unit prints in its room").isEqualTo(3);
        assertThat(as(Hall.LEADER).next(Paper.RED_NOTICE, NUMBER)).isEqualTo(4);
        assertThat(as(Hall.LEADER).next(Paper.SUPERVISE, NUMBER)).as("another paper").isEqualTo(1);
        assertThat(as(Hall.LEADER).of(Paper.RED_NOTICE, NUMBER)).extracting(PaperPrint::time).containsExactly(3, 2, 1);
        assertThat(as(Hall.LEADER).of(Paper.RED_NOTICE, NUMBER)).allSatisfy(one -> {
            assertThat(one.copies()).isEqualTo(2);
            assertThat(one.way()).isEqualTo(Way.PRINTER);
            assertThat(one.by()).isNotBlank();
        });
        assertThat(as(Hall.UNIT_1).of(Paper.RED_NOTICE, NUMBER)).as("a room shows one's own").extracting(
                PaperPrint::time).containsExactly(3);
    }

    @Test
    void theSameActSentTwiceIsOnePrint() {
        var id = UUID.randomUUID();
        assertThat(List.of(as(Hall.LEADER).log(id, Paper.WEEKLY, "2026-07-17", Way.FILE, 1),
                as(Hall.LEADER).log(id, Paper.WEEKLY, "2026-07-17", Way.FILE, 1))).containsExactly(1, 1);
        assertThat(as(Hall.LEADER).of(Paper.WEEKLY, "2026-07-17")).hasSize(1);
    }

    @Test
    void whatThePrinterDidNotTakeIsNotCountedAndStaysOnRecord() {
        var id = UUID.randomUUID();
        as(Hall.LEADER).log(id, Paper.MINUTES, "9", Way.PRINTER, 1);
        assertThat(refused(() -> as(Hall.SUPERVISOR).failed(UUID.randomUUID(), id))).isEqualTo("act.printGone");
        as(Hall.LEADER).failed(UUID.randomUUID(), id);
        assertThat(as(Hall.LEADER).next(Paper.MINUTES, "9")).isEqualTo(1);
        assertThat(as(Hall.LEADER).of(Paper.MINUTES, "9")).extracting(PaperPrint::time).containsExactly(0);
        assertThat(refused(() -> as(Hall.LEADER).failed(UUID.randomUUID(), id))).isEqualTo("act.printGone");
    }

    @Test
    void aPrintThatWasFollowedByAnotherIsNotTakenBack() {
        var id = UUID.randomUUID();
        as(Hall.LEADER).log(id, Paper.RED_NOTICE, NUMBER, Way.PRINTER, 1);
        print(Hall.SUPERVISOR);
        assertThat(refused(() -> as(Hall.LEADER).failed(UUID.randomUUID(), id))).isEqualTo("act.printGone");
    }

    @Test
    void rolesDecideAndEveryPrintIsAudited() {
        assertThat(refused(() -> print(Hall.ACCEPTOR))).isEqualTo("act.printNotAllowed");
        assertThat(refused(() -> as(Hall.UNIT_1).log(UUID.randomUUID(), Paper.WEEKLY, "x", Way.FILE, 1))).isEqualTo(
                "act.printNotAllowed");
        assertThat(refused(() -> as(Hall.LEADER).log(UUID.randomUUID(), Paper.WEEKLY, " ", Way.FILE, 1))).isEqualTo(
                "act.printBroken");
        assertThat(refused(() -> as(Hall.LEADER).log(UUID.randomUUID(), Paper.WEEKLY, "x", Way.FILE, 0))).isEqualTo(
                "act.printBroken");
        print(Hall.LEADER);
        assertThat(hall.one("SELECT COUNT(*) FROM audit_log WHERE action = 'printPaper'")).isEqualTo("1");
        assertThat(hall.one("SELECT COUNT(*) FROM act WHERE action = 'printPaper' AND outcome = 'REFUSED'")).isEqualTo(
                "4");
        assertThat(hall.one("SELECT COUNT(*) FROM paper_print")).isEqualTo("1");
    }

    @Test
    void twoSeatsAtOnceNeverPrintTheSameTime() throws InterruptedException {
        var leader = as(Hall.LEADER);
        var supervisor = as(Hall.SUPERVISOR);
        try (var seats = Executors.newFixedThreadPool(2)) {
            IntStream.range(0, 20).forEach(i -> seats.submit(() -> (i % 2 == 0 ? leader : supervisor).log(UUID
                    .randomUUID(), Paper.TRANSFER, "12", Way.PRINTER, 1)));
        }
        assertThat(leader.of(Paper.TRANSFER, "12")).extracting(PaperPrint::time).containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(1, 20).boxed().toList());
    }
}
