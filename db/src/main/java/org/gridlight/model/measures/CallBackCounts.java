package org.gridlight.model.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What came of the calls that a period owes to reporters (回访): those of its closings who left a number.
 *
 * @param unit         code of the unit that had the case last; empty for none, and for all together
 * @param name         of that unit; empty likewise
 * @param owed         to be called (应回访数)
 * @param called       of these, with whom it came to an end, whatever he said and also when he never answered (回访数)
 * @param satisfied    of the called, content (满意)
 * @param mostly       mostly content (基本满意)
 * @param dissatisfied not content (不满意)
 * @param unanswered   never answered (未接通)
 * @param declined     would not say (拒绝评价)
 * @param solved       who say that it is solved (解决)
 */
public record CallBackCounts(String unit, String name, long owed, long called, long satisfied, long mostly,
        long dissatisfied, long unanswered, long declined, long solved) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** All of them together. */
    public static CallBackCounts total(List<CallBackCounts> counts) {
        return counts.stream().reduce(new CallBackCounts("", "", 0, 0, 0, 0, 0, 0, 0, 0), CallBackCounts::and);
    }

    private CallBackCounts and(CallBackCounts more) {
        return new CallBackCounts("", "", owed + more.owed, called + more.called, satisfied + more.satisfied,
                mostly + more.mostly, dissatisfied + more.dissatisfied, unanswered + more.unanswered,
                declined + more.declined, solved + more.solved);
    }

    /** How many said how content they are. */
    public long judged() {
        return satisfied + mostly + dissatisfied;
    }

    /** 回访率: called / owed, in percent with two decimals; empty when nobody was owed a call. */
    public Optional<BigDecimal> callBackRate() {
        return percent(called, owed);
    }

    /** 满意率: content and mostly content / those who said it, in percent with two decimals; empty when nobody said it. */
    public Optional<BigDecimal> satisfactionRate() {
        return percent(satisfied + mostly, judged());
    }

    /** 未接通率: never answered / called, in percent with two decimals; empty when nobody was called. */
    public Optional<BigDecimal> unansweredRate() {
        return percent(unanswered, called);
    }

    private static Optional<BigDecimal> percent(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2,
                        RoundingMode.HALF_UP));
    }
}
