package org.gridlight.db.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.model.audit.AuditAnchor;
import org.gridlight.model.audit.AuditChain;
import org.gridlight.model.audit.AuditFault;
import org.gridlight.model.audit.AuditRow;
import org.gridlight.model.audit.AuditVerdict;

/**
 * Reads and verifies the audit; for the owner and the audit administrator. Holds no state; safe for use by many threads.
 */
public final class AuditStore {
    private static final int SAID_EVERY = 100_000;

    private final Database database;

    public AuditStore(Database database) {
        this.database = database;
    }

    /**
     * Reads the whole audit once, row by row, and holds it against the history of the cases. Takes some seconds for each
     * million of rows. Acts go on meanwhile; those that come after the beginning are left for the next time.
     *
     * @param anchor a row that was written down before; null for none
     * @throws org.gridlight.model.words.Refusal when the server cannot be reached or the account may not read the audit
     */
    public AuditVerdict verify(AuditAnchor anchor, Progress progress) {
        return database.read(session -> verify(session, anchor, progress));
    }

    private static AuditVerdict verify(SqlSession session, AuditAnchor anchor, Progress progress) {
        var mapper = session.getMapper(AuditMapper.class);
        var head = mapper.selectHead();
        var chain = new AuditChain();
        try (var rows = mapper.selectAll()) {
            for (var row : rows) {
                var fault = chain.next(row).or(() -> against(anchor, row));
                if (fault.isPresent()) {
                    return new AuditVerdict.Broken(row.seq(), fault.get());
                }
                if (chain.rows() % SAID_EVERY == 0) {
                    progress.step("audit.verifying", chain.rows());
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (chain.rows() > 0 && chain.seq() != head.seq() || !chain.hash().equals(head.hash())) {
            return new AuditVerdict.Broken(chain.seq() + 1, AuditFault.HEAD);
        }
        if (anchor != null && anchor.seq() > chain.seq()) {
            return new AuditVerdict.Broken(anchor.seq(), AuditFault.ANCHOR);
        }
        return Optional.ofNullable(mapper.selectFirstStrangeStep())
                .<AuditVerdict>map(seq -> new AuditVerdict.Broken(seq, AuditFault.STEP))
                .or(() -> Optional.ofNullable(mapper.selectUnrecorded()))
                .or(() -> Optional.ofNullable(mapper.selectFirstMovedCase()).map(AuditVerdict.Moved::new))
                .orElseGet(() -> new AuditVerdict.Sound(chain.rows(), chain.seq(), chain.hash()));
    }

    private static Optional<AuditFault> against(AuditAnchor anchor, AuditRow row) {
        return anchor != null && anchor.seq() == row.seq() && !anchor.hash().equals(row.hash())
                ? Optional.of(AuditFault.ANCHOR)
                : Optional.empty();
    }

    /** What was done with a case, oldest first. */
    public List<AuditRow> ofCase(long caseId) {
        return database.read(session -> session.getMapper(AuditMapper.class).selectOfCase(caseId));
    }
}
