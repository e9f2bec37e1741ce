package org.gridlight.db;

import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSession;
import org.apache.ibatis.transaction.jdbc.JdbcTransaction;

/**
 * Sessions over connections of one account, with statements that other accounts share. Safe for use by many threads; a
 * session is for one.
 */
record Sessions(Configuration statements, DataSource source) {
    /** A session that takes its connection with its first statement and ends its transaction when it is closed. */
    SqlSession open(ExecutorType kind) {
        // Unless told so, MyBatis turns auto-commit on before it closes, which commits what was never to be committed.
        var transaction = new JdbcTransaction(source, null, false, true);
        return new DefaultSqlSession(statements, statements.newExecutor(transaction, kind), false);
    }
}
