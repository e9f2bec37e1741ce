package org.gridlight.db.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.measures.RollupStore;
import org.gridlight.db.people.AccountStore;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Refusal;

/**
 * A record for measuring: made-up open cases in a large district, operators with accounts, and the procedures of the
 * record as they might have been. For the owner; a record in which other cases lie is refused. Safe for many threads.
 */
public final class TrialStore {
    private static final int STREETS = 28;
    private static final int COMMUNITIES = 205;
    private static final int GRIDS = 8_562;
    private static final int DEPARTMENTS = 60;
    private static final String CHAIN = "chain_append";

    private final Database database;

    public TrialStore(Database database) {
        this.database = database;
    }

    /** Takes all components away, so that their import can be measured again. @throws Refusal when a case names one */
    public void clearComponents() {
        database.bulk(connection -> {
            try (var statement = connection.createStatement()) {
                try (var cases = statement.executeQuery("SELECT COUNT(component_id) FROM case_file")) {
                    cases.next();
                    if (cases.getLong(1) > 0) {
                        throw Refusal.failed("bench.notEmpty", database.address(), cases.getLong(1));
                    }
                }
                statement.execute("SET SESSION foreign_key_checks = 0");
                statement.execute("TRUNCATE TABLE component_past");
                return statement.execute("TRUNCATE TABLE component_row");
            }
        });
    }

    /** Makes up what is missing to so many open cases. @throws Refusal when there are cases that were not made up */
    public void fill(int open) {
        database.write(session -> {
            var made = session.getMapper(MadeUpMapper.class);
            if (made.countOthers() > 0) {
                throw Refusal.failed("bench.notEmpty", database.address(), made.countCases());
            }
            var trial = session.getMapper(TrialMapper.class);
            long category = made.selectFirstCategory();
            if (trial.selectLastCase() == 0) {
                made.insertDepartments(DEPARTMENTS);
                made.insertDistrict();
                made.insertStreets(STREETS);
                made.insertCommunities(COMMUNITIES, STREETS);
                made.insertGrids(GRIDS, COMMUNITIES);
                trial.insertLimits(category);
            }
            int missing = open - trial.countOpen();
            if (missing > 0) {
                long last = trial.selectLastCase();
                trial.insertCases(last + 1, last + missing, category, DEPARTMENTS, STREETS, COMMUNITIES, GRIDS);
                trial.insertReports(last + 1, last + missing);
                trial.insertClocks(last + 1, last + missing);
            }
            return missing;
        });
        new RollupStore(database).catchUpWhole();
    }

    /** Makes accounts of operators, who may do everything in the hall while the axes are together. */
    public List<Account> operators(int count) {
        var password = UUID.randomUUID() + "Aa1!";
        var people = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new NewAccount("bench-" + number, "bench " + number, Set.of(Role.OPERATOR), null,
                        null))
                .toList();
        new AccountStore(database).makeAll(people, password.toCharArray());
        return people.stream().map(one -> new Account(one.account(), password::toCharArray)).toList();
    }

    /** Keys of cases in a state that are not verified before filing, the oldest key first. */
    public List<Long> cases(CaseState state, int most) {
        return database.read(session -> session.getMapper(TrialMapper.class).selectInState(state.name(), most));
    }

    /** How many steps acts have left. */
    public long steps() {
        return database.read(session -> session.getMapper(TrialMapper.class).countSteps());
    }

    /** Writes so many changes at once, about cases that need not exist; the audit says nothing of them. */
    public void burst(int changes) {
        database.write(session -> {
            var trial = session.getMapper(TrialMapper.class);
            trial.insertBurst(changes);
            return trial.raiseHead(changes);
        });
    }

    /** Makes so many cases urgent that are over their time, and has the alarms evaluated once. @return how many there were */
    public int alarms(int cases) {
        return database.write(session -> {
            var trial = session.getMapper(TrialMapper.class);
            int made = trial.makeUrgent(cases);
            trial.turnAlarms();
            return made;
        });
    }

    /**
     * Does some work while acts write their audit without locking the head of the chain: numbers come from a sequence and
     * each row hashes the same head. What is then in the audit is no chain; the record is good for nothing but trials.
     */
    public <R> R withoutHeadLock(Supplier<R> work) {
        var kept = database.bulk(TrialStore::definition);
        var open = replaced(
                replaced(replaced(kept, "SELECT seq \\+ 1, hash INTO", "SELECT NEXTVAL(bench_seq), hash INTO"),
                        "FROM chain_head WHERE id = 1 FOR UPDATE", "FROM chain_head WHERE id = 1"),
                "UPDATE chain_head SET [^;]*;", "");
        run("CREATE OR REPLACE SEQUENCE bench_seq START WITH " + (head() + 1), "DROP PROCEDURE " + CHAIN, open);
        try {
            return work.get();
        } finally {
            run("DROP PROCEDURE " + CHAIN, kept, "DROP SEQUENCE bench_seq");
            database.write(session -> session.getMapper(TrialMapper.class).putHead());
        }
    }

    private long head() {
        return database.read(session -> session.getMapper(RawActMapper.class).lockHead().seq());
    }

    private static String replaced(String text, String what, String by) {
        var pattern = Pattern.compile(what);
        if (!pattern.matcher(text).find()) {
            throw new IllegalStateException("The procedure of the chain has no: " + what);
        }
        return pattern.matcher(text).replaceAll(by);
    }

    private static String definition(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW CREATE PROCEDURE " + CHAIN)) {
            rows.next();
            return rows.getString("Create Procedure");
        }
    }

    private void run(String... statements) {
        database.bulk(connection -> {
            try (var statement = connection.createStatement()) {
                for (var text : statements) {
                    statement.execute(text);
                }
                return null;
            }
        });
    }

    /** What the server has worked so far; empty when it does not run on this machine. */
    public Optional<Duration> serverTime() {
        var file = database.bulk(connection -> {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT @@pid_file")) {
                rows.next();
                return rows.getString(1);
            }
        });
        return ServerProcess.of(file).flatMap(process -> process.info().totalCpuDuration());
    }
}
