package org.gridlight.db;

import java.sql.Connection;
import java.util.regex.Pattern;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.gridlight.db.people.Rooms;

/**
 * Leaves hints on indexes out of statements that run in a room: a view has none, and the server refuses the statement.
 * Holds no state; safe for use by many threads.
 */
@Intercepts(@Signature(type = StatementHandler.class, method = "prepare", args = {Connection.class, Integer.class}))
final class RoomHints implements Interceptor {
    private static final Pattern HINT = Pattern.compile(" FORCE INDEX \\(\\w+\\)");

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        var statement = ((StatementHandler) invocation.getTarget()).getBoundSql();
        var hint = HINT.matcher(statement.getSql());
        if (hint.find() && Rooms.isRoom(((Connection) invocation.getArgs()[0]).getCatalog())) {
            SystemMetaObject.forObject(statement).setValue("sql", hint.replaceAll(""));
        }
        return invocation.proceed();
    }
}
