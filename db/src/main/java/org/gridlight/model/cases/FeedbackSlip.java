package org.gridlight.model.cases;

import java.time.Instant;
import org.gridlight.model.words.Words;

/**
 * A signed slip from which a unit's feedback was typed (代录反馈，依据派遣单回执).
 *
 * @param unit     whose feedback it is
 * @param slipTime the time on the paper, which counts for the unit
 * @param typed    when it was typed
 * @param by       who typed it; he did not handle the case
 * @param signer   who signed it, null when it cannot be read
 */
public record FeedbackSlip(String unit, Instant slipTime, Instant typed, String by, String signer) {
    /** Name in the detail of an act of the time on the paper, a moment in UTC. */
    public static final String TIME = "slipTime";
    /** Name in the detail of an act of who signed it. */
    public static final String SIGNER = "signer";

    /** As it stands in the history: 代×××录入，依据派遣单回执. */
    public String in(Words words) {
        return words.say("step.onBehalf", unit);
    }
}
