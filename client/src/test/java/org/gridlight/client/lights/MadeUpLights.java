package org.gridlight.client.lights;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.board.BoardBy;
import org.gridlight.model.board.replay.ReplayDay;
import org.gridlight.model.board.replay.ReplaySpan;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.light.LightChange;
import org.gridlight.model.light.LightCounts;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.light.RedDays;
import org.gridlight.model.light.UnitLight;
import org.gridlight.model.light.UnitLightHistory;

/** The invented district of the pictures that we look at: sixty units, twenty-eight streets, some thousand cases. */
final class MadeUpLights implements LightsRecord {
    private static final List<String> DEPARTMENTS = List.of("云河区市政设施管养所", "云河区城市管理执法大队", "云河区环境卫生服务中心", "云河区交通管理大队",
            "云河区水务局", "云河区园林绿化服务中心", "云河区住房和建设局", "云河区交通运输局", "云河区生态环境局", "云河区市场监督管理局", "云河区应急管理局",
            "云河区规划和自然资源局", "云河区文化和旅游局", "云河区卫生健康局", "云河区农业农村局", "云河区房屋管理服务中心", "云河区路灯管理所", "云河区河道管理所",
            "云河区公园管理中心", "云河区户外广告管理所", "云河区体育局");
    private static final List<String> OWNERS = List.of("云河排水公司", "云河自来水公司", "云河燃气公司", "云河热力公司", "云河供电公司", "云通通信公司",
            "河联通信公司", "广域网络公司", "云河公交公司", "云河停车服务公司", "云河再生资源公司");
    private static final List<String> STREETS = List.of("望江街道", "云桥街道", "柳堤街道", "鼓楼街道", "文昌街道", "墨香街道", "滨江街道", "新华街道",
            "建设街道", "南关街道", "北苑街道", "科苑街道", "锦绣街道", "青溪街道", "桃源街道", "兴业街道", "金桥街道", "长虹街道", "东风街道", "西苑街道",
            "平安街道", "永泰街道", "迎宾街道", "镜湖街道", "云山镇", "田园镇", "石涧镇", "杏林镇");
    private static final List<String> ROADS = List.of("青石路 118 号门前", "河湾北路公交站后", "地铁望江站 B 口", "柳堤街 27 号", "鼓楼大街东口",
            "文昌路 56 号", "滨江路柳堤街口东南角", "建设大道北段", "南关菜场西门", "钟楼巷 9 号");
    private static final List<String> CLASSES = List.of("路面塌陷", "污水井盖缺失", "共享单车乱停放", "架空线缆脱落", "无照经营游商", "店外经营",
            "雨水箅子破损", "道路遗撒", "暴露生活垃圾", "占道经营");
    /** Red, yellow, green of the units that are not quiet; the red ones are late by so many minutes. */
    private static final Map<Integer, int[]> LOUD = Map.ofEntries(Map.entry(0, new int[]{7, 26, 170, 360}),
            Map.entry(1, new int[]{3, 44, 263, 60}), Map.entry(2, new int[]{2, 31, 235, 40}),
            Map.entry(3, new int[]{1, 17, 103, 50}), Map.entry(4, new int[]{1, 9, 48, 60}),
            Map.entry(21, new int[]{9, 14, 73, 2_940}), Map.entry(23, new int[]{1, 2, 25, 25}),
            Map.entry(26, new int[]{5, 12, 67, 300}), Map.entry(25, new int[]{3, 6, 38, 4_400}),
            Map.entry(22, new int[]{0, 8, 34, 0}), Map.entry(30, new int[]{0, 6, 27, 0}),
            Map.entry(32, new int[]{4, 7, 38, 1_600}), Map.entry(34, new int[]{2, 5, 34, 180}),
            Map.entry(40, new int[]{2, 4, 22, 120}), Map.entry(35, new int[]{1, 6, 39, 35}),
            Map.entry(38, new int[]{1, 4, 28, 60}), Map.entry(45, new int[]{0, 7, 34, 0}),
            Map.entry(46, new int[]{0, 6, 32, 0}), Map.entry(50, new int[]{0, 3, 13, 0}));
    private static final long FIRST_STREET = 500;

    final List<OpenCase> cases = new ArrayList<>();
    List<LightUnit> units = new ArrayList<>();
    List<LightUnit> streets = new ArrayList<>();
    RuntimeException failure;
    /** Whether only the record of a unit fails. */
    boolean failsOnlyHistory;
    /** How many unit grids there are. */
    int grids = 1_110;
    private final Map<Long, List<Integer>> redDays = new HashMap<>();
    private final SplittableRandom dice = new SplittableRandom(11);

