package org.gridlight.model.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One line of a ledger: which case, and what was granted.
 *
 * @param number     case number
 * @param category   name of the class (小类)
 * @param unit       the unit the case was with, null for none
 * @param dispatched when it was sent there, null before
 * @param due        when it was due before (原到期), null without a limit
 */
public record LedgerLine(String number, String category, String place, String unit, Instant dispatched, Instant due,
        Entry entry) {
    /** What the kind of ledger tells besides. */
    public sealed interface Entry {}

    /**
     * 延期.
     *
     * @param ordinal     第几次
     * @param until       until when it was asked for, null when nobody said
     * @param responsible who answers for the unit (部门负责人), null when not kept
     * @param dueAfter    when it is due now, null while its clock stands
     * @param handled     the unit's feedback, null before
     */
    public record Extension(int ordinal, Instant asked, Reason reason, Instant until, String responsible,
            List<Approval> approvals, Instant dueAfter, Instant handled) implements Entry {
        public Extension {
            approvals = List.copyOf(approvals);
        }

        /** Whether the unit was done by then. */
        public boolean onTime() {
            return handled != null && dueAfter != null && !handled.isAfter(dueAfter);
        }
    }

    /** 挂账. @param until when it is to go on; @param resumed when it went on, null while it stands */
    public record Suspension(Reason reason, Instant from, Instant until, List<Approval> approvals,
            Instant resumed) implements Entry {
        public Suspension {
            approvals = List.copyOf(approvals);
        }

        /** Days it stood, or has stood until then; begun ones count. */
        public long days(Instant asOf) {
            var stood = Duration.between(from, resumed == null ? asOf : resumed);
            return stood.isNegative() ? 0 : (stood.toSeconds() + 86_399) / 86_400;
        }
    }

    /** 作废. @param filedBy null when it was imported; @param misfiled whether it was filed by mistake (误立) */
    public record Voiding(Instant filed, String filedBy, Reason reason, String asker, List<Approval> approvals,
            boolean misfiled) implements Entry {
        public Voiding {
            approvals = List.copyOf(approvals);
        }
    }

    /** 回退. @param dispatcher null when it was imported; @param next where it was sent then (改派单位), null before */
    public record Return(String dispatcher, Instant asked, Duration used, Reason reason, ReturnRuling ruling,
            String next) implements Entry {}

    /** 强制结案. @param remains what becomes of what is left (遗留问题去向) */
    public record ForcedClosing(Instant at, Reason reason, String leader, String remains) implements Entry {}

    /** Why. @param words as the list says, null for none; @param more what was written with it, null for nothing */
    public record Reason(String words, String inEnglish, String more) {}

    /** Who said yes. @param who null when it was imported; @param words null for none */
    public record Approval(String who, Instant at, String words) {}
}
