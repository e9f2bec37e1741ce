package org.gridlight.db.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.files.YamlFields;
import org.gridlight.model.files.YamlFile;
import org.gridlight.model.files.YamlNode;

/**
 * What stands in the rooms beside the record, as {@code rooms.yaml} says it: views with the names of the tables of the
 * record, and doors with the names of its doors. Both run with the rights of the owner and ask the server who signed in.
 */
public final class Rooms {
    private static final String FILE = "rooms.yaml";

    /** The account that signed in: said by the server, and nothing that a session may set changes it. */
    private static final String CALLER = "CONVERT(LEFT(USER(), CHAR_LENGTH(USER()) - LOCATE('@', REVERSE(USER()))) USING ascii)";

    /** A view of the rows of one table that belong to a case: short name of the table, what it is read from, the case. */
    private static final Pattern OF_CASES = Pattern.compile(
            "SELECT (\\w+)\\.\\* FROM ((\\S+) .*?) WHERE EXISTS \\(SELECT 1 FROM \\{cases\\} AND c\\.id = ([a-z.]*_id)\\)");

    private final Map<Room, String> own;
    private final List<String> shown;
    private final List<String> hidden;
    private final Map<String, String> views;
    private final List<String> audited;
    private final List<String> doors;
    private final List<String> closed;
    private final Map<String, String> ofGateway;
    private final List<String> doorsOfGateway;

    /** A room (分室). */
    public enum Room {
        /** For accounts of handling units. */
        UNIT(List.of("unit")),
        /** For accounts of sub-centres of the streets. */
        STREET(List.of("street")),
        /** For the three administrators. */
        OFFICE(List.of("system", "security", "audit")),
        /** For other systems that send reports (接入通道). */
        GATEWAY(List.of("gateway"));

        private final List<String> roles;

        Room(List<String> roles) {
            this.roles = roles;
        }

        /** Roles at the server that work here, without the name of the record. */
        List<String> roles() {
            return roles;
        }

        String schema(String record) {
            return record + "_" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private Rooms(YamlFields file) {
        var whose = YamlFields.of(file.required("own"));
        own = Stream.of(Room.UNIT, Room.STREET, Room.OFFICE).collect(Collectors.toMap(room -> room,
                room -> whose.text(room.name().toLowerCase(java.util.Locale.ROOT))));
        shown = names(file, "shown");
        hidden = names(file, "hidden");
        audited = names(file, "audited");
        doors = names(file, "doors");
        closed = names(file, "closed");
        views = views(file, "views");
        ofGateway = views(file, "gateway");
        doorsOfGateway = names(file, "gatewayDoors");
    }

    static Rooms shipped() {
        return new Rooms(YamlFields.of(YamlFile.read(Rooms.class.getResourceAsStream(FILE), FILE)));
    }

    private static Map<String, String> views(YamlFields file, String key) {
        var views = new LinkedHashMap<String, String>();
        file.entries(key).forEach((name, entry) -> views.put(name, YamlFields.text(name, entry.value())));
        return views;
    }

    private static List<String> names(YamlFields file, String key) {
        return YamlFields.items(file.required(key)).stream().map(item -> ((YamlNode.Scalar) item).text()).toList();
    }

    /**
     * Where an account works.
     *
     * @param role the role at the server that the session has; null for none
     * @return the database beside the record; empty when it works in the record itself
     */
    public static Optional<String> of(String record, String role) {
        return Stream.of(Room.values())
                .filter(room -> room.roles().stream().anyMatch(name -> (record + "_" + name).equals(role)))
                .map(room -> room.schema(record)).findFirst();
    }

    /** Whether a database is a room beside a record. */
    public static boolean isRoom(String schema) {
        return schema != null && Stream.of(Room.values()).anyMatch(room -> schema.endsWith(room.schema("")));
    }

    /** What only the audit administrator reads. */
    List<String> audited() {
        return audited;
    }

    /** Tables and views of the record that somebody has thought about. */
    List<String> tables() {
        return Stream.of(shown, hidden, List.copyOf(views.keySet())).flatMap(List::stream).toList();
    }

    /** Doors of the record that somebody has thought about. */
    List<String> doors() {
        return Stream.of(doors, closed).flatMap(List::stream).toList();
    }

    /** Makes the room anew. What the record does not have, because it is older, is left out. */
    void furnish(Connection connection, String record, Room room, SealedColumns columns,
            Map<String, RoomDoor> ways) throws SQLException {
        var schema = room.schema(record);
        try (var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS `" + schema + "`");
            statement.execute("CREATE DATABASE `" + schema + "`");
            for (var view : views(room).entrySet()) {
                if (room == Room.GATEWAY || columns.has(view.getKey())) {
                    statement.execute("CREATE SQL SECURITY DEFINER VIEW `%s`.`%s` AS %s".formatted(schema,
                            view.getKey(), filled(text(columns, room, view.getValue()), record, room)));
                }
            }
            for (var door : room == Room.GATEWAY ? doorsOfGateway : doors) {
                if (ways.containsKey(door)) {
                    statement.execute(ways.get(door).statement(record, schema));
                }
            }
        }
    }

    private String text(SealedColumns columns, Room room, String view) {
        return room == Room.GATEWAY ? view : sealed(columns, view, own.get(room));
    }

    /**
     * The server may look at what a caller asks for before it looks at whose row it is, and tells him the value in a warning
     * ({@code WHERE words + 0 = 1}). So what is no key is nothing in the rows of others, wherever it is looked at. Joined and
     * not with EXISTS: a view with a question among its columns would be put together as a whole first.
     */
    private static String sealed(SealedColumns columns, String view, String own) {
        var rows = OF_CASES.matcher(view);
        String from = own.substring(0, own.indexOf(" WHERE "));
        String whose = "(" + own.substring(own.indexOf(" WHERE ") + " WHERE ".length()) + ")";
        if (rows.matches()) {
            whose += " AND c.id = " + rows.group(4);
            return "SELECT " + columns.of(rows.group(3), rows.group(1), whose) + " FROM " + rows.group(2) + " JOIN "
                    + from + " WHERE " + whose;
        }
        if (view.equals("SELECT c.* FROM {cases}")) {
            return "SELECT " + columns.of("case_file", "c", whose) + " FROM " + from + " WHERE " + whose;
        }
        return view.replace("{cases}", own);
    }

    private Map<String, String> views(Room room) {
        if (room == Room.GATEWAY) {
            return ofGateway;
        }
        var all = new LinkedHashMap<String, String>();
        shown.forEach(table -> all.put(table, "SELECT * FROM {record}.`" + table + "`"));
        all.putAll(views);
        if (room == Room.OFFICE) {
            audited.forEach(table -> all.put(table, "SELECT * FROM {record}.`" + table + "`"));
        }
        return all;
    }

    private static String filled(String view, String record, Room room) {
        return view.replace("{caller}", CALLER).replace("{administers}", room == Room.OFFICE ? "TRUE" : "FALSE")
                .replace("{record}", "`" + record + "`");
    }

    static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
