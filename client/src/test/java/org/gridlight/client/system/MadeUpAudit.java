package org.gridlight.client.system;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.Progress;
import org.gridlight.model.audit.AuditAnchor;
import org.gridlight.model.audit.AuditCheck;
import org.gridlight.model.audit.AuditEntry;
import org.gridlight.model.audit.AuditFault;
import org.gridlight.model.audit.AuditQuestion;
import org.gridlight.model.audit.AuditVerdict;
import org.gridlight.model.audit.LookEntry;
import org.gridlight.model.people.DeskAccount;
import org.gridlight.model.people.LookPurpose;

/** An invented audit: what is asked for is written down. */
final class MadeUpAudit implements AuditRecord {
    private static final String HASH = "9f2c41d07be1".repeat(5) + "0a1b";

    final List<AuditQuestion> asked = new ArrayList<>();
    boolean empty;
    /** Called while a verification runs. */
    Runnable meanwhile = () -> {};
    AuditVerdict verdict = new AuditVerdict.Sound(48_213, 48_213, HASH);

    private static Instant before(int minutes) {
        return TestSeat.NOW.minusSeconds(60L * minutes);
    }

    @Override
    public List<AuditCheck> checks(int most) {
        return empty
                ? List.of()
                : List.of(new AuditCheck(before(96), 47_100, 47_980, HASH, null),
                        new AuditCheck(before(1536), 46_020, 47_100, HASH, null),
                        new AuditCheck(before(2976), 45_100, 46_020, HASH, AuditFault.CHANGED));
    }

    @Override
    public List<DeskAccount> accounts() {
        return new MadeUpAccounts().accounts;
    }

    @Override
    public List<String> actions() {
        return List.of("accountLock", "close", "file", "reporterLook");
    }

    @Override
    public List<AuditEntry> find(AuditQuestion question, int most) {
        asked.add(question);
        if (empty) {
            return List.of();
        }
        return List.of(entry(48_213, 2, "close", "zhoumin", "周敏", 42L, "2026071600042",
                "{\"version\": 7, \"from\": \"PENDING_CLOSE\", \"to\": \"CLOSED\", \"opinion\": \"" + HASH + "\"}"),
                entry(48_212, 5, "reporterLook", "lifang", "李芳", 42L, "2026071600042",
                        "{\"purpose\": \"CALLBACK\", \"reason\": null, \"shown\": 1}"),
                entry(48_211, 8, "file", "zhoumin", "周敏", 43L, "A2026071600043",
                        "{\"version\": 3, \"from\": \"PENDING_FILING\", \"to\": \"PENDING_DISPATCH\"}"),
                entry(48_210, 31, "roleGive", "anquan", "吴安", null, null,
                        "{\"account\": \"wangqiang\", \"role\": \"dispatcher\"}"),
                entry(48_209, 40, "accountLock", "xitong", "钱统", null, null, "{\"account\": \"sunli\"}"),
                entry(48_208, 55, "reportersDelete", "gridlight", null, null, null, "{\"deleted\": 12}"));
    }

    private static AuditEntry entry(long seq, int minutes, String action, String account, String name, Long caseId,
            String number, String content) {
        return new AuditEntry(seq, before(minutes), action, account, name, caseId, number, content);
    }

    @Override
    public List<LookEntry> looks(AuditQuestion question, int most) {
        asked.add(question);
        return empty
                ? List.of()
                : List.of(new LookEntry(before(5), 42, "2026071600042", "lifang", "李芳", LookPurpose.CALLBACK, null, 1),
                        new LookEntry(before(250), 17, "2026071500017", "zhoumin", "周敏", LookPurpose.OTHER,
                                "反映人要求当面答复", 2));
    }

    @Override
    public AuditVerdict verify(AuditAnchor anchor, Progress progress) {
        progress.step("audit.verifying", 20_000L);
        meanwhile.run();
        progress.step("audit.verifying", 40_000L);
        return verdict;
    }
}
