package org.gridlight.db.types;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * A geometry travels as WKB, longitude first, so a statement writes {@code ST_GeomFromWKB(#{border})} and reads
 * {@code ST_AsWKB(border)}. Only two dimensions are kept; the reference system is not part of WKB.
 */
public final class GeometryHandler extends BaseTypeHandler<Geometry> {
    @Override
    public void setNonNullParameter(PreparedStatement statement, int place, Geometry value, JdbcType type)
            throws SQLException {
        statement.setBytes(place, new WKBWriter(2).write(value));
    }

    @Override
    public Geometry getNullableResult(ResultSet rows, String column) throws SQLException {
        return geometry(rows.getBytes(column));
    }

    @Override
    public Geometry getNullableResult(ResultSet rows, int column) throws SQLException {
        return geometry(rows.getBytes(column));
    }

    @Override
    public Geometry getNullableResult(CallableStatement call, int place) throws SQLException {
        return geometry(call.getBytes(place));
    }

    private static Geometry geometry(byte[] wkb) throws SQLException {
        try {
            return wkb == null ? null : new WKBReader().read(wkb);
        } catch (ParseException notWkb) {
            throw new SQLException("A geometry column was read without ST_AsWKB", notWkb);
        }
    }
}
