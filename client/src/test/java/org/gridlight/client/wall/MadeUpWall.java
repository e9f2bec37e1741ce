package org.gridlight.client.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.gridlight.client.lights.ShortNames;
import org.gridlight.client.overview.StreetShape;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmKind;
import org.gridlight.model.alarm.AlarmList;
import org.gridlight.model.alarm.AlarmPriority;
import org.gridlight.model.alarm.AlarmSeverity;
import org.gridlight.model.alarm.AlarmState;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.light.BoardRules;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.measures.DayQuestion;

/** Four streets of a square, three communities in each, twelve units, cases by the dice. */
final class MadeUpWall implements WallRecord {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> STREETS = List.of("望江街道", "云桥街道", "柳堤街道", "鼓楼街道");

    /** How often the ground was asked for. */
    int asked;
    RuntimeException failure;
    List<Alarm> alarms = List.of();

    @Override
    public WallGround ground() {
        asked++;
        if (failure != null) {
            throw failure;
        }
        var shapes = new ArrayList<StreetShape>();
        var streets = new ArrayList<LightUnit>();
        var communities = new ArrayList<LightUnit>();
        for (int i = 0; i < STREETS.size(); i++) {
            double x = 116.3 + i % 2 * 0.1;
            double y = 39.9 + i / 2 * 0.1;
            shapes.add(new StreetShape(STREETS.get(i),
                    List.of(new double[]{x, y, x + 0.1, y, x + 0.1, y + 0.1, x, y + 0.1}), x + 0.05, y + 0.05));
            streets.add(unit(500 + i, STREETS.get(i), "云河区"));
            for (int community = 0; community < 3; community++) {
                communities.add(unit(600 + i * 3 + community, STREETS.get(i).charAt(0) + "里" + community + "社区",
                        STREETS.get(i)));
            }
        }
        var units = new ArrayList<LightUnit>();
        for (int i = 1; i <= 12; i++) {
            units.add(unit(i, "云河区第" + i + "单位", "专业部门"));
        }
        return new WallGround(shapes, streets, communities, units, ShortNames.of(units, streets),
                CaseClocks.shipped(ZONE), BoardRules.SHIPPED);
    }

    private static LightUnit unit(long id, String name, String group) {
        return new LightUnit(id, "U" + id, name, group, 1, null, null, null);
    }

    @Override
    public WallDay day() {
        return new WallDay(DayQuestion.until(TestSeat.NOW, ZONE), 170, 154, 135, OptionalDouble.of(0.9867), List.of());
    }

    @Override
    public AlarmList alarms() {
        return new AlarmList(alarms, 1, TestSeat.NOW, null);
    }

    /** So many that call, of all kinds, two that somebody has taken on, one that has recovered. */
    static List<Alarm> alarms(List<LightUnit> units, List<OpenCase> cases, int calling) {
        var alarms = new ArrayList<Alarm>();
        for (int id = 1; id <= calling + 3; id++) {
            var state = id <= calling
                    ? AlarmState.UNACKNOWLEDGED
                    : id <= calling + 2 ? AlarmState.ACKNOWLEDGED : AlarmState.RETURNED;
            var unit = units.get(id % units.size());
            var one = cases.get(id % cases.size());
            alarms.add(switch (id % 5) {
                case 0 -> alarm(id, AlarmKind.HALL_LATE, 1, null, "accept", state);
                case 1, 2 -> alarm(id, AlarmKind.URGENT_OVERDUE, one.id(), null, one.number(), state);
                default -> alarm(id, AlarmKind.UNIT_RED, unit.id(), unit.id(), unit.name(), state);
            });
        }
        return alarms;
    }

    private static Alarm alarm(long id, AlarmKind kind, long object, Long unit, String name, AlarmState state) {
        var at = TestSeat.NOW.minus(Duration.ofMinutes(3 * id));
        return new Alarm(id, kind, AlarmPriority.LOW, object, unit, name, AlarmSeverity.RED, AlarmSeverity.RED, state,
                null, at, at, null, 1, null, null, false, at, null, id);
    }

    static List<OpenCase> cases(long seed, int count) {
        var dice = new SplittableRandom(seed);
        var cases = new ArrayList<OpenCase>();
        for (int id = 1; id <= count; id++) {
            cases.add(one(id, 1 + dice.nextInt(12), dice.nextInt(4), dice.nextInt(3),
                    TestSeat.NOW.plus(Duration.ofMinutes(dice.nextInt(-400, 4_000))), dice.nextInt(40) == 0,
                    dice.nextInt(20) == 0));
        }
        return cases;
    }

    static OpenCase one(long id, long unit, int street, int community, Instant due, boolean urgent, boolean stands) {
        var started = due.minus(Duration.ofHours(9));
        return new OpenCase(id, "20260716%05d".formatted(id), "A%d".formatted(id),
                stands ? CaseState.SUSPENDED : CaseState.HANDLING, ReportSource.HOTLINE, "C0103", "路面塌陷", "青石路 118 号",
                116.3, 39.95, 1, 600 + street * 3L + community, 500 + street, STREETS.get(street), unit,
                "云河区第" + unit + "单位", urgent, started, Stage.HANDLE, null, started, due,
                due.minus(Duration.ofHours(1)), due, due, stands ? due.plus(Duration.ofDays(9)) : null, null, 1);
    }
}
