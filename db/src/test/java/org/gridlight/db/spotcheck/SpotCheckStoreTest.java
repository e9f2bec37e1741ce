package org.gridlight.db.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.spotcheck.SpotCheck;
import org.gridlight.model.spotcheck.SpotDraw;
import org.gridlight.model.spotcheck.SpotItem;
import org.gridlight.model.spotcheck.SpotItem.Answer;
import org.gridlight.model.spotcheck.SpotItem.Kind;
import org.gridlight.model.spotcheck.SpotTally;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A spot check from its draw to its signature, and what it gives to the rates of missed and of false reports. */
class SpotCheckStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;
    private SpotCheckStore supervisor;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        supervisor = new SpotCheckStore(hall.signedIn(Hall.SUPERVISOR));
        hall.run("UPDATE spot_check_plan SET cases = 3, grids = 1",
                "INSERT INTO case_file (case_no, state, source, category_id, inspector_id, reported_at, filed_at, closed_at)"
                        + " SELECT CONCAT('2026-', seq), 'CLOSED', 'inspector', (SELECT MIN(id) FROM category),"
                        + " IF(seq > 10, NULL, 1), UTC_TIMESTAMP() - INTERVAL 3 DAY, UTC_TIMESTAMP() - INTERVAL 3 DAY,"
                        + " UTC_TIMESTAMP() - INTERVAL 36 HOUR FROM seq_1_to_20");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static void refused(Runnable wish, String reason) {
        assertThatThrownBy(wish::run).isInstanceOf(Refusal.class).hasMessageContaining(reason);
    }

    private void answer(SpotItem item, Answer answer, String words, Long caseId) {
        supervisor.answer(UUID.randomUUID(), item.id(), answer, words, caseId);
    }

    @Test
    void aDayIsDrawnOnceAndByItsSeed() {
        var wish = UUID.randomUUID();
        long id = supervisor.draw(wish);
        assertThat(supervisor.draw(wish)).as("once").isEqualTo(id);
        refused(() -> supervisor.draw(UUID.randomUUID()), "spotcheck.drawnToday");
        refused(() -> new SpotCheckStore(hall.signedIn(Hall.ACCEPTOR)).draw(UUID.randomUUID()), "spotcheck.notAllowed");

        var check = supervisor.last(5).getFirst();
        assertThat(check).returns(4, SpotCheck::items).returns(0, SpotCheck::answered).returns(false,
                SpotCheck::isReady);
        var ofInspectors = hall.rows("SELECT id FROM case_file WHERE inspector_id IS NOT NULL");
        assertThat(supervisor.items(id)).filteredOn(item -> item.kind() == Kind.CASE)
                .extracting(item -> item.caseId().toString())
                .containsExactlyElementsOf(new SpotDraw(check.seed() + " case").draw(ofInspectors, 3));
        assertThat(supervisor.items(id)).filteredOn(item -> item.kind() == Kind.GRID).singleElement()
                .extracting(SpotItem::grid).isEqualTo(new SpotDraw(check.seed() + " grid")
                        .draw(hall.rows("SELECT code FROM unit_grid WHERE valid_to IS NULL"), 1).getFirst());
    }

    @Test
    void whatIsSignedGivesTheRates() {
        var from = Instant.now().minusSeconds(10 * 86_400);
        long id = supervisor.draw(UUID.randomUUID());
        var items = supervisor.items(id);
        var grid = items.getLast();
        answer(items.get(0), Answer.TRUE_REPORT, null, null);
        answer(items.get(1), Answer.FALSE_REPORT, "现场没有井盖问题", null);
        answer(items.get(2), Answer.UNDECIDED, "围挡施工，看不到", null);
        refused(() -> answer(items.get(0), Answer.FALSE_REPORT, " ", null), "spotcheck.wordsMissing");
        refused(() -> answer(items.get(0), Answer.CLEAR, null, null), "spotcheck.otherAnswer");
        refused(() -> answer(grid, Answer.MISSED, null, items.getFirst().caseId()), "spotcheck.reportMissing");
        refused(() -> supervisor.sign(UUID.randomUUID(), id), "spotcheck.openItems");

        long missed = hall.register().caseId();
        hall.run(
                "UPDATE case_file SET filed_at = UTC_TIMESTAMP(), unit_grid_id = (SELECT id FROM unit_grid WHERE code = '"
                        + grid.grid() + "') WHERE id = " + missed);
        answer(grid, Answer.MISSED, null, missed);
        refused(() -> answer(grid, Answer.CLEAR, null, null), "spotcheck.hasReport");
        assertThat(supervisor.tally(from, Instant.now().plusSeconds(60))).as("not signed")
                .isEqualTo(new SpotTally(0, 0, 0, 21));

        supervisor.sign(UUID.randomUUID(), id);
        refused(() -> answer(grid, Answer.MISSED, null, missed), "spotcheck.signed");
        var tally = supervisor.tally(from, Instant.now().plusSeconds(60));
        assertThat(tally).isEqualTo(new SpotTally(2, 1, 1, 21));
        assertThat(tally.falseReportRate()).hasToString("Optional[50.00]");
        assertThat(supervisor.last(1).getFirst().signedBy()).isEqualTo(Hall.SUPERVISOR);
    }
}
