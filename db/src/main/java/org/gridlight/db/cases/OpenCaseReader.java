package org.gridlight.db.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.RequestKind;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.LimitUnit;

/**
 * Reads the open cases of a whole city at once: the statements stand in the mapper, but columns are read by their place and
 * what tables have in common is put together here, because sixty thousand cases are waited for. For one thread.
 */
final class OpenCaseReader {
    private static final long MICROSECONDS = 1_000_000;
    private static final Clock NO_CLOCK = new Clock(0, null, null, null, null, null, null, null);

    /** A clock that runs. @param departmentId 0 when it is of no unit */
    private record Clock(long departmentId, Stage stage, LimitUnit unit, Instant started, Instant due, Instant yellow,
            Instant red, Instant far) {
        private boolean isOf(long unit) {
            return stage != Stage.HANDLE || departmentId == 0 || departmentId == unit;
        }

        /** Where two run, the one that ends first; of those that end together the one that is met first. */
        private static Clock first(Clock one, Clock other) {
            return end(other).isBefore(end(one)) ? other : one;
        }

        private static Instant end(Clock one) {
            return one.due == null ? Instant.MAX : one.due;
        }
    }

    private record AcceptNumber(long reportId, String number) {
        private static AcceptNumber first(AcceptNumber one, AcceptNumber other) {
            return other.reportId < one.reportId ? other : one;
        }
    }

    private record Name(String code, String name) {
        private static final Name NONE = new Name(null, null);
    }

    @FunctionalInterface
    private interface Row<R> {
        R read(ResultSet rows) throws SQLException;
    }

    private final SqlSession session;

    OpenCaseReader(SqlSession session) {
        this.session = session;
    }

    /** Those in one of these states, in no order, without the units that handle a case together. */
    List<OpenCase> all(Collection<CaseState> states) {
        var categories = new HashMap<Long, Name>();
        var areas = new HashMap<Long, Name>();
        var departments = new HashMap<Long, Name>();
        each("selectNames", List.of(), rows -> switch (rows.getString(1)) {
            case "CATEGORY" -> categories.put(rows.getLong(2), name(rows));
            case "AREA" -> areas.put(rows.getLong(2), name(rows));
            default -> departments.put(rows.getLong(2), name(rows));
        });
        var clocks = new HashMap<Long, List<Clock>>();
        each("selectClocks", states,
                rows -> clocks.merge(rows.getLong(1), List.of(clock(rows)), OpenCaseReader::both));
        var numbers = new HashMap<Long, AcceptNumber>();
        each("selectAcceptNumbers", states, rows -> numbers.merge(rows.getLong(1),
                new AcceptNumber(rows.getLong(2), rows.getString(3)), AcceptNumber::first));
        var requests = new HashMap<Long, Set<RequestKind>>();
        each("selectRequests", List.of(), rows -> requests.put(rows.getLong(1), kinds(rows.getString(2))));
        return each("selectCases", states, rows -> {
            long id = rows.getLong(1);
            long unit = rows.getLong(12);
            long street = rows.getLong(11);
            var category = categories.getOrDefault(rows.getLong(5), Name.NONE);
            var number = numbers.get(id);
            var clock = clocks.getOrDefault(id, List.of()).stream().filter(one -> one.isOf(unit)).reduce(Clock::first)
                    .orElse(NO_CLOCK);
            return new OpenCase(id, rows.getString(2), number == null ? null : number.number(),
                    CaseState.valueOf(rows.getString(3)),
                    ReportSource.valueOf(rows.getString(4).toUpperCase(Locale.ROOT)), category.code(), category.name(),
                    rows.getString(6), number(rows, 7), number(rows, 8), rows.getLong(9), rows.getLong(10), street,
                    areas.getOrDefault(street, Name.NONE).name(), unit,
                    departments.getOrDefault(unit, Name.NONE).name(), rows.getBoolean(13), instant(rows, 14),
                    clock.stage(), clock.unit(), clock.started(), clock.due(), clock.yellow(), clock.red(),
                    clock.far(), instant(rows, 15), instant(rows, 16), null, rows.getInt(17),
                    requests.getOrDefault(id, Set.of()));
        });
    }

    private <R> List<R> each(String statement, Collection<CaseState> states, Row<R> row) {
        var text = session.getConfiguration().getMappedStatement(OpenCaseMapper.class.getName() + "." + statement)
                .getBoundSql(Map.of("states", states)).getSql();
        // The session keeps the connection.
        try (var query = session.getConnection().prepareStatement(text)) {
            int place = 0;
            for (var state : states) {
                query.setString(++place, state.name());
            }
            var found = new ArrayList<R>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    private static List<Clock> both(List<Clock> one, List<Clock> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static Name name(ResultSet rows) throws SQLException {
        return new Name(rows.getString(3), rows.getString(4));
    }

    private static Clock clock(ResultSet rows) throws SQLException {
        var unit = rows.getString(4);
        return new Clock(rows.getLong(2), Stage.valueOf(rows.getString(3)),
                unit == null ? null : LimitUnit.valueOf(unit),
                instant(rows, 5), instant(rows, 6), instant(rows, 7), instant(rows, 8), instant(rows, 9));
    }

    private static Set<RequestKind> kinds(String names) {
        return Stream.of(names.split(",")).map(RequestKind::valueOf).collect(Collectors.toSet());
    }

    private static Double number(ResultSet rows, int place) throws SQLException {
        double value = rows.getDouble(place);
        return rows.wasNull() ? null : value;
    }

    private static Instant instant(ResultSet rows, int place) throws SQLException {
        long microseconds = rows.getLong(place);
        return rows.wasNull()
                ? null
                : Instant.ofEpochSecond(Math.floorDiv(microseconds, MICROSECONDS),
                        Math.floorMod(microseconds, MICROSECONDS) * 1_000);
    }
}
