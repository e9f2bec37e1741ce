package org.gridlight.db.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.suggest.SuggestStore.Outcome;
import org.gridlight.model.suggest.Answered;
import org.gridlight.model.suggest.Learning;
import org.gridlight.model.suggest.Subject;
import org.gridlight.model.suggest.SuggestionModel;
import org.gridlight.model.suggest.Told;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One seat learns for all; what became of suggestions is counted for nobody. */
class SuggestStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant UNTIL = Instant.parse("2026-07-16T00:00:00Z");
    private static final SuggestionModel MODEL = model();

    private Hall hall;

    private static SuggestionModel model() {
        var cases = new ArrayList<Answered>();
        for (int i = 0; i < 60; i++) {
            cases.add(new Answered(new Told("HOTLINE", i % 2 == 0 ? "井盖破损" : "乱堆垃圾", "",
                    LocalDateTime.of(2026, 3, 2, 9, 0), "", "", List.of(), ""), i % 2 == 0 ? "one" : "two"));
        }
        return new Learning(10).learn(Subject.CATEGORY, cases, UNTIL).orElseThrow();
    }

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        hall.run("UPDATE suggest_model SET version = 0, learnt_at = NULL, learnt_by = NULL, content = NULL,"
                + " turn_until = NULL, turn_of = NULL");
        hall.run("DELETE FROM suggest_use");
        hall.run("UPDATE setting SET value = '1' WHERE name = 'suggest.leastCases'");
        var told = hall.register();
        hall.run("UPDATE case_file SET state = 'CLOSED', closed_at = SYSDATE(6),"
                + " department_id = (SELECT MIN(id) FROM department) WHERE id = " + told.caseId());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private SuggestStore as(String account) {
        return new SuggestStore(hall.signedIn(account));
    }

    @Test
    void oneSeatLearnsAndAllHaveIt() {
        assertThat(as(Hall.ACCEPTOR).takeTurn(Subject.CATEGORY)).isTrue();
        assertThat(as(Hall.DISPATCHER).takeTurn(Subject.CATEGORY)).as("somebody is at it").isFalse();
        refused("act.suggestNotMine", () -> as(Hall.DISPATCHER).put(UUID.randomUUID(), MODEL));
        var id = UUID.randomUUID();
        as(Hall.ACCEPTOR).put(id, MODEL);
        as(Hall.ACCEPTOR).put(id, MODEL);
        var kept = as(Hall.DISPATCHER).model(Subject.CATEGORY).orElseThrow();
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.model().card()).isEqualTo(MODEL.card());
        assertThat(as(Hall.LEADER).takeTurn(Subject.CATEGORY)).as("learnt just now").isFalse();
        assertThat(as(Hall.LEADER).model(Subject.DEPARTMENT)).isEmpty();
    }

    @Test
    void unitsHaveNoPartInIt() {
        assertThatThrownBy(() -> as(Hall.UNIT_1).model(Subject.CATEGORY)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> as(Hall.UNIT_1).takeTurn(Subject.CATEGORY)).isInstanceOf(RuntimeException.class);
        assertThat(as(Hall.FIELD).takeTurn(Subject.CATEGORY)).as("an inspector").isFalse();
        refused("act.suggestNotAllowed", () -> as(Hall.FIELD).put(UUID.randomUUID(), MODEL));
    }

    @Test
    void switchedOffNobodyLearns() {
        hall.run("UPDATE setting SET value = '0' WHERE name = 'suggest.on'");
        assertThat(as(Hall.ACCEPTOR).takeTurn(Subject.CATEGORY)).isFalse();
        assertThat(as(Hall.ACCEPTOR).settings().on()).isFalse();
        hall.run("UPDATE setting SET value = '1' WHERE name = 'suggest.on'");
        assertThat(as(Hall.ACCEPTOR).settings()).isEqualTo(new SuggestStore.Settings(true, 50, 365, 60_000));
    }

    @Test
    void useIsCountedByDayAndForNobody() {
        as(Hall.ACCEPTOR).used(Subject.CATEGORY, 1, Outcome.FIRST, true);
        as(Hall.LEADER).used(Subject.CATEGORY, 1, Outcome.FIRST, true);
        as(Hall.FIELD).used(Subject.CATEGORY, 1, Outcome.FIRST, true);
        as(Hall.LEADER).used(Subject.CATEGORY, 1, Outcome.OTHER, false);
        assertThat(hall.one("SELECT SUM(times) FROM suggest_use WHERE outcome = 'FIRST'")).isEqualTo("2");
        assertThat(hall.one("SELECT SUM(times) FROM suggest_use WHERE outcome = 'OTHER'")).isEqualTo("1");
        assertThat(hall.one("SELECT COUNT(*) FROM information_schema.columns WHERE table_name = 'suggest_use'"
                + " AND table_schema = DATABASE() AND column_name LIKE '%operator%'")).isEqualTo("0");
    }

    @Test
    void closedCasesAreTheHistory() {
        var history = as(Hall.LEADER).history(Instant.EPOCH, ZONE, 10);
        assertThat(history).isNotEmpty().allSatisfy(one -> {
            assertThat(one.category()).isEqualTo(Hall.CATEGORY);
            assertThat(one.department()).isNotBlank();
            assertThat(one.told().category()).isEmpty();
        });
        assertThat(as(Hall.LEADER).history(Instant.now().plusSeconds(60), ZONE, 10)).isEmpty();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            for (var locale : new Locale[]{Locale.CHINA, Locale.ENGLISH}) {
                assertThat(refusal.in(Words.of(locale))).doesNotContain("{", "\n", key);
            }
        });
    }
}
