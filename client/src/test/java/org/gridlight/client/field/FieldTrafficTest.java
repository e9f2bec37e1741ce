package org.gridlight.client.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.ClaimStore;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.UnitLightRule;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The demonstration's traffic: somebody who watches sees lights turn both ways, and loses nothing he has in hand. */
class FieldTrafficTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final int CASES = 24;
    private static final double PACE = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final InstantSource clock = InstantSource.system();
    private final CaseClocks clocks = CaseClocks.shipped(DemoOrder.ZONE);
    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
    }

    @AfterEach
    void leave() {
        hall.close();
    }

    /** What a unit with some cases that end within the next seconds does in the time of a coffee. */
    @Test
    void lightsTurnBothWaysAndNothingIsRefused() {
        for (int i = 0; i < CASES; i++) {
            long one = hall.register().caseId();
            Stream.of(CaseAction.ACCEPT, CaseAction.FILE, CaseAction.DISPATCH)
                    .forEach(action -> hall.act(Hall.OPERATOR, one, action));
            hall.act(Hall.UNIT_1, one, CaseAction.SIGN_FOR);
        }
        hall.run("SET @n = 0", "UPDATE stage_clock SET due_at = SYSDATE(6) + INTERVAL (2 + (@n := @n + 1)) SECOND,"
                + " yellow_at = due_at - INTERVAL 2 SECOND, red_at = due_at WHERE stage = 'HANDLE' AND stopped_at IS NULL");

        var seen = EnumSet.noneOf(Turn.class);
        try (var field = FieldSimulation.start(DB.address(), new FieldSettings(PACE, 1, true, 3_000, true),
                passwords(), clock, Words.of(Locale.ENGLISH), (key, _) -> {})) {
            var before = light();
            for (var end = clock.instant().plus(PATIENCE); (seen.size() < Turn.values().length
                    || field.figures().late() == 0 || field.figures().of(CaseAction.REGISTER) == 0)
                    && clock.instant().isBefore(end);) {
                field.await(Duration.ofMillis(100));
                var now = light();
                if (now != before) {
                    seen.add(now.compareTo(before) < 0 ? Turn.WORSE : Turn.BETTER);
                    before = now;
                }
            }
            var figures = field.figures();
            assertThat(seen).as("turns, with %s", figures).containsAll(Set.of(Turn.values()));
            assertThat(figures.late()).as("units that were late").isPositive();
            assertThat(figures.of(CaseAction.REGISTER)).isPositive();
            assertThat(figures.refused()).isEmpty();
        }
    }

    private enum Turn {
        WORSE,
        BETTER
    }

    private Light light() {
        var board = UnitBoard.of(new OpenCaseStore(DB.database()).all(), clock.instant(), UnitLightRule.BY_SHARE,
                clocks);
        long unit = Long.parseLong(hall.one("SELECT id FROM department WHERE code = 'D1'"));
        return board.unit(unit).light().light();
    }

    /** Neither what the operator has in hand is done, nor anything in his name. */
    @Test
    void whatTheOperatorHoldsIsHis() {
        long mine = hall.register().caseId();
        long other = hall.register().caseId();
        assertThat(new ClaimStore(hall.signedIn(Hall.OPERATOR), "seat").claim(mine)).isNotNull();
        try (var field = FieldSimulation.start(DB.address(), new FieldSettings(600, 1, true, 24_000, true),
                passwords().without(Hall.LEADER), clock, Words.of(Locale.ENGLISH), (key, _) -> {})) {
            for (var end = clock.instant().plus(PATIENCE); hall.state(other).equals("REPORTED")
                    && clock.instant().isBefore(end);) {
                field.await(Duration.ofMillis(50));
            }
            assertThat(hall.state(other)).isNotEqualTo("REPORTED");
            assertThat(hall.state(mine)).isEqualTo("REPORTED");
        }
        assertThat(hall.rows("SELECT DISTINCT o.account FROM case_step s JOIN operator o ON o.id = s.operator_id"))
                .doesNotContain(Hall.LEADER);
    }

    @Test
    void aPersonSeatedHasNoPasswordHere() {
        assertThat(passwords().of(Hall.LEADER)).isPresent();
        assertThat(passwords().without(Hall.LEADER).of(Hall.LEADER)).isEmpty();
        assertThat(Passwords.ofDemo().without("zhoumin").of("zhoumin")).isEmpty();
    }

    private static Passwords passwords() {
        var known = new LinkedHashMap<String, String>();
        Stream.of(Hall.FIELD, Hall.ACCEPTOR, Hall.DISPATCHER, Hall.LEADER, Hall.OPERATOR, Hall.UNIT_1, Hall.UNIT_2)
                .forEach(account -> known.put(account, Hall.PASSWORD));
        return new Passwords(Hall.FIELD, known);
    }
}