    private MadeUpLights() {}

    static MadeUpLights district() {
        var made = new MadeUpLights();
        DEPARTMENTS.forEach(name -> made.unit(name, "专业部门", 1));
        OWNERS.forEach(name -> made.unit(name, "权属单位", 2));
        STREETS.forEach(name -> made.unit(name + "办事处", "街道", 3));
        for (int i = 0; i < STREETS.size(); i++) {
            made.streets.add(new LightUnit(FIRST_STREET + i, "11099%03d".formatted(i), STREETS.get(i), "云河区", 1, null,
                    null, null));
        }
        for (int i = 0; i < made.units.size(); i++) {
            made.fill(made.units.get(i),
                    LOUD.getOrDefault(i, new int[]{0, i % 3 == 0 ? 1 + i % 5 : 0, 10 + i * 7 % 40, 0}));
        }
        return made;
    }

    static MadeUpLights empty() {
        return new MadeUpLights();
    }

    private void unit(String name, String group, int position) {
        long id = units.size() + 1L;
        units.add(new LightUnit(id, "U%02d".formatted(id), name, group, position, "王建国", "何勇",
                "010-5550 01%02d".formatted(id)));
    }

    private void fill(LightUnit unit, int[] counts) {
        for (int i = 0; i < counts[0]; i++) {
            add(unit, -counts[3] + i * counts[3] / Math.max(1, counts[0]) / 2, unit.name().contains("燃气"));
        }
        for (int i = 0; i < counts[1]; i++) {
            add(unit, 4 + dice.nextInt(50), false);
        }
        for (int i = 0; i < counts[2]; i++) {
            add(unit, 70 + dice.nextInt(4_000), false);
        }
        for (int i = 0; i < counts[1] / 6; i++) {
            var one = one(unit, 4_000, false);
            cases.add(suspended(one));
        }
        if (counts[0] + counts[1] > 2) {
            int most = Math.max(1, counts[0] + counts[1] / 6);
            var days = new ArrayList<Integer>();
            for (int day = 0; day < DAYS; day++) {
                days.add(day == DAYS - 1 ? counts[0] : dice.nextInt(most + 1));
            }
            redDays.put(unit.id(), days);
        }
    }

    private void add(LightUnit unit, int minutes, boolean urgent) {
        cases.add(one(unit, minutes, urgent));
    }

    private OpenCase one(LightUnit unit, int minutes, boolean urgent) {
        return one(cases.size() + 1L, unit, TestSeat.NOW.plus(Duration.ofMinutes(minutes)), urgent);
    }

    OpenCase one(long id, LightUnit unit, Instant due, boolean urgent) {
        var started = due.minus(Duration.ofHours(9));
        int street = (int) (id % STREETS.size());
        return new OpenCase(id, "20260716%05d".formatted(id), "A%d".formatted(id),
                id % 7 == 0 ? CaseState.REWORK : CaseState.HANDLING, ReportSource.HOTLINE, "C0103",
                CLASSES.get((int) (id % CLASSES.size())), ROADS.get((int) (id * 3 % ROADS.size())), 116.3, 39.95, 1, 2,
                FIRST_STREET + street, STREETS.get(street), unit.id(), unit.name(), urgent, started, Stage.HANDLE,
                null, started,
                due, due.minus(Duration.ofHours(1)), due, due, null, null, 1);
    }

    private static OpenCase suspended(OpenCase one) {
        return new OpenCase(one.id(), one.caseNo(), one.acceptNo(), CaseState.SUSPENDED, one.source(),
                one.categoryCode(),
                one.category(), one.place(), one.longitude(), one.latitude(), one.unitGridId(), one.communityId(),
                one.streetId(), one.street(), one.departmentId(), one.department(), one.urgent(), one.reportedAt(),
                one.stage(), one.stageUnit(), one.stageStarted(), one.stageDue(), one.stageYellow(), one.stageRed(),
                one.caseDue(),
                one.stageDue(), null, 1);
    }

    /** Its clocks began before they are due; a fifth of what is green now began today, some are over since. */
    @Override
    public ReplayDay replay(Instant from, Instant until) {
        var spans = new ArrayList<ReplaySpan>();
        for (var one : cases) {
            var begun = TestSeat.NOW.minus(Duration.ofMinutes(one.id() % 700));
            spans.add(new ReplaySpan(one.id(), one,
                    one.stageStarted().isBefore(begun) ? one.stageStarted() : begun, null));
            if (one.id() % 4 == 0) {
                var over = one(1_000_000 + one.id(), units.get((int) (one.id() % 60)),
                        TestSeat.NOW.minus(Duration.ofMinutes(400 - one.id() % 300)), false);
                spans.add(new ReplaySpan(over.id(), over, over.stageStarted(),
                        TestSeat.NOW.minus(Duration.ofMinutes(one.id() % 290))));
            }
        }
        return new ReplayDay(from, until, spans);
    }

