package org.gridlight.db.cases;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.grid.SmallDistrict;
import org.gridlight.db.people.AccountStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.cases.Registered;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.Role;

/**
 * People at work in {@link SmallDistrict}: an acceptor, a dispatcher, an operator, a shift leader, the field, and units 1
 * and 2, each signed in with an account of his own; the others come when they are first asked for.
 * Nothing must be verified before it is filed. Limits stand for class {@link #CATEGORY}: 10 minutes to accept, 2
 * urgent hours to handle.
 */
public final class Hall implements AutoCloseable {
    public static final String CATEGORY = "GB13-C0101";
    public static final String ACCEPTOR = "t-acceptor";
    public static final String DISPATCHER = "t-dispatcher";
    public static final String OPERATOR = "t-operator";
    public static final String LEADER = "t-leader";
    public static final String FIELD = "t-field";
    public static final String UNIT_1 = "t-unit-1";
    public static final String UNIT_2 = "t-unit-2";
    public static final String TEAM_11 = "t-team-11";
    public static final String STREET_WEST = "t-street-west";
    public static final String STREET_EAST = "t-street-east";
    public static final String CALLBACK = "t-callback";
    public static final String SUPERVISOR = "t-supervisor";
    public static final String VIDEO = "t-video";
    public static final String SYSTEM = "t-system";
    public static final String SECURITY = "t-security";
    public static final String AUDIT = "t-audit";
    public static final String OPERATOR_2 = "t-operator-2";
    public static final String DISPATCHER_2 = "t-dispatcher-2";
    public static final String LEADER_2 = "t-leader-2";
    public static final String ASSESSOR = "t-assessor";
    public static final String ASSESSMENT_HEAD = "t-assessment-head";
    public static final String KEEPER = "t-keeper";
    public static final String KEEPER_2 = "t-keeper-2";
    public static final String DIRECTOR = "t-director";
    public static final String GATEWAY = "t-gateway";
    /** Everybody's password. */
    public static final String PASSWORD = "correct horse";

    private static final List<NewAccount> PEOPLE = List.of(person(ACCEPTOR, Role.ACCEPTOR),
            person(DISPATCHER, Role.DISPATCHER), person(OPERATOR, Role.OPERATOR), person(LEADER, Role.SHIFT_LEADER),
            person(FIELD, Role.INSPECTOR), unit(UNIT_1, 1), unit(UNIT_2, 2));

    private static final Map<String, Role> LATER = Map.ofEntries(Map.entry(CALLBACK, Role.CALLBACK_AGENT),
            Map.entry(SUPERVISOR, Role.SUPERVISOR), Map.entry(VIDEO, Role.VIDEO_INSPECTOR),
            Map.entry(SYSTEM, Role.SYSTEM_ADMIN), Map.entry(SECURITY, Role.SECURITY_ADMIN),
            Map.entry(AUDIT, Role.AUDIT_ADMIN), Map.entry(OPERATOR_2, Role.OPERATOR),
            Map.entry(DISPATCHER_2, Role.DISPATCHER),
            Map.entry(LEADER_2, Role.SHIFT_LEADER), Map.entry(ASSESSOR, Role.ASSESSOR),
            Map.entry(ASSESSMENT_HEAD, Role.ASSESSMENT_HEAD), Map.entry(KEEPER, Role.DATA_KEEPER),
            Map.entry(KEEPER_2, Role.DATA_KEEPER), Map.entry(DIRECTOR, Role.LEADER),
            Map.entry(GATEWAY, Role.GATEWAY));

    private final Database owner;
    private final DatabaseAddress address;
    private final Map<String, Database> open = new ConcurrentHashMap<>();

    private static NewAccount person(String account, Role role) {
        return new NewAccount(account, account, Set.of(role), null, null);
    }

    private static NewAccount unit(String account, long department) {
        return new NewAccount(account, account, Set.of(Role.DEPARTMENT), department, null);
    }

    /** Makes all of it in the tables of the fixture. */
    public Hall(DatabaseFixture fixture) {
        this(fixture.database(), fixture.address());
    }

    /**
     * Makes all of it in an empty record.
     *
     * @param address where those who sign in find it
     */
    public Hall(Database owner, DatabaseAddress address) {
        this.owner = owner;
        this.address = address;
        SmallDistrict.keep(owner);
        // Its areas and grids were told as changes; tests count from the first change of a case.
        run("SET foreign_key_checks = 0", "TRUNCATE TABLE change_log", "TRUNCATE TABLE audit_log",
                "SET foreign_key_checks = 1", "UPDATE chain_head SET seq = 0, hash = DEFAULT(hash)");
        run("INSERT INTO department (id, parent_id, code, name, kind, valid_from) VALUES "
                + "(1, NULL, 'D1', '一处', 'DEPARTMENT', '2020-01-01'), (2, NULL, 'D2', '二处', 'DEPARTMENT', '2020-01-01'), "
                + "(3, 1, 'D11', '一站', 'STATION', '2020-01-01'), (4, NULL, 'D4', '旧处', 'DEPARTMENT', '2020-01-01')",
                "UPDATE department SET valid_to = '2021-01-01' WHERE id = 4",
                "INSERT INTO inspector (id, code, name, valid_from) VALUES (1, 'J0001', '甲', '2020-01-01')",
                "INSERT INTO time_limit (category_id, stage, limit_value, limit_unit, valid_from) "
                        + "SELECT id, 'HANDLE', 2, 'URGENT_HOUR', '2020-01-01' FROM category WHERE code = 'GB13-C0101' UNION ALL "
                        + "SELECT id, 'ACCEPT', 10, 'MINUTE', '2020-01-01' FROM category WHERE code = 'GB13-C0101'",
                "UPDATE verify_rule SET needed = FALSE");
        checkByItself(false);
        new AccountStore(owner).makeAll(PEOPLE, PASSWORD.toCharArray());
    }

