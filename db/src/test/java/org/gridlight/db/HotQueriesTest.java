package org.gridlight.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.mapping.StatementType;
import org.gridlight.db.cases.RelatedCaseStore;
import org.gridlight.db.measures.MeasureMapper;
import org.gridlight.db.measures.MonthMapper;
import org.gridlight.db.measures.Rolled;
import org.gridlight.db.people.AccountStore;
import org.gridlight.model.audit.AuditQuestion;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.map.KeyRanges;
import org.gridlight.model.measures.DayQuestion;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.MeasureQuestion;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.Role;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every SELECT of every mapper is asked of a record of a million cases, and none reads a whole table of what happened.
 * What is not asked here is named with the reason; a new statement is asked unless somebody names it.
 */
class HotQueriesTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    /** Mappers and statements that no screen and no act waits for. */
    private static final Map<String, String> NOT_HOT = Map.ofEntries(
            Map.entry("CaseImportMapper", "an import reads the keys it compares with, by the owner"),
            Map.entry("CaseActMapper.register", "a call of a procedure"),
            Map.entry("CaseActMapper.attach", "a call of a procedure"),
            Map.entry("InboxMapper", "asked in the room of a gateway, by the key of its rows"),
            Map.entry("HealthMapper.signs", "a call of a procedure"),
            Map.entry("AlarmMapper.act", "a call of a procedure"),
            Map.entry("HandoverMapper.act", "a call of a procedure"),
            Map.entry("DutyDeskMapper.act", "a call of a procedure"),
            Map.entry("SpotCheckMapper.act", "a call of a procedure"),
            Map.entry("FieldTaskMapper.act", "a call of a procedure"),
            Map.entry("FieldTaskMapper.putContent", "a call of a procedure"),
            Map.entry("VideoRoundMapper.act", "a call of a procedure"),
            Map.entry("PackageMapper.act", "a call of a procedure"),
            Map.entry("PostponementMapper.postpone", "a call of a procedure"),
            Map.entry("OutboxMapper.act", "a call of a procedure"),
            Map.entry("OutboxMapper.take", "a call of a procedure"),
            Map.entry("OutboxMapper.tell", "a call of a procedure"),
            Map.entry("OutboxMapper.status", "a call of a procedure"),
            Map.entry("GridChangeMapper.plan", "a call of a procedure"),
            Map.entry("AuditMapper.selectAll", "db verify reads the whole audit, that is its purpose"),
            Map.entry("AuditMapper.selectUnrecorded", "a verification compares every act with the audit"),
            Map.entry("TrialMapper", "looks at a record for trials"),
            Map.entry("SearchTrialMapper", "looks at a record for trials"),
            Map.entry("LightTrialMapper", "looks at a record for trials"),
            Map.entry("LightRuleMapper.putClockRule", "a call of a procedure"),
            Map.entry("LightRuleMapper.putUnitRule", "a call of a procedure"),
            Map.entry("LightRuleMapper.end", "a call of a procedure"),
            Map.entry("RawActMapper", "what an act does, for comparison only"),
            Map.entry("DemoMapper", "fills and recognises a demo record"),
            Map.entry("DemoNoticeMapper", "fills a demo record"),
            Map.entry("SuggestMapper.turn", "a call of a procedure"),
            Map.entry("SuggestMapper.put", "a call of a procedure"),
            Map.entry("DemoMeetingMapper", "fills a demo record"),
            Map.entry("DemoDutyMapper", "fills a demo record"),
            Map.entry("DemoVideoMapper", "fills a demo record"),
            Map.entry("DemoSpotMapper", "fills a demo record"),
            Map.entry("RedNoticeMapper.inspect", "a call of a procedure"),
            Map.entry("FieldMapper.selectPieces", "the simulated field reads its ground once"),
            Map.entry("FieldMapper.selectHappenings", "the simulated field follows every open case"),
            Map.entry("MadeUpMapper", "makes cases for benches"),
            Map.entry("GridMapper", "reads all shapes for an export or an import of shapes"));

    /** What is looked at: it grows with every act. */
    private static final String[] LARGE = {"case_file", "case_step", "stage_clock", "change_log", "act", "report",
        "attachment", "audit_log", "rollup_case", "rollup_day", "inspector_shift", "inspector_track", "field_look"};

    private static final String PASSWORD = "correct horse";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final MonthQuestion MONTH = MonthQuestion.of(YearMonth.of(2026, 6), ZONE);
    private static final Rolled ROLLED = new Rolled(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1), MONTH.until(),
            1,
            true);

    /** Values for parameters, by name, else by type: several where statements branch. Each is there, so that the plan is. */
    private static final Map<String, List<?>> BY_NAME = Map.ofEntries(
            Map.entry("codes", List.of(List.of("1101080101000001", "1101080204002318"))),
            Map.entry("number", List.of("2026033000077", "A2026033000077")),
            Map.entry("end", List.of("00077")), Map.entry("day", List.of("20260330", LocalDate.of(2026, 7, 1))),
            Map.entry("account", List.of("o77")), Map.entry("most", List.of(50)), Map.entry("mode", List.of("JOINT")),
            Map.entry("sha256", List.of("a".repeat(64))), Map.entry("after", List.of(MillionCases.CASES - 5L)),
            Map.entry("rolled", Arrays.asList(ROLLED, null)),
            Map.entry("dimension",
                    List.of(Dimension.DEPARTMENT, Dimension.STREET, Dimension.COMMUNITY, Dimension.GRID)),
            Map.entry("days", List.of(List.of(new MonthMapper.Day(LocalDate.of(2026, 6, 30), MONTH.until())))),
            Map.entry("states", List.of(EnumSet.of(CaseState.REPORTED, CaseState.PENDING_FILING,
                    CaseState.PENDING_HANDLE, CaseState.HANDLING, CaseState.PENDING_CHECK))),
            Map.entry("months", List.of(List.of(new MeasureMapper.Month("2026-06", MONTH.until())))),
            Map.entry("ranges", List.of(List.of(new KeyRanges.Range(77, 79)))),
            Map.entry("longitude", List.of(116.05)), Map.entry("latitude", List.of(40.05)),
            Map.entry("west", List.of(116.05)), Map.entry("east", List.of(116.051)), Map.entry("south", List.of(40.05)),
            Map.entry("north", List.of(40.051)), Map.entry("from", List.of(MONTH.from())),
            Map.entry("since", List.of(MillionCases.END.minusSeconds(30 * 86_400))));
    private static final Map<Class<?>, List<?>> BY_TYPE = Map.ofEntries(Map.entry(String.class, List.of("77")),
            Map.entry(long.class, List.of(900_077L)), Map.entry(Long.class, List.of(900_077L)),
            Map.entry(int.class, List.of(50)), Map.entry(Integer.class, List.of(1)),
            Map.entry(YearMonth.class, List.of(YearMonth.of(2026, 7))),
            Map.entry(Instant.class, List.of(MillionCases.END)), Map.entry(MonthQuestion.class, List.of(MONTH)),
            Map.entry(LocalDate.class, List.of(LocalDate.of(2026, 7, 1))), Map.entry(Rolled.class, List.of(ROLLED)),
            Map.entry(Collection.class, List.of(List.of(900_077L, 999_900L))),
            Map.entry(List.class, List.of(List.of(900_077L))),
            Map.entry(AuditQuestion.class, List.of(AuditQuestion.ALL,
                    new AuditQuestion(null, 77L, null, MonthQuestion.of(YearMonth.of(2026, 6), ZONE).from(),
                            MillionCases.END),
                    new AuditQuestion(null, null, "file", null, null))),
            Map.entry(DayQuestion.class, List.of(DayQuestion.of(LocalDate.of(2026, 7, 1), ZONE))),
            Map.entry(MeasureQuestion.class,
                    Arrays.stream(Dimension.values()).map(dimension -> new MeasureQuestion(MONTH.from(), MONTH.until(),
                            MillionCases.END, dimension)).toList()),
            Map.entry(RelatedCaseStore.Spot.class,
                    List.of(new RelatedCaseStore.Spot(900_077, "GB13-C0101", 116.0505, 40.0505, "箅子断了",
                            MillionCases.END))));

    /** More than that no door needs to find its rows, however many there are. */
    private static final long MOST_ROWS = 4_000;

    private QueryPlans plans;

    /** The record is made once for all of them. */
    @TestFactory
    Stream<DynamicNode> atAMillionCases() {
        new MillionCases(DB.database()).make();
        plans = new QueryPlans(DB.database());
        assertThat(plans.fullScansIn("SELECT id FROM case_file WHERE place = 'x'", LARGE)).hasSize(1);
        return Stream.of(dynamicContainer("no statement reads a whole table of what happened", mappers()),
                dynamicTest("no door reads more rows than it needs", this::doors));
    }

    private Stream<DynamicTest> mappers() {
        var statements = Mappers.ofTheProduct();
        return Mappers.ALL.stream().filter(mapper -> !NOT_HOT.containsKey(mapper.getSimpleName()))
                .flatMap(mapper -> Stream.of(mapper.getMethods())
                        .filter(method -> isSelect(
                                statements.getMappedStatement(mapper.getName() + "." + method.getName(), false)))
                        .filter(method -> !NOT_HOT.containsKey(mapper.getSimpleName() + "." + method.getName()))
                        .map(method -> dynamicTest(mapper.getSimpleName() + "." + method.getName(),
                                () -> findsItsRows(mapper, method))));
    }

    private void findsItsRows(Class<?> mapper, Method method) {
        var found = new TreeSet<String>();
        int asked = 0;
        for (var arguments : arguments(method)) {
            plans.forget();
            plans.watchAll(() -> ask(mapper, method, arguments));
            asked += plans.watched();
            found.addAll(plans.fullScansOf(LARGE));
        }
        assertThat(asked).as("statements that the server received").isPositive();
        assertThat(found).isEmpty();
    }

    /** What stands inside procedures is not explained; the server counts the rows that it reads for them. */
    private void doors() {
        var account = new NewAccount("t-million", "t-million", Set.of(Role.OPERATOR), null, null);
        new AccountStore(DB.database()).makeAll(List.of(account), PASSWORD.toCharArray());
        long reported = MillionCases.CASES - 5;
        try (var desk = Database.open(DB.address(), new Account(account.account(), PASSWORD::toCharArray),
                Progress.UNHEARD)) {
            for (var call : List.of("case_act(UUID(), " + reported + ", 'accept', 1, NULL, NULL, NULL, NULL)",
                    "case_act(UUID(), " + reported + ", 'file', 2, NULL, NULL, NULL, NULL)",
                    "case_act(UUID(), " + reported + ", 'dispatch', 3, NULL, 7, NULL, NULL)",
                    "case_act(UUID(), " + reported + ", 'redispatch', 4, NULL, 8, NULL, NULL)",
                    "case_register(UUID(), 'hotline', NULL, 'x', 'GB13-C0101', FALSE, 116.05, 40.05, 'x', NULL, NULL,"
                            + " FALSE, NULL, NULL, NULL)",
                    "case_claim_next(UUID(), 'q.pool', 'x')", "case_claim_next(UUID(), NULL, 'x')",
                    "feed_wait((SELECT seq - 3 FROM chain_head), 100)", "rollup_catch_up(100)")) {
                assertThat(rowsReadBy(desk, call)).as(call).isBetween(1L, MOST_ROWS);
            }
        }
        leaderLooks();
        lightsAreJudged();
        assertThat(rowsReadBy(DB.database(), "act_settle(UUID(), NULL, (SELECT COUNT(*) FROM case_step WHERE opinion"
                + " IS NULL), NULL, NULL, NULL, NULL, NULL)")).as("a whole table").isGreaterThan(MOST_ROWS);
        assertThat(DB.database().<String>bulk(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT state FROM case_file WHERE id = " + reported)) {
                row.next();
                return row.getString(1);
            }
        })).as("the acts were done").isEqualTo("PENDING_HANDLE");
    }

    /** Where inspectors are and were is found among the tracks of a month and the rosters of a season. */
    private static void leaderLooks() {
        var account = new NewAccount("t-looking", "t-looking", Set.of(Role.SHIFT_LEADER), null, null);
        new AccountStore(DB.database()).makeAll(List.of(account), PASSWORD.toCharArray());
        try (var desk = Database.open(DB.address(), new Account(account.account(), PASSWORD::toCharArray),
                Progress.UNHEARD)) {
            for (var call : List.of("places_now()", "track_look(UUID(), 77, UTC_TIMESTAMP(6) - INTERVAL 10 HOUR,"
                    + " UTC_TIMESTAMP(6), 'SAFETY', NULL)")) {
                assertThat(rowsReadBy(desk, call)).as(call).isBetween(1L, MOST_ROWS);
            }
        }
    }

    /** All open clocks once with their cases, and never the closed ones; nothing at all when nothing turned. */
    private static void lightsAreJudged() {
        long open = number("SELECT COUNT(*) FROM stage_clock WHERE stopped_at IS NULL");
        assertThat(open).isBetween(MOST_ROWS, MillionCases.CASES / 4L);
        rowsReadBy(DB.database(), "authority_turn()");
        assertThat(rowsReadBy(DB.database(), "lights_judge(SYSDATE(6), @next)")).isBetween(open, 6 * open + 20_000);
        DB.database().bulk(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("UPDATE light_turn SET swept_at = turned_at");
            }
        });
        assertThat(
                rowsReadBy(DB.database(), "lights_turn((SELECT turned_at + INTERVAL 100 MICROSECOND FROM light_turn))"))
                .as("nothing turned").isBetween(1L, 100L);
    }

    private static long number(String question) {
        return DB.database().bulk(connection -> {
            try (var statement = connection.createStatement(); var row = statement.executeQuery(question)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static long rowsReadBy(Database database, String call) {
        return database.act(session -> {
            try (var statement = session.getConnection().createStatement()) {
                long before = rowsRead(statement);
                for (var more = statement.execute("CALL " + call); more || statement.getUpdateCount() != -1;) {
                    more = statement.getMoreResults();
                }
                return rowsRead(statement) - before;
            } catch (SQLException failure) {
                throw new IllegalStateException(call, failure);
            }
        });
    }

    private static long rowsRead(Statement statement) throws SQLException {
        long sum = 0;
        try (var rows = statement.executeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")) {
            while (rows.next()) {
                sum += rows.getLong(2);
            }
        }
        return sum;
    }

    /** Calls of procedures, which come as SELECT too, are tried where what they do is. */
    private static boolean isSelect(MappedStatement statement) {
        return statement.getSqlCommandType() == SqlCommandType.SELECT
                && statement.getStatementType() != StatementType.CALLABLE && !isCall(statement);
    }

    private static boolean isCall(MappedStatement statement) {
        try {
            return statement.getBoundSql(Map.of()).getSql().strip().matches("(?is).*\\bCALL\\s.*");
        } catch (RuntimeException dependsOnItsParameters) {
            return false;
        }
    }

    private static void ask(Class<?> mapper, Method method, Object[] arguments) {
        DB.database().read(session -> {
            try {
                return method.invoke(session.getMapper(mapper), arguments);
            } catch (InvocationTargetException | IllegalAccessException failure) {
                throw new IllegalStateException(mapper.getSimpleName() + "." + method.getName() + " of "
                        + Arrays.toString(arguments), failure);
            }
        });
    }

    /** The first value of each parameter, then in turn each of the others. */
    private static List<Object[]> arguments(Method method) {
        var values = Arrays.stream(method.getParameters()).map(HotQueriesTest::values).toList();
        var first = values.stream().map(List::getFirst).toArray();
        var all = new ArrayList<Object[]>();
        all.add(first);
        for (int place = 0; place < first.length; place++) {
            for (var value : values.get(place).subList(1, values.get(place).size())) {
                var other = first.clone();
                other[place] = value;
                all.add(other);
            }
        }
        return all;
    }

    private static List<?> values(Parameter parameter) {
        var named = parameter.getAnnotation(Param.class);
        var name = named == null ? parameter.getName() : named.value();
        if (parameter.getType() == Rolled.class && parameter.getDeclaringExecutable().getParameterCount() == 1) {
            return List.of(ROLLED);
        }
        if (BY_NAME.containsKey(name)) {
            var fitting = BY_NAME.get(name).stream().filter(value -> value == null || isOf(parameter, value)).toList();
            if (!fitting.isEmpty()) {
                return fitting;
            }
        }
        if (parameter.getType().isEnum()) {
            return List.of(parameter.getType().getEnumConstants());
        }
        assertThat(BY_TYPE).as("a sample of %s for %s", parameter, parameter.getDeclaringExecutable())
                .containsKey(parameter.getType());
        return BY_TYPE.get(parameter.getType());
    }

    private static boolean isOf(Parameter parameter, Object value) {
        return parameter.getType().isInstance(value)
                || parameter.getType() == int.class && value instanceof Integer
                || parameter.getType() == long.class && value instanceof Long
                || parameter.getType() == double.class && value instanceof Double;
    }
}
