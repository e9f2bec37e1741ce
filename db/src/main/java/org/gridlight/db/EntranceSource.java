package org.gridlight.db;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** An entrance as the pool wants to see it. */
record EntranceSource(Opening opening) implements DataSource {
    /** One of the ways to open a connection. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException;
    }

    private static final int SECONDS_TO_CONNECT = 5;

    @Override
    public Connection getConnection() throws SQLException {
        return opening.open();
    }

    @Override
    public Connection getConnection(String name, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The account is that of the entrance");
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter nowhere) throws SQLException {
        throw new SQLFeatureNotSupportedException("Logs go through slf4j");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("The entrance says how long it tries");
    }

    @Override
    public int getLoginTimeout() {
        return SECONDS_TO_CONNECT;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("Logs go through slf4j");
    }

    @Override
    public <T> T unwrap(Class<T> kind) throws SQLException {
        throw new SQLFeatureNotSupportedException("Wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> kind) {
        return false;
    }
}
