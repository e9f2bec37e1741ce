package org.gridlight.client.cases;

import java.time.Instant;
import java.util.Optional;
import org.gridlight.client.live.Claims;
import org.gridlight.model.cases.Claim;
import org.gridlight.model.words.Words;

/** What rows and files say of who has a case in hand. Safe for many threads. */
record ClaimWords(Words words, Claims claims) {
    /** 李文 办理中 · 剩 8 分钟; empty when nobody has it. */
    Optional<String> inHand(long caseId, Instant now) {
        return claims.of(caseId).filter(claim -> claim.isLiving(now)).map(claim -> inHand(claim, now));
    }

    /** 李文 8 分, where there is little room. */
    Optional<String> inShort(long caseId, Instant now) {
        return claims.of(caseId).filter(claim -> claim.isLiving(now))
                .map(claim -> words.say("cases.hand.short", holder(claim), claim.minutesLeft(now)));
    }

    private String holder(Claim claim) {
        return claims.isMine(claim) ? words.say("cases.hand.me") : claim.holder();
    }

    String inHand(Claim claim, Instant now) {
        return words.say("cases.hand.held", holder(claim), words.say("system.leaseHolder"), claim.minutesLeft(now));
    }
}
