package org.gridlight.db.types;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.gridlight.model.cases.RequestKind;

/** Kinds of requests stand as their names between commas; none is an empty set. */
public final class RequestKindsHandler extends BaseTypeHandler<Set<RequestKind>> {
    @Override
    public void setNonNullParameter(PreparedStatement statement, int place, Set<RequestKind> value, JdbcType type)
            throws SQLException {
        statement.setString(place, value.stream().map(Enum::name).collect(Collectors.joining(",")));
    }

    @Override
    public Set<RequestKind> getNullableResult(ResultSet rows, String column) throws SQLException {
        return kinds(rows.getString(column));
    }

    @Override
    public Set<RequestKind> getNullableResult(ResultSet rows, int column) throws SQLException {
        return kinds(rows.getString(column));
    }

    @Override
    public Set<RequestKind> getNullableResult(CallableStatement call, int place) throws SQLException {
        return kinds(call.getString(place));
    }

    private static Set<RequestKind> kinds(String names) {
        return names == null || names.isEmpty()
                ? Set.of()
                : Stream.of(names.split(",")).map(RequestKind::valueOf).collect(Collectors.toSet());
    }
}