    /** Since when lights are recorded; null for never. */
    Instant recordBegin = Instant.parse("2026-07-03T01:12:00Z");

    /** On a working day a unit turns yellow, red, yellow and green again; the first of a quarter over night. */
    @Override
    public Kept history(LightBoard board, long unit, Instant from, Instant until) {
        if (failure != null) {
            throw failure;
        }
        var last = until.isBefore(TestSeat.NOW) ? until : TestSeat.NOW;
        var first = recordBegin == null || recordBegin.isBefore(from) ? from : recordBegin;
        return recordBegin == null || !first.isBefore(last)
                ? new Kept(recordBegin, null)
                : new Kept(recordBegin, history(board, unit, first, last, turns(unit)));
    }

    private static UnitLightHistory history(LightBoard board, long unit, Instant first, Instant last,
            List<LightChange> turns) {
        var before = turns.stream().filter(turn -> !turn.at().isAfter(first)).reduce((one, next) -> next)
                .map(LightChange::light).orElse(Light.GREEN);
        return new UnitLightHistory(board, unit, first, last, before,
                turns.stream().filter(turn -> turn.at().isAfter(first) && turn.at().isBefore(last)).toList());
    }

    private List<LightChange> turns(long unit) {
        var chance = new SplittableRandom(unit);
        var turns = new ArrayList<LightChange>();
        var light = Light.GREEN;
        for (var day = LocalDate.of(2026, 6, 1); day.isBefore(LocalDate.of(2026, 7, 17)); day = day.plusDays(1)) {
            var at = day.atTime(8, 10).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
            for (var next : List.of(Light.YELLOW, Light.RED, Light.YELLOW, Light.GREY, Light.GREEN)) {
                at = at.plus(Duration.ofMinutes(20 + chance.nextInt(170)));
                boolean idle = day.getDayOfWeek().getValue() > 5 || chance.nextInt(4) == 0;
                if (!idle && next != light) {
                    turns.add(new LightChange(LightBoard.UNIT, unit, at, next, light, UnitLight.Why.SHARE_OVERDUE,
                            new LightCounts(next == Light.RED ? 4 + chance.nextInt(9) : chance.nextInt(2),
                                    chance.nextInt(30), 40 + chance.nextInt(90), chance.nextInt(4))));
                    light = next;
                }
            }
        }
        return turns;
    }

    @Override
    public BoardPlan plan(BoardKind kind) {
        if (failure != null && !failsOnlyHistory) {
            throw failure;
        }
        var days = new RedDays(LocalDate.of(2026, 7, 16), DAYS, kind == BoardKind.UNITS ? redDays : Map.of());
        return switch (kind) {
            case UNITS -> new BoardPlan(kind, units, BoardBy.handling(OpenCase::departmentId),
                    ShortNames.of(units, streets), days);
            case STREETS -> new BoardPlan(kind, streets, BoardBy.handling(OpenCase::streetId),
                    ShortNames.of(streets, streets), days);
            case COMMUNITIES -> places(kind, 205, 28, days);
            case GRIDS -> places(kind, grids, Math.max(1, grids / 42), days);
            default -> new BoardPlan(kind, List.of(), BoardBy.HALL, ShortNames.of(List.of(), List.of()), days);
        };
    }

    /** So many communities in streets, or grids in communities; the cases lie in them in turn. */
    private BoardPlan places(BoardKind kind, int count, int groups, RedDays days) {
        var made = new ArrayList<LightUnit>();
        for (int i = 0; i < count; i++) {
            int group = i * groups / count;
            made.add(new LightUnit(i + 1, "110990%03d%03d%03d".formatted(group / 8, group % 8, i % 1_000),
                    kind == BoardKind.GRIDS
                            ? "110990%03d%03d%03d".formatted(group / 8, group % 8, i % 1_000)
                            : STREETS.get(group % STREETS.size()).substring(0, 2) + "第" + (i % 12 + 1) + "社区",
                    kind == BoardKind.GRIDS ? "第 %d 社区".formatted(group + 1) : STREETS.get(group % STREETS.size()), 1,
                    null, null, null));
        }
        return new BoardPlan(kind, made, BoardBy.handling(one -> one.id() % count + 1),
                kind == BoardKind.GRIDS ? ShortNames.tails(made, 3) : ShortNames.of(made, List.of()), days);
    }
}
