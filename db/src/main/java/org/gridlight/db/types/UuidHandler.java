package org.gridlight.db.types;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** A UUID stands in its text form, in a column of type {@code UUID} or {@code CHAR(36)}. */
public final class UuidHandler extends BaseTypeHandler<UUID> {
    @Override
    public void setNonNullParameter(PreparedStatement statement, int place, UUID value, JdbcType type)
            throws SQLException {
        statement.setString(place, value.toString());
    }

    @Override
    public UUID getNullableResult(ResultSet rows, String column) throws SQLException {
        return uuid(rows.getString(column));
    }

    @Override
    public UUID getNullableResult(ResultSet rows, int column) throws SQLException {
        return uuid(rows.getString(column));
    }

    @Override
    public UUID getNullableResult(CallableStatement call, int place) throws SQLException {
        return uuid(call.getString(place));
    }

    private static UUID uuid(String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
