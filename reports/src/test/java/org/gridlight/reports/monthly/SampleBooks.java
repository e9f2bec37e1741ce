package org.gridlight.reports.monthly;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.gridlight.model.assessment.BookText;
import org.gridlight.model.measures.Anomalies;
import org.gridlight.model.measures.AnomalyRule;
import org.gridlight.model.score.ScoreEngine;
import org.gridlight.model.score.ScoreRow;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.TemplateFile;

/** Books of 云河区, a district that does not exist. The numbers are made by rule and add up. */
public final class SampleBooks {
    private static final YearMonth MONTH = YearMonth.of(2026, 6);
    private static final List<String> UNITS = List.of("城市管理执法局", "市政工程管理处", "环境卫生服务中心", "园林绿化管理处", "道路照明管理所", "排水管理处",
            "交通运输局", "水务局", "供电公司", "自来水公司", "燃气公司", "电信公司", "移动公司", "联通公司", "广电网络公司", "轨道交通建设指挥部（临时）",
            "历史街区保护与更新管理委员会办公室");
    private static final List<String> STREETS = List.of("金沙街道", "松林街道", "太平街道", "临港街道", "柳堤街道", "文昌街道", "银杏街道", "新华街道",
            "高桥街道", "石塘街道", "工农街道", "鼓楼街道", "长亭街道", "枫岭街道", "永宁街道", "建设街道", "东市街道", "云桥街道", "北苑街道", "双塔街道", "白鹭街道",
            "南关街道",
            "安澜街道", "青龙街道", "桃园街道", "望江街道", "河湾街道", "云岭街道");
    private static final List<String> CATEGORIES = List.of("暴露垃圾", "道路破损", "店外经营", "井盖缺损", "路灯不亮", "乱堆物料", "非机动车乱停放",
            "绿地脏乱",
            "占道经营", "架空线缆脱落", "积水", "非法小广告", "护栏损坏", "树枝折断");

    private SampleBooks() {}

    /** A month as a district of middling size has it. */
    public static MonthlyBook full() {
        return book(17, List.of(new MonthlyBook.AreaTable("街道", areas("", 28))), false);
    }

    /** The same month as an editor has read it. */
    static MonthlyBook edited() {
        var anomalies = new Anomalies(AnomalyRule.USUAL)
                .places(List.of(new Anomalies.PlaceCount("临港路与文昌街路口", "暴露垃圾", 6L), new Anomalies.PlaceCount(
                        "高桥街 12 号门前", "道路破损", 3L), new Anomalies.PlaceCount("", "积水", 12_001L)), 91_264)
                .categories(Map.of("暴露垃圾", 62L, "道路破损", 20L, "积水", 18L)).inspectors(List.of(1L, 1L, 10L)).found();
        return full().with(new MonthlyBook.Remarks(anomalies, List.of(new BookText(BookText.Part.OVERVIEW, 1,
                "六月共受理问题 91264 件。", "六月连续降雨，积水类问题增多；中心增派夜班，结案率仍高于上月。", Instant.EPOCH, "陈思远"),
                new BookText(BookText.Part.ANOMALIES, 2, "-", null, Instant.EPOCH, "林晓"))));
    }

    /** As many units, streets, communities and grids as a large district has. */
    static MonthlyBook large() {
        return book(60, List.of(new MonthlyBook.AreaTable("街道", areas("", 28)), new MonthlyBook.AreaTable("社区", areas(
                "社区", 205)), new MonthlyBook.AreaTable("责任网格", areas("网格", 1110))), true);
    }

    /** A month without a case. */
    static MonthlyBook empty() {
        var none = new MonthFigures(0, OptionalLong.empty(), 0, 0, 0, OptionalLong.of(0), OptionalLong.empty(),
                OptionalLong.empty(), OptionalLong.empty());
        return new MonthlyBook(issue(), new MonthlyBook.Overview(none, Optional.empty(), Optional.empty()), List.of(),
                List.of(), List.of(), List.of(), List.of(), OptionalLong.empty(), List.of(), List.of(),
                new MonthlyBook.Quality(0, List.of()), List.of(), false, Closing.BLANK);
    }

