package org.gridlight.db.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rights of accounts at the server, as roles of the server named after the record: an account holds exactly one, and
 * the procedure {@code account_fit} gives it by what the operator is in the record. No role writes a table: writing goes
 * through the doors of the record, which ask who calls.
 *
 * <p>
 * {@code _desk} (people of the centre and the field) reads the record but what is kept back; {@code _unit},
 * {@code _street}, {@code _system}, {@code _security} and {@code _audit} read a room beside it, see {@link Rooms}.
 */
final class ServerRights {
    /** What nobody reads directly: personal data, what was asked for by whom and the audit of it, findings with values of files,
     * who works on what at this moment, where inspectors are and were, small counts of people. */
    static final List<String> KEPT_BACK = List.of("reporter", "reporter_look", "act", "audit_log", "audit_check",
            "account_secret", "import_finding", "case_claim",
            "case_presence", "claim_turn", "operator_skill", "camera_stream", "inspector_place", "inspector_track",
            "field_look", "place_count", "intake_item", "intake_photo", "outbox_message", "message_gateway");

    private final Rooms rooms = Rooms.shipped();
    private final Connection connection;
    private final String record;

    private ServerRights(Connection connection) throws SQLException {
        this.connection = connection;
        this.record = connection.getCatalog();
    }

    /** Makes the roles and the rooms, and brings both to this version of the schema. */
    static void renew(Connection connection) throws SQLException {
        var rights = new ServerRights(connection);
        rights.giveDesk();
        rights.giveRooms();
    }

    /** An account as statements name it. */
    static String quoted(String account) {
        return "`" + account + "`@`%`";
    }

    private void giveDesk() throws SQLException {
        give("desk", readings(record, KEPT_BACK));
        give("desk", callings(record));
    }

    private void giveRooms() throws SQLException {
        var columns = SealedColumns.of(connection, record);
        var ways = RoomDoor.of(connection, record);
        for (var room : Rooms.Room.values()) {
            rooms.furnish(connection, record, room, columns, ways);
            var place = room.schema(record);
            for (var role : room.roles()) {
                // Without a right on the record itself nobody could begin there and be shown into his room.
                give(role, List.of("EXECUTE ON FUNCTION `" + record + "`.operation_mode"));
                give(role, readings(place, role.equals("audit") ? List.of() : rooms.audited()));
                give(role, callings(place));
            }
            if (room == Rooms.Room.GATEWAY) {
                give(room.roles().getFirst(), sendings(place));
            }
        }
    }

    private void give(String name, List<String> rights) throws SQLException {
        var role = "`" + record + "_" + name + "`";
        run("CREATE ROLE IF NOT EXISTS " + role);
        var given = texts("SHOW GRANTS FOR " + role);
        for (var right : rights) {
            var grant = "GRANT " + right + " TO " + role;
            if (!given.contains(grant)) {
                run(grant);
            }
        }
    }

    private List<String> readings(String schema, List<String> without) throws SQLException {
        return texts("SELECT CONCAT('SELECT ON `', table_schema, '`.`', table_name, '`')"
                + " FROM information_schema.tables WHERE table_schema = '" + schema + "'"
                + " AND table_type IN ('BASE TABLE', 'VIEW')").stream()
                .filter(right -> without.stream().noneMatch(table -> right.endsWith("`.`" + table + "`"))).toList();
    }

    /** Rights to write into the inbox: no column that the record fills itself, and nothing once it is sent. */
    private static List<String> sendings(String place) {
        return List.of("INSERT (source_id, source, source_detail, category, urgent, words, place, longitude, latitude,"
                + " reporter_name, reporter_telephone, may_pass_on, told_at, photos) ON `" + place + "`.`inbox`",
                "INSERT (source_id, ordinal, file_name, taken_at, longitude, latitude, content) ON `" + place
                        + "`.`inbox_photo`");
    }

    private List<String> callings(String schema) throws SQLException {
        return texts("SELECT CONCAT('EXECUTE ON ', routine_type, ' `', routine_schema, '`.`',"
                + " routine_name, '`') FROM information_schema.routines WHERE routine_schema = '" + schema + "'"
                + " AND routine_comment LIKE 'Door:%'");
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
