package org.gridlight.client.seat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gridlight.client.live.Claims;
import org.gridlight.model.cases.Claim;
import org.gridlight.model.cases.Claimed;
import org.gridlight.model.cases.DeskView;
import org.gridlight.model.cases.Onlooker;
import org.gridlight.model.words.Refusal;

/** Invented claims: answers as they are set, and what was asked for written down. Operator 1 sits at the seat. */
public final class MadeUpClaims implements Claims.Source {
    public final List<String> asked = new ArrayList<>();
    public final List<UUID> wishes = new ArrayList<>();
    public List<Claim> claims = new ArrayList<>();
    public List<Onlooker> onlookers = List.of();
    public Set<String> queues = Set.of("q.pool", "q.filing", "q.closing");
    public Claimed answer = new Claimed.Nothing();
    public boolean away;

    /** A claim that has so many minutes left. */
    public static Claim claim(long caseId, long operator, String name, int minutes) {
        return new Claim(caseId, operator, name, TestSeat.NOW.minus(Duration.ofMinutes(10 - minutes)),
                TestSeat.NOW.plus(Duration.ofMinutes(minutes)), null);
    }

    private void ask(String what) {
        asked.add(what);
        if (away) {
            throw Refusal.failed("db.unreachable", "jdbc:mariadb://centre/gridlight");
        }
    }

    @Override
    public DeskView pulse(Long looking, boolean worked) {
        ask("pulse " + looking + (worked ? " worked" : ""));
        return new DeskView(claims, onlookers);
    }

    @Override
    public Claimed next(UUID wish, String queue) {
        wishes.add(wish);
        ask("next " + queue);
        return answer;
    }

    @Override
    public Claimed claim(long caseId) {
        ask("claim " + caseId);
        return answer;
    }

    @Override
    public Claimed takeOver(long caseId) {
        ask("take over " + caseId);
        return answer;
    }

    @Override
    public boolean release(long caseId) {
        ask("release " + caseId);
        claims = claims.stream().filter(claim -> claim.caseId() != caseId).toList();
        return true;
    }

    @Override
    public Set<String> queues() {
        return queues;
    }

    @Override
    public int signOff() {
        ask("sign off");
        return claims.size();
    }
}
