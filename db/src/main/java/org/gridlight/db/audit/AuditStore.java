package org.gridlight.db.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Progress;
import org.gridlight.db.Reading;
import org.gridlight.model.audit.AuditAnchor;
import org.gridlight.model.audit.AuditChain;
import org.gridlight.model.audit.AuditCheck;
import org.gridlight.model.audit.AuditEntry;
import org.gridlight.model.audit.AuditFault;
import org.gridlight.model.audit.AuditQuestion;
import org.gridlight.model.audit.AuditRow;
import org.gridlight.model.audit.AuditVerdict;
import org.gridlight.model.audit.LookEntry;

/**
 * Reads and verifies the audit; for the owner and the audit administrator. Holds no state; safe for use by many threads.
 */
public final class AuditStore {
    private static final int SAID_EVERY = 100_000;

    private final Reading record;

    /** @param record read patiently where much of it is verified */
    public AuditStore(Reading record) {
        this.record = record;
    }

    /**
     * Reads the whole audit once, row by row, and holds it against the history of the cases. Takes some seconds for each
     * million of rows. Acts go on meanwhile; those that come after the beginning are left for the next time.
     *
     * @param anchor a row that was written down before; null for none
     * @throws org.gridlight.model.words.Refusal when the server cannot be reached or the account may not read the audit
     */
    public AuditVerdict verify(AuditAnchor anchor, Progress progress) {
        return record.read(session -> verify(session, anchor, progress));
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
                .orElseGet(() -> new AuditVerdict.Sound(chain.rows(), chain.seq(), chain.hash()));
    }

    private static Optional<AuditFault> against(AuditAnchor anchor, AuditRow row) {
        return anchor != null && anchor.seq() == row.seq() && !anchor.hash().equals(row.hash())
                ? Optional.of(AuditFault.ANCHOR)
                : Optional.empty();
    }

    /** What was done with a case, oldest first. */
    public List<AuditRow> ofCase(long caseId) {
        return record.read(session -> session.getMapper(AuditMapper.class).selectOfCase(caseId));
    }

    /** Verifications that the record made by itself, the latest first. */
    public List<AuditCheck> checks(int most) {
        return record.read(session -> session.getMapper(AuditMapper.class).selectChecks(most));
    }

    /** What was done so far, by name. */
    public List<String> actions() {
        return record.read(session -> session.getMapper(AuditMapper.class).selectActions());
    }

    /** Rows, the latest first. None when the number names no case. */
    public List<AuditEntry> find(AuditQuestion question, int most) {
        return record.read(session -> {
            var mapper = session.getMapper(AuditMapper.class);
            var caseId = caseOf(mapper, question);
            if (question.number() != null && caseId == null) {
                return List.of();
            }
            var ends = mapper.selectEnds();
            long from = question.from() == null ? ends.first() : firstFrom(mapper, ends, question.from());
            long until = question.until() == null ? ends.next() : firstFrom(mapper, ends, question.until());
            return mapper.selectEntries(question, caseId, from, until, most);
        });
    }

    /** Who looked at personal data, and what for (查看记录), the latest first. The action of the question is not asked. */
    public List<LookEntry> looks(AuditQuestion question, int most) {
        return record.read(session -> {
            var mapper = session.getMapper(AuditMapper.class);
            var caseId = caseOf(mapper, question);
            return question.number() != null && caseId == null
                    ? List.of()
                    : mapper.selectLooks(question, caseId, most);
        });
    }

    private static Long caseOf(AuditMapper mapper, AuditQuestion question) {
        return question.number() == null ? null : mapper.selectCase(question.number());
    }

    /** Numbers and times have the same order, so the first row of a day is found by halving. */
    private static long firstFrom(AuditMapper mapper, AuditMapper.Ends ends, Instant at) {
        long low = ends.first();
        long high = ends.next();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (mapper.selectAt(middle).isBefore(at)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
