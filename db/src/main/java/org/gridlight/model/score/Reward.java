package org.gridlight.model.score;

import java.math.BigDecimal;

/**
 * What ranks are proposed to receive or to pay (奖惩); a proposal for people, nothing is paid by the program.
 *
 * @param from   first rank, from 1
 * @param to     last rank, not before the first
 * @param below  whether ranks are counted from the last one upwards
 * @param amount in yuan for each; below zero = to be paid
 */
public record Reward(int from, int to, boolean below, BigDecimal amount) {
    /** @param ranked how many units are ranked */
    boolean isFor(int rank, int ranked) {
        int counted = below ? ranked - rank + 1 : rank;
        return counted >= from && counted <= to;
    }
}
