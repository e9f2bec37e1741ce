package org.gridlight.client.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneId;
import org.gridlight.client.suggest.Adviser.Question;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.suggest.Learning;
import org.gridlight.model.suggest.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From closed cases to a suggestion at another seat, on a real record. */
class StoredAdviceTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final int CASES = 40;

    private Hall hall;

    @BeforeEach
    void closedCases() {
        hall = new Hall(DB);
        for (int i = 0; i < CASES; i++) {
            hall.register();
        }
        hall.run("UPDATE setting SET value = '20' WHERE name = 'suggest.leastCases'",
                "UPDATE case_file SET state = 'CLOSED', closed_at = SYSDATE(6), department_id = (SELECT MIN(id) FROM"
                        + " department) + id % 2, category_id = (SELECT MIN(id) FROM category WHERE standard = (SELECT"
                        + " standard FROM category WHERE code = '" + Hall.CATEGORY + "')) + id % 2",
                "UPDATE report SET words = IF(case_id % 2 = 0, '路口井盖破损', '门口乱堆垃圾')");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private StoredAdvice at(String account) {
        return new StoredAdvice(hall.signedIn(account), InstantSource.system(), ZoneId.of("Asia/Shanghai"),
                new Learning(12));
    }

    private static Question told(String words, String category) {
        return new Question("HOTLINE", words, "", null, null, null, category);
    }

    @Test
    void oneSeatLearnsAnotherSuggestsAndNobodyIsCounted() {
        var waiting = at(Hall.DISPATCHER);
        assertThat(waiting.advise(Subject.CATEGORY, told("井盖破损", ""))).as("nothing was learnt").isEmpty();
        at(Hall.ACCEPTOR).learn();
        var dispatcher = at(Hall.DISPATCHER);
        var advice = dispatcher.advise(Subject.CATEGORY, told("小区里井盖破损", "")).orElseThrow();
        var lid = hall.one(
                "SELECT k.code FROM case_file c JOIN category k ON k.id = c.category_id WHERE c.id % 2 = 0 LIMIT 1");
        assertThat(advice.suggestions().getFirst().code()).isEqualTo(lid);
        assertThat(advice.card().cases()).isEqualTo(CASES);
        var unit = dispatcher.advise(Subject.DEPARTMENT, told("小区里井盖破损", lid)).orElseThrow();
        assertThat(unit.suggestions().getFirst().code()).isEqualTo(hall.one(
                "SELECT d.code FROM case_file c JOIN department d ON d.id = c.department_id WHERE c.id % 2 = 0 LIMIT 1"));
        dispatcher.used(advice, lid, true);
        dispatcher.used(unit, "another", false);
        assertThat(hall.rows("SELECT CONCAT(subject, ' ', outcome, ' ', by_key, ' ', times) FROM suggest_use"
                + " ORDER BY subject")).containsExactly("CATEGORY FIRST 1 1", "DEPARTMENT OTHER 0 1");
        assertThat(hall.one("SELECT COUNT(*) FROM audit_log WHERE action = 'learnSuggestions'")).isEqualTo("2");
    }

    @Test
    void switchedOffNothingIsSuggested() {
        at(Hall.ACCEPTOR).learn();
        hall.run("UPDATE setting SET value = '0' WHERE name = 'suggest.on'");
        assertThat(at(Hall.DISPATCHER).advise(Subject.CATEGORY, told("井盖破损", ""))).isEmpty();
    }
}