    private static MonthlyBook book(int departments, List<MonthlyBook.AreaTable> areas, boolean large) {
        var random = new Random(20260716);
        var units = new ArrayList<MonthlyBook.Department>();
        for (var index = 0; index < departments; index++) {
            var name = UNITS.get(index % UNITS.size()) + (index < UNITS.size()
                    ? ""
                    : "第" + (index / UNITS.size() + 1)
                            + "分处");
            long shouldClose = index == 8 ? 0 : index == 15 ? 6 : Math.max(31, (long) (2600 / Math.pow(1.28, index)));
            var open = shouldClose < 20 ? 0 : shouldClose * random.nextInt(3, 40) / 1000;
            units.add(new MonthlyBook.Department(name, shouldClose, shouldClose - open, open));
        }
        var scores = new ArrayList<ScoreTable>();
        scores.add(departmentScores(units));
        scores.add(streetScores());
        if (large) {
            scores.add(areaScores(areas.get(0).areas()));
            scores.add(areaScores(areas.get(1).areas()));
        }
        var sum = units.stream().mapToLong(MonthlyBook.Department::shouldClose).sum();
        var closed = units.stream().mapToLong(MonthlyBook.Department::closed).sum();
        var month = figures(91264, 43027, 47027, sum, closed);
        return new MonthlyBook(issue(), new MonthlyBook.Overview(month, Optional.of(figures(88246, 41880, 46210, sum
                + 578, closed + 165)), Optional.of(figures(86204, 40512, 45310, sum - 536, closed - 1152))), sources(),
                days(random), areas, hotGrids(), units, OptionalLong.of(412), scores, categories(),
                new MonthlyBook.Quality(128, List.of(new MonthlyBook.NamedCount("结案时间早于立案时间", 31),
                        new MonthlyBook.NamedCount("坐标落在兜底点上", 70), new MonthlyBook.NamedCount("位置不在任何网格内", 40))),
                rules(), large, new Closing(List.of("区委", "区人大", "区政府", "区政协", "市城市管理监督指挥中心"), List.of("区纪委监委", "区委宣传部",
                        "区发展和改革局", "区财政局", "区审计局"), List.of("各街道办事处", "各处置单位", "中心各科室"), "陈思远", "何静", "",
                        OptionalInt.of(60), "0000-1234567"));
    }

    private static Issue issue() {
        return new Issue("云河区城市管理监督指挥中心", MONTH, 6, 62, "云河区城市管理监督指挥中心", LocalDate.of(2026, 7, 16), LocalDateTime.of(
                2026, 7, 1, 0, 0), new Issue.Edition.Draft(), "2026.1", "区工作日历 2026");
    }

    private static MonthFigures figures(long reported, long solved, long filed, long shouldClose, long closed) {
        return new MonthFigures(reported, OptionalLong.of(solved), filed, shouldClose, closed, OptionalLong.of(closed
                * 987 / 1000), OptionalLong.of(shouldClose * 8 / 1000), OptionalLong.of(96), OptionalLong.of(
                        shouldClose
                                * 13 / 1000));
    }

    private static List<MonthlyBook.NamedCount> sources() {
        return List.of(new MonthlyBook.NamedCount("监督员上报", 61277), new MonthlyBook.NamedCount("视频上报", 12480),
                new MonthlyBook.NamedCount("热线", 9316), new MonthlyBook.NamedCount("公众上报", 6318),
                new MonthlyBook.NamedCount("领导交办", 1201), new MonthlyBook.NamedCount("设备报警", 672));
    }

    private static List<MonthlyBook.NamedCount> categories() {
        var counts = new ArrayList<MonthlyBook.NamedCount>();
        var left = 91264L;
        for (var index = 0; index < CATEGORIES.size(); index++) {
            var count = index == CATEGORIES.size() - 1 ? left : left * 18 / 100;
            counts.add(new MonthlyBook.NamedCount(CATEGORIES.get(index), count));
            left -= count;
        }
        counts.sort((one, other) -> Long.compare(other.count(), one.count()));
        return counts;
    }

    private static List<MonthlyBook.Day> days(Random random) {
        var days = new ArrayList<MonthlyBook.Day>();
        for (var day = 1; day <= MONTH.lengthOfMonth(); day++) {
            var date = MONTH.atDay(day);
            var weekend = date.getDayOfWeek().getValue() > 5;
            days.add(new MonthlyBook.Day(date, (weekend ? 900 : 1500) + random.nextInt(300), (weekend ? 850 : 1480)
                    + random.nextInt(320)));
        }
        return days;
    }

