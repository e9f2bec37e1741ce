package org.gridlight.model.assessment;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A value that somebody gave a line of a unit (人工评分).
 *
 * @param id       rises with every entry
 * @param unit     code of the unit
 * @param line     key of the line
 * @param ordinal  which value of this line it is, from 1
 * @param reason   why it was given (事由)
 * @param evidence number of a case, a photo or a document (佐证材料), null for none
 * @param appeal   the upheld appeal that it follows, null for none
 * @param by       name of who entered it
 */
public record ScoreEntry(Long id, String unit, String line, Integer ordinal, BigDecimal amount, String reason,
        String evidence, Long appeal, Instant at, String by) {}
