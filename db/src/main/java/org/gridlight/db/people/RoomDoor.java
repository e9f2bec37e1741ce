package org.gridlight.db.people;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A door of the record, to be made anew in a room, where it leads to the one of the record: the same name and parameters.
 *
 * @param type FUNCTION or PROCEDURE
 * @param returned type of what a function gives; null for a procedure
 * @param parameters as they are declared, in order
 * @param passed their names, in order
 */
record RoomDoor(String name, String type, String returned, List<String> parameters, List<String> passed) {
    private static final String ALL = "SELECT r.routine_name, r.routine_type, p.parameter_mode, p.parameter_name,"
            + " CONCAT(p.dtd_identifier, COALESCE(CONCAT(' CHARACTER SET ', p.character_set_name, ' COLLATE ',"
            + " p.collation_name), '')), p.ordinal_position FROM information_schema.routines r"
            + " LEFT JOIN information_schema.parameters p ON p.specific_schema = r.routine_schema"
            + " AND p.specific_name = r.specific_name WHERE r.routine_schema = ?"
            + " AND r.routine_comment LIKE 'Door:%' ORDER BY r.routine_name, p.ordinal_position";

    /** All doors of a record by name; asked for at once, because the server looks through all of them for each answer. */
    static Map<String, RoomDoor> of(Connection connection, String record) throws SQLException {
        try (var question = connection.prepareStatement(ALL)) {
            question.setString(1, record);
            try (var rows = question.executeQuery()) {
                var doors = new HashMap<String, RoomDoor>();
                while (rows.next()) {
                    doors.put(rows.getString(1), doors.getOrDefault(rows.getString(1),
                            new RoomDoor(rows.getString(1), rows.getString(2), null, List.of(), List.of())).with(rows));
                }
                return doors;
            }
        }
    }

    /** With the parameter in the row; a function tells what it returns as the one before the first. */
    private RoomDoor with(ResultSet row) throws SQLException {
        String declared = row.getString(5);
        if (declared == null) {
            return this;
        }
        if (row.getInt(6) == 0) {
            return new RoomDoor(name, type, declared, parameters, passed);
        }
        String quoted = "`" + row.getString(4) + "`";
        String mode = type.equals("FUNCTION") ? "" : row.getString(3) + " ";
        return new RoomDoor(name, type, returned, and(parameters, mode + quoted + " " + declared), and(passed, quoted));
    }

    private static List<String> and(List<String> some, String one) {
        var all = new ArrayList<>(some);
        all.add(one);
        return List.copyOf(all);
    }

    /** The statement that makes it in a room. */
    String statement(String record, String room) {
        var call = "`" + record + "`.`" + name + "`" + passed.stream().collect(Collectors.joining(", ", "(", ")"));
        var head = "CREATE " + type + " `" + room + "`.`" + name + "`"
                + parameters.stream().collect(Collectors.joining(", ", "(", ")"));
        var comment = " SQL SECURITY DEFINER COMMENT 'Door: leads to that of the record' ";
        return type.equals("FUNCTION")
                ? head + " RETURNS " + returned + " READS SQL DATA" + comment + "RETURN " + call
                : head + " MODIFIES SQL DATA" + comment + "CALL " + call;
    }
}