    private static List<MonthlyBook.Area> areas(String ending, int count) {
        var random = new Random(count);
        var areas = new ArrayList<MonthlyBook.Area>();
        for (var index = 0; index < count; index++) {
            var name = ending.isEmpty()
                    ? STREETS.get(index)
                    : STREETS.get(index % STREETS.size()).replace("街道", "") + "第" + (index / STREETS.size() + 1)
                            + ending;
            long reported = index == 27 ? 9 : random.nextInt(40, 180000 / count + 60);
            var filed = reported * 52 / 100;
            var closed = filed - filed * random.nextInt(1, 30) / 1000;
            areas.add(new MonthlyBook.Area(name, reported, filed, filed, closed, OptionalLong.of(closed - closed
                    * random.nextInt(1, 40) / 1000)));
        }
        return areas;
    }

    private static List<MonthlyBook.HotGrid> hotGrids() {
        var grids = new ArrayList<MonthlyBook.HotGrid>();
        for (var index = 0; index < 10; index++) {
            grids.add(new MonthlyBook.HotGrid("330106%03d%03d%03d".formatted(index % 7 + 1, index + 3, index * 13 + 1),
                    STREETS.get(index * 2), 96 - index * 5L, index % 4, CATEGORIES.get(index % 5)));
        }
        return grids;
    }

    private static ScoreTable departmentScores(List<MonthlyBook.Department> units) {
        var rows = new ArrayList<ScoreRow>();
        for (var unit : units) {
            var late = unit.closed() * (unit.name().length() % 5) / 100;
            rows.add(new ScoreRow(unit.name(), unit.name(), counts(unit.shouldClose(), unit.closed(), late, unit
                    .shouldClose() / 120, unit.shouldClose() / 75)));
        }
        return ScoreEngine.score(TemplateFile.shipped("system"), rows);
    }

    private static ScoreTable streetScores() {
        var rows = new ArrayList<ScoreRow>();
        for (var area : areas("", 8)) {
            var values = new HashMap<>(counts(area.shouldClose(), area.closed(), area.closed() - area
                    .closedOnTime().orElseThrow(), area.shouldClose() / 300, area.shouldClose() / 200));
            values.put("squad", new BigDecimal("99.5"));
            values.put("streetOffice", new BigDecimal("98"));
            rows.add(new ScoreRow(area.name(), area.name().replace("街道", "中队"), values));
        }
        rows.add(new ScoreRow("z", "机动中队", counts(0, 0, 0, 0, 0)));
        return ScoreEngine.score(TemplateFile.shipped("street-order"), rows);
    }

    private static ScoreTable areaScores(List<MonthlyBook.Area> areas) {
        return ScoreEngine.score(TemplateFile.shipped("system"), areas.stream().map(area -> new ScoreRow(area.name(),
                area.name(), counts(area.shouldClose(), area.closed(), area.closed() - area.closedOnTime()
                        .orElseThrow(), 0, 0)))
                .toList());
    }

    private static Map<String, BigDecimal> counts(long shouldClose, long closed, long late, long extended,
            long reworked) {
        return Map.of("shouldClose", BigDecimal.valueOf(shouldClose), "closed", BigDecimal.valueOf(closed),
                "closedOnTime", BigDecimal.valueOf(closed - late), "closedOverdue", BigDecimal.valueOf(late),
                "extended", BigDecimal.valueOf(extended), "reworked", BigDecimal.valueOf(reworked));
    }

    private static List<MonthlyBook.CountingRule> rules() {
        return List.of(new MonthlyBook.CountingRule("上报数", "报告期内登记的问题，以登记时间为准，含自行处置。"),
                new MonthlyBook.CountingRule("应结案数", "报告期内到期或结案的案件，加以前月份超期结转的案件，减期末挂账的案件。"),
                new MonthlyBook.CountingRule("结案率", "结案数 ÷ 应结案数。应结案数为零的单位不计，以“-”表示。"),
                new MonthlyBook.CountingRule("按期结案率", "期限内结案数 ÷ 应结案数。期限由工作日历计算，挂账期间不计时。"));
    }
}