    private Hall(DatabaseAddress address, Database owner) {
        this.owner = owner;
        this.address = address;
    }

    /** The same people, who sign in over another way to the same record. */
    public Hall through(DatabaseAddress other) {
        return new Hall(other, owner);
    }

    /** The record as somebody signed in sees it. */
    public Database signedIn(String account) {
        callIn(account);
        return open.computeIfAbsent(account, name -> Database.open(address,
                new Account(name, PASSWORD::toCharArray), Progress.UNHEARD));
    }

    /** Makes the account of somebody who does not come every day; nothing for the others. */
    public void callIn(String account) {
        if (one("SELECT 1 FROM operator WHERE account = '" + account + "'") == null) {
            switch (account) {
                case TEAM_11 -> makeAll(new NewAccount(account, account, Set.of(Role.HANDLER_TEAM), 3L, null));
                case STREET_WEST -> makeAll(ofStreet(account, SmallDistrict.WEST));
                case STREET_EAST -> makeAll(ofStreet(account, SmallDistrict.EAST));
                default -> makeAll(person(account, LATER.get(account)));
            }
        }
    }

    private NewAccount ofStreet(String account, String street) {
        run("INSERT INTO sub_centre (street_id, name, telephone, valid_from) SELECT id, name, '010-1', '2020-01-01'"
                + " FROM area WHERE code = '" + street + "'");
        return new NewAccount(account, account, Set.of(Role.ACCEPTOR, Role.SUB_CENTRE), null,
                Long.parseLong(one("SELECT MAX(id) FROM sub_centre")), null);
    }

    private void makeAll(NewAccount one) {
        new AccountStore(owner).makeAll(List.of(one), PASSWORD.toCharArray());
    }

    public CaseActStore store(String account) {
        return new CaseActStore(signedIn(account));
    }

    /** Whether what a unit says is done goes to be checked without a key; here it waits for one unless it is asked for. */
    public void checkByItself(boolean now) {
        run("UPDATE setting SET value = '" + (now ? "ON" : "OFF") + "' WHERE name = 'check.automatic'");
    }

    public void mode(OperationMode mode) {
        run("UPDATE setting SET value = '" + mode + "' WHERE name = 'centre.operationMode'");
    }

    /** A report by telephone from a place in the western street. */
    public static NewReport report() {
        return new NewReport(ReportSource.HOTLINE, null, "井盖没了", CATEGORY, false, 116.3011, 39.9511, "西街 1 号", null,
                null, false, null, List.of());
    }

    public Registered register() {
        return store(ACCEPTOR).register(UUID.randomUUID(), report());
    }

    /** Asks for an action on the case as it stands, with whatever the action needs. */
    public ActAnswer act(String account, long caseId, CaseAction action) {
        return act(account, caseId, action, true);
    }

    /** The same with a verdict. */
    public ActAnswer act(String account, long caseId, CaseAction action, boolean passed) {
        return store(account).act(Act.of(caseId, version(caseId), action).saying("意见").to(1).judging(passed));
    }

    public int version(long caseId) {
        return Integer.parseInt(one("SELECT version FROM case_file WHERE id = " + caseId));
    }

    public String state(long caseId) {
        return one("SELECT state FROM case_file WHERE id = " + caseId);
    }

    /** First column of the first row, as the owner sees it; null when there is none. */
    public String one(String query) {
        var rows = rows(query);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /** First column of all rows, as the owner sees them. */
    public List<String> rows(String query) {
        return rows(owner, query);
    }

    /** The same as somebody else sees them. */
    public static List<String> rows(Database database, String query) {
        return database.read(session -> {
            try (var statement = session.getConnection().createStatement(); var rows = statement.executeQuery(query)) {
                var values = new ArrayList<String>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            } catch (SQLException failure) {
                throw new IllegalStateException(query, failure);
            }
        });
    }

    /** Runs statements as the owner. */
    public void run(String... statements) {
        owner.bulk(connection -> {
            try (var statement = connection.createStatement()) {
                for (var text : statements) {
                    statement.execute(text);
                }
                return null;
            }
        });
    }

    @Override
    public void close() {
        open.values().forEach(Database::close);
    }
}
