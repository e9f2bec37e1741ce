package org.gridlight.model.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Totals of the shipped templates, worked out by hand beside each row. */
class ShippedTemplatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # filed 60 -> 90 x 0.1 + 45/50 -> 90 x 0.3 + 40/50 -> 80 x 0.3 + (1 - 2/50) -> 96 x 0.3 = 9 + 27 + 24 + 28.8
            department     | filed=60 shouldClose=50 closed=45 reworked=2 shouldHandle=50 handledOnTime=40 | 88.80
            # filed 50 is still the first step, 51 the second
            department     | filed=50 shouldClose=10 closed=10 reworked=0 shouldHandle=10 handledOnTime=10 | 100.00
            department     | filed=51 shouldClose=10 closed=10 reworked=0 shouldHandle=10 handledOnTime=10 | 99.00
            department     | filed=999 shouldClose=10 closed=10 reworked=0 shouldHandle=10 handledOnTime=10 | 94.00
            department     | filed=1000 shouldClose=10 closed=10 reworked=0 shouldHandle=10 handledOnTime=10 | 90.00
            # 80/100 -> 80 x 0.4 + (1 - 5/100) -> 95 x 0.2 + 9/10 -> 90 x 0.2 + nothing to check -> 100 x 0.2 = 32 + 19 + 18 + 20
            collector      | reported=100 validReports=80 filedInGrid=100 missed=5 shouldVerify=10 verifiedOnTime=9 shouldCheck=0 checkedOnTime=0 | 89.00
            # 2001 -> 100 x 0.25 + 0.9 -> 90 x 0.4 + 0.8 -> 80 x 0.35 = 25 + 36 + 28
            acceptor       | accepted=2001 verifyTasks=10 verifyTasksOnTime=9 checkTasks=10 checkTasksOnTime=8 | 89.00
            # 100 -> 0 + 40 + 35
            acceptor       | accepted=100 verifyTasks=10 verifyTasksOnTime=10 checkTasks=10 checkTasksOnTime=10 | 75.00
            # 0.9 x 25 + (100 - 4)/100 x 40 + 0.8 x 35 = 22.5 + 38.4 + 28
            shift-leader   | filed=100 filedOnTime=90 voided=4 shouldClose=50 closedOnTime=40 | 88.90
            # 501 -> 75 x 0.2 + 0.95 x 40 + (501 - 1)/600 x 40 = 15 + 38 + 33.333
            dispatcher     | dispatched=501 shouldDispatch=600 dispatchedOnTime=570 redispatched=1 | 86.33
            # nothing filed and patrolled: everything in full
            region-one     | patrolDays=22 filed=0 publicVerified=0 shouldClose=0 closed=0 closedOnTime=0 | 100.00
            # (1 - 1/4) x 10 + 4 -> 75 x 0.2 + 0.5 x 30 + 0.25 x 40 = 7.5 + 15 + 15 + 10
            region-one     | patrolDays=22 filed=4 publicVerified=1 shouldClose=4 closed=2 closedOnTime=1 | 47.50
            # 3 -> 90 x 0.2 where the first kind has 75, and all else in full
            region-two     | patrolDays=22 filed=3 publicVerified=0 shouldClose=3 closed=3 closedOnTime=3 | 98.00
            # 0.9 x 30 + 0.8 x 20 + 0.95 x 20 + 0.9 x 20 + 0.9 x 10 = 27 + 16 + 19 + 18 + 9, 3 x 5 + 4 x 2 = 23 up to 20, 7 up to 5
            jinniu         | shouldClose=20 reworked=1 extended=2 shouldHandle=10 handled=9 handledOnTime=8 overduePending=1 largeDemolitions=3 smallDemolitions=4 hardCases=7 | 114.00
            # 5 + (50 - 10 for 60 of 100) + 20 + 10 + (5 - 2 x 0.2 - 1 x 1) + (10 - 2) = 5 + 40 + 20 + 10 + 3.6 + 8
            jinhua         | shouldClose=110 deferred=10 closed=100 closedOnTime=60 urgent=2 urgentClosed=2 urgentOnTime=2 reworkedOnce=2 faked=1 askedByLeaders=1 organisation=5 | 86.60
            # deductions end at nothing: 20 falsified cases cost the five points and no more; 5 + 50 + 20 + 10 + 0 + 10
            jinhua         | shouldClose=100 closed=100 closedOnTime=100 urgent=0 urgentClosed=0 urgentOnTime=0 faked=20 organisation=5 | 95.00
            # 1 - 2/20 -> 90 x 0.15, 0.8 x 40 + 20 + 20 + 20 -> 92 x 0.45, 3/4 -> 75 x 0.3, 90 x 0.1, bonus 1 + 2 = 13.5 + 41.4 + 22.5 + 9 + 3
            inspector      | rosterDays=22 leaveDays=2 absentDays=2 reported=10 validReports=8 filedInGrid=8 shouldVerify=0 verifiedOnTime=0 shouldCheck=0 checkedOnTime=0 tasksOwed=4 tasksDone=3 adopted=1 praised=1 community=90 | 89.40
            # bonus up to ten: 100 + 10
            inspector      | rosterDays=22 reported=10 validReports=10 filedInGrid=8 shouldVerify=0 verifiedOnTime=0 shouldCheck=0 checkedOnTime=0 adopted=30 community=100 | 110.00
            # (0.8 + 0.4 x 0.1) x 90 + 0.9 x 10 = 75.6 + 9, (100 + 90 + 80 + 70 + 60)/5 = 80
            double-hundred | shouldClose=10 closedOnTime=8 closedOverdue=1 reworked=1 byGroup=100 dailyCheck=90 specialCheck=80 periodicCheck=70 overallCheck=60 | 164.60
            # 100 - 4 - 30, where 50 below count 30 at most
            linked         | checks=9 ownFindings=4 findingsBelow=50 | 66.0
            # 150 of 100 count 120, less 2 x 3
            work-points    | workDone=12 workPoints=150 expectedPoints=100 refused=3 | 114.0
            # 1.0 x 20 + 0.5 x 40 + 0.75 x 40
            hotline        | orders=10 responded=10 calledBack=8 solved=4 satisfied=6 | 70.00
            # 90 x 0.4 + 80 x 0.6
            yearly         | months=12 halfYear=90 yearEnd=80 | 84.00
            # (0.9 + 0.8 + 0.7 + 0.6 + 0.5) x 20
            survey         | answers=400 safe=360 orderSatisfied=320 enforcementSatisfied=280 aware=240 tookPart=200 | 70.00
            # 100 - 3 x 4 = 88 x 0.7 + (100 - 15) x 0.3
            street-weight  | samplePoints=5 gramsTotal=20 notClean=3 | 87.10
            """)
    void aUnitIsScoredAsByHand(String template, String values, BigDecimal total) {
        var scored = score(template, values).getFirst();

        assertThat(scored.total()).isPresent();
        assertThat(scored.total().orElseThrow()).isEqualByComparingTo(total);
    }

    @ParameterizedTest
    @CsvSource({"department,shouldClose=4 filed=4 closed=4 reworked=0 shouldHandle=4 handledOnTime=4",
        "region-one,patrolDays=0 filed=0 publicVerified=0 shouldClose=0 closed=0 closedOnTime=0",
        "survey,answers=99 safe=99 orderSatisfied=99 enforcementSatisfied=99 aware=99 tookPart=99",
        "inspector,rosterDays=0 reported=0", "yearly,months=5 halfYear=100 yearEnd=100",
        "hotline,orders=9 responded=9 calledBack=0 solved=0 satisfied=0"})
    void whoHasTooLittleToBeJudgedByIsNotRanked(String template, String values) {
        var scored = score(template, values).getFirst();

        assertThat(scored.standing().isRanked()).isFalse();
        assertThat(scored.total()).isEmpty();
    }

    @Test
    void excellentGoesToAFifthAtMostAndAmountsToTheFirstAndTheLast() {
        var template = TemplateFile.shipped("yearly");
        var rows = IntStream.rangeClosed(1, 10).mapToObj(place -> row("unit" + place, "months=12 halfYear="
                + (100 - place / 2) + " yearEnd=" + (100 - place / 2 + place % 2))).toList();
        var units = ScoreEngine.score(template, rows).units();

        assertThat(units.stream().filter(unit -> unit.total().orElseThrow().compareTo(new BigDecimal("95")) >= 0))
                .as("more than may be excellent").hasSizeGreaterThan(2);
        assertThat(units.stream().map(unit -> unit.grade().orElseThrow().title().en()))
                .startsWith("Excellent", "Excellent", "Passed").doesNotContain("Failed");
        assertThat(IntStream.rangeClosed(1, 10).mapToObj(rank -> reward(template, rank, 10)).toList()).containsExactly(
                "5000", "3000", "3000", "", "", "", "", "", "-2000", "-2000");
    }

    @Test
    void equalYearsGoByTheirEnd() {
        var units = ScoreEngine.score(TemplateFile.shipped("yearly"),
                List.of(row("early", "months=12 halfYear=100 yearEnd=80"),
                        row("late", "months=12 halfYear=85 yearEnd=90")))
                .units();

        assertThat(units).extracting(ScoredUnit::key).containsExactly("late", "early");
        assertThat(units).extracting(unit -> unit.total().orElseThrow().toPlainString()).containsExactly("88.00",
                "88.00");
    }

    @Test
    void onlySheetsOfUnitsAreOfferedForUnits() {
        assertThat(TemplateFile.shippedFor(Assessed.DEPARTMENT)).extracting(ScoreTemplate::name)
                .contains("street-order",
                        "department")
                .doesNotContain("inspector", "collector", "survey", "linked");
        assertThat(Arrays.stream(Assessed.values()).mapToInt(kind -> TemplateFile.shippedFor(kind).size()).sum())
                .isEqualTo(TemplateFile.shippedNames().size());
    }

    private static String reward(ScoreTemplate template, int rank, int ranked) {
        return template.rewards().stream().filter(one -> one.isFor(rank, ranked)).findFirst()
                .map(one -> one.amount().toPlainString()).orElse("");
    }

    private static List<ScoredUnit> score(String template, String values) {
        return ScoreEngine.score(TemplateFile.shipped(template), List.of(row("unit", values))).units();
    }

    private static ScoreRow row(String key, String values) {
        Map<String, BigDecimal> measures = Arrays.stream(values.split(" ")).map(value -> value.split("="))
                .collect(Collectors.toMap(value -> value[0], value -> new BigDecimal(value[1])));
        return new ScoreRow(key, key, measures);
    }
}
