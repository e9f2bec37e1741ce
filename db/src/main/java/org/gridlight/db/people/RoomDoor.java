package org.gridlight.db.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A door of a room: a routine of the same name and parameters as the one of the record, which it calls.
 *
 * @param record the record
 * @param room   the database of the room
 * @param name   of the door
 */
record RoomDoor(String record, String room, String name) {
    /** Empty when the record has no such door. */
    Optional<String> statement(Connection connection) throws SQLException {
        var parameters = new ArrayList<String>();
        var passed = new ArrayList<String>();
        String type = null;
        String returned = null;
        try (var question = connection.prepareStatement("SELECT r.routine_type, p.parameter_mode, p.parameter_name,"
                + " CONCAT(p.dtd_identifier, COALESCE(CONCAT(' CHARACTER SET ', p.character_set_name, ' COLLATE ',"
                + " p.collation_name), '')), p.ordinal_position FROM information_schema.routines r"
                + " LEFT JOIN information_schema.parameters p ON p.specific_schema = r.routine_schema"
                + " AND p.specific_name = r.specific_name WHERE r.routine_schema = ? AND r.routine_name = ?"
                + " AND r.routine_comment LIKE 'Door:%' ORDER BY p.ordinal_position")) {
            question.setString(1, record);
            question.setString(2, name);
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    type = rows.getString(1);
                    if (rows.getString(4) != null && rows.getInt(5) == 0) {
                        returned = rows.getString(4);
                    } else if (rows.getString(4) != null) {
                        var mode = "FUNCTION".equals(type) ? "" : rows.getString(2) + " ";
                        parameters.add(mode + "`" + rows.getString(3) + "` " + rows.getString(4));
                        passed.add("`" + rows.getString(3) + "`");
                    }
                }
            }
        }
        return Optional.ofNullable(type == null ? null : text(type, returned, parameters, passed));
    }

    private String text(String type, String returned, List<String> parameters, List<String> passed) {
        var call = "`" + record + "`.`" + name + "`" + passed.stream().collect(Collectors.joining(", ", "(", ")"));
        var head = "CREATE " + type + " `" + room + "`.`" + name + "`"
                + parameters.stream().collect(Collectors.joining(", ", "(", ")"));
        var comment = " SQL SECURITY DEFINER COMMENT 'Door: leads to that of the record' ";
        return type.equals("FUNCTION")
                ? head + " RETURNS " + returned + " READS SQL DATA" + comment + "RETURN " + call
                : head + " MODIFIES SQL DATA" + comment + "CALL " + call;
    }
}
