package org.gridlight.model.audit;

import java.time.Instant;
import org.gridlight.model.people.LookPurpose;

/**
 * Somebody looked at personal data of the reporters of a case (查看记录).
 *
 * @param number  acceptance or case number; null for a case that is not there any more
 * @param account who looked
 * @param reason  in his words; null where the task in hand was the reason
 * @param shown   how many reporters were shown
 */
public record LookEntry(Instant at, long caseId, String number, String account, String name, LookPurpose purpose,
        String reason, int shown) {}
