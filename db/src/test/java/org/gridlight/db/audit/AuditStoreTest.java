package org.gridlight.db.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.audit.AuditAnchor;
import org.gridlight.model.audit.AuditFault;
import org.gridlight.model.audit.AuditVerdict;
import org.gridlight.model.audit.AuditVerdict.Broken;
import org.gridlight.model.audit.AuditVerdict.Sound;
import org.gridlight.model.cases.CaseAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever has all rights on the server may change rows, but not unseen. */
class AuditStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;
    private long id;

    @BeforeEach
    void work() {
        hall = new Hall(DB);
        id = hall.register().caseId();
        hall.act(Hall.ACCEPTOR, id, CaseAction.ACCEPT);
        hall.act(Hall.LEADER, id, CaseAction.FILE);
        hall.act(Hall.DISPATCHER, id, CaseAction.DISPATCH);
        hall.act(Hall.UNIT_1, id, CaseAction.SIGN_FOR);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void aSoundChainIsSoundForProgramAndServer() {
        var sound = (Sound) verify(null);
        assertThat(sound.rows()).isEqualTo(5);
        assertThat(hall.one("SELECT hash FROM chain_head")).isEqualTo(sound.hash());
        hall.run("CALL audit_verify(3)", "CALL audit_verify(3)");
        assertThat(hall.rows("SELECT CONCAT(from_seq, '-', to_seq, ' ', fault IS NULL) FROM audit_check"
                + " WHERE to_seq > from_seq ORDER BY id")).containsExactly("0-3 1", "3-5 1");
        assertThat(hall.one("SELECT hash FROM audit_check ORDER BY id DESC LIMIT 1")).isEqualTo(sound.hash());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UPDATE audit_log SET content = REPLACE(content, '\"HANDLING\"', '\"CLOSED\"') WHERE seq = 5 | 5 | CHANGED",
        "UPDATE audit_log SET account = 't-leader' WHERE seq = 2 | 2 | CHANGED",
        "UPDATE audit_log SET at = at - INTERVAL 1 MICROSECOND WHERE seq = 3 | 3 | CHANGED",
        "UPDATE audit_log SET act_id = NULL WHERE seq = 4 | 4 | CHANGED",
        "DELETE FROM audit_log WHERE seq = 3 | 4 | MISSING",
        "DELETE FROM audit_log WHERE seq = 1 | 2 | CHANGED",
        "DELETE FROM audit_log WHERE seq = 5 | 5 | HEAD",
        "DELETE FROM audit_log | 1 | HEAD"})
    void aForgedRowIsFound(String forgery, long seq, AuditFault fault) {
        forge(forgery);
        assertThat(verify(null)).isEqualTo(new Broken(seq, fault));
        hall.run("CALL audit_verify(100)");
        assertThat(hall.one("SELECT COUNT(*) FROM audit_check WHERE fault IS NOT NULL")).isEqualTo("1");
    }

    @Test
    void aRowThatIsPutOnIsFound() {
        hall.run(
                "INSERT INTO audit_log SELECT 6, at, kind, object_id, action, account, operator_id, act_id, content, hash"
                        + " FROM audit_log WHERE seq = 5");
        assertThat(verify(null)).isEqualTo(new Broken(6, AuditFault.CHANGED));
    }

    /** Who forges the history of a case instead must forge the audit as well. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"UPDATE case_step SET opinion = 'something else' WHERE action = 'file'",
        "UPDATE case_step SET at = at - INTERVAL 1 HOUR WHERE action = 'signFor'",
        "UPDATE case_step SET operator_id = NULL WHERE action = 'accept'",
        "DELETE FROM case_step WHERE action = 'dispatch'"})
    void aForgedHistoryIsFound(String forgery) {
        hall.run("SET foreign_key_checks = 0", forgery);
        assertThat(((Broken) verify(null)).fault()).isEqualTo(AuditFault.STEP);
    }

    /** What a cut-off call left and its caller committed: the act begins with its row, the audit is its last step. */
    @Test
    void anActWithoutItsRowIsFound() {
        hall.run(
                "INSERT INTO act (act_id, account, operator_id, action, case_id, at, outcome) SELECT 'half', account, id,"
                        + " 'close', " + id + ", SYSDATE(6), 'DONE' FROM operator WHERE account = 't-leader'");
        assertThat(verify(null)).isInstanceOfSatisfying(AuditVerdict.Unrecorded.class, half -> {
            assertThat(half.actId()).isEqualTo("half");
            assertThat(half.account()).isEqualTo("t-leader");
        });
    }

    @Test
    void aCaseThatWasMovedPastTheDoorsIsFound() {
        hall.run("UPDATE case_file SET state = 'CLOSED' WHERE id = " + id);
        assertThat(verify(null)).isEqualTo(new AuditVerdict.Moved(id));
    }

    /** Whoever works out all hashes anew is found by the row that stands on paper. */
    @Test
    void aChainMadeAnewIsFoundByWhatWasWrittenDown() {
        var sound = (Sound) verify(null);
        var written = AuditAnchor.of(new AuditAnchor(sound.seq(), sound.hash()).toString());
        hall.act(Hall.UNIT_1, id, CaseAction.FEEDBACK);
        assertThat(verify(written)).isInstanceOf(Sound.class);
        forge("UPDATE audit_log SET account = 'nobody' WHERE seq = 5");
        for (var seq = 5; seq <= 6; seq++) {
            forge("UPDATE audit_log a JOIN audit_log b ON b.seq = a.seq - 1 SET a.hash = audit_hash(b.hash, a.seq, a.at, a.kind,"
                    + " a.object_id, a.action, a.account, a.operator_id, a.act_id, a.content) WHERE a.seq = " + seq);
        }
        hall.run("UPDATE chain_head SET hash = (SELECT hash FROM audit_log WHERE seq = 6)");
        assertThat(verify(null)).isInstanceOf(Sound.class);
        assertThat(verify(written)).isEqualTo(new Broken(5, AuditFault.ANCHOR));
    }

    @Test
    void anActThatWasRefusedOrSentTwiceStandsInTheChainOnce() {
        var id = UUID.randomUUID();
        var wish = org.gridlight.model.cases.Act.of(this.id, hall.version(this.id), CaseAction.FEEDBACK).saying("办好了");
        var act = new org.gridlight.model.cases.Act(id, wish.caseId(), wish.expectedVersion(), wish.action(),
                wish.opinion(), null, null);
        hall.store(Hall.UNIT_1).act(act);
        hall.store(Hall.UNIT_1).act(act);
        hall.act(Hall.UNIT_2, this.id, CaseAction.SIGN_FOR);
        assertThat(hall.one("SELECT COUNT(*) FROM audit_log WHERE seq > 5")).isEqualTo("1");
        assertThat(verify(null)).isInstanceOf(Sound.class);
    }

    private AuditVerdict verify(AuditAnchor anchor) {
        return new AuditStore(DB.database()).verify(anchor, Progress.UNHEARD);
    }

    /** Done with all rights, which only the owner has: the triggers are taken away first and put back. */
    private void forge(String statement) {
        hall.run("DROP TRIGGER IF EXISTS audit_log_stays", "DROP TRIGGER IF EXISTS audit_log_keeps", statement,
                "CREATE TRIGGER audit_log_stays BEFORE UPDATE ON audit_log FOR EACH ROW SIGNAL SQLSTATE '45000'",
                "CREATE TRIGGER audit_log_keeps BEFORE DELETE ON audit_log FOR EACH ROW SIGNAL SQLSTATE '45000'");
    }
}
