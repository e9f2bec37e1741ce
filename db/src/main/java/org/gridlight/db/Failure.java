package org.gridlight.db;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.flywaydb.core.api.FlywayException;
import org.gridlight.model.words.Refusal;

/** What an exception of the database means: try again, tell the person, or a defect of ours. */
final class Failure {
    private static final int ACCESS_DENIED = 1045;
    private static final int ACCESS_DENIED_NO_PASSWORD = 1698;
    private static final int ACCOUNT_BLOCKED = 4150;
    private static final int ACCOUNT_LOCKED = 4151;
    private static final int PASSWORD_EXPIRED = 1820;
    private static final int PASSWORD_EXPIRED_BEFORE = 1862;
    private static final int SIGNALLED = 1644;
    private static final int DATABASE_DENIED = 1044;
    private static final int UNKNOWN_DATABASE = 1049;
    private static final int TOO_MANY_CONNECTIONS = 1040;
    private static final int CHANGED_SINCE_READ = 1020;
    private static final int DISK_FULL = 1021;
    private static final int TABLE_FULL = 1114;
    private static final int NODE_NOT_READY = 1047;
    private static final int LOCK_WAIT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int SHUTTING_DOWN = 1053;
    private static final int KILLED = 1927;
    private static final int NO_SUCH_PROCEDURE = 1305;
    private static final int PROCEDURE_UNREADABLE = 1457;
    private static final int PROCEDURES_CORRUPT = 1548;
    private static final int PROCEDURES_CORRUPT_IN = 1728;
    private static final int BROKEN_INDEX = 1034;
    private static final int TABLE_CRASHED = 1194;
    private static final int REPAIR_FAILED = 1195;

    private static final Set<Integer> PASSING = Set.of(DEADLOCK, LOCK_WAIT, CHANGED_SINCE_READ, NODE_NOT_READY);

    private static final Set<Integer> ABOUT_ACCOUNT = Set.of(ACCESS_DENIED, ACCESS_DENIED_NO_PASSWORD, ACCOUNT_LOCKED,
            PASSWORD_EXPIRED, PASSWORD_EXPIRED_BEFORE, UNKNOWN_DATABASE, DATABASE_DENIED);

    private static final Set<Integer> OF_RESTART = Set.of(NO_SUCH_PROCEDURE, PROCEDURE_UNREADABLE, PROCEDURES_CORRUPT,
            PROCEDURES_CORRUPT_IN, BROKEN_INDEX, TABLE_CRASHED, REPAIR_FAILED);

    private Failure() {}

    /** Whether the server says that the same transaction may well succeed if repeated as a whole. */
    static boolean isPassing(Throwable thrown) {
        return sql(thrown).map(SQLException::getErrorCode).anyMatch(PASSING::contains);
    }

    /** Whether the connection is gone, so that nobody knows whether the last statement was carried out. */
    static boolean isBrokenConnection(Throwable thrown) {
        return sql(thrown).anyMatch(Failure::isBroken);
    }

    /**
     * Whether it is what a server says that is just going or coming, and has its procedures no more or not yet, or mends
     * the table of them: seen with 11.4 after a kill. Otherwise all of them are there, or the versions would not have met.
     */
    static boolean isOfRestart(Throwable thrown) {
        return sql(thrown).map(SQLException::getErrorCode).anyMatch(OF_RESTART::contains);
    }

    /** Whether the node that was asked has left its cluster, so that another one must be asked. */
    static boolean isNotReady(Throwable thrown) {
        return sql(thrown).map(SQLException::getErrorCode).anyMatch(code -> code == NODE_NOT_READY);
    }

    /** Whether it says something of the server that was asked, and another one of the same cluster may answer otherwise. */
    static boolean isOfNode(SQLException failure) {
        var code = failure.getErrorCode();
        return !ABOUT_ACCOUNT.contains(code)
                && (isBroken(failure) || code == NODE_NOT_READY || code == TOO_MANY_CONNECTIONS);
    }

    private static boolean isBroken(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLNonTransientConnectionException || state != null && state.startsWith("08")
                || failure.getErrorCode() == SHUTTING_DOWN
                || failure.getErrorCode() == KILLED;
    }

    /** A refusal for what a person can mend; otherwise, and for what the caller's own work threw, the exception itself. */
    static RuntimeException of(RuntimeException thrown, Object address) {
        if (!(thrown instanceof PersistenceException || thrown instanceof FlywayException)) {
            return thrown;
        }
        var refused = causes(thrown).filter(Refusal.class::isInstance).map(Refusal.class::cast).findFirst();
        return refused.or(() -> sql(thrown).flatMap(failure -> refusal(failure, address).stream()).findFirst())
                .map(RuntimeException.class::cast).orElse(thrown);
    }

    /** The same for a connection that was not opened. */
    static RuntimeException ofConnecting(SQLException failure, Object address, Account account) {
        return switch (failure.getErrorCode()) {
            case ACCESS_DENIED, ACCESS_DENIED_NO_PASSWORD ->
                Refusal.failed(failure, "db.signInRefused", account, address);
            case ACCOUNT_BLOCKED -> Refusal.failed(failure, "db.accountBlocked", account);
            case ACCOUNT_LOCKED -> Refusal.failed(failure, "db.accountLocked", account);
            case PASSWORD_EXPIRED, PASSWORD_EXPIRED_BEFORE -> Refusal.failed(failure, "db.passwordExpired", account);
            case DATABASE_DENIED -> account.isOwner()
                    ? Refusal.failed(failure, "db.noDatabase", address, account)
                    : Refusal.failed(failure, "db.noRights", account, address);
            case UNKNOWN_DATABASE -> Refusal.failed(failure, "db.noDatabase", address, account);
            case TOO_MANY_CONNECTIONS -> Refusal.failed(failure, "db.tooMany", address);
            default -> Refusal.failed(failure, "db.unreachable", address);
        };
    }

    private static Optional<Refusal> refusal(SQLException failure, Object address) {
        var code = failure.getErrorCode();
        if (code == DISK_FULL || code == TABLE_FULL) {
            return Optional.of(Refusal.failed(failure, "db.diskFull", address));
        }
        if (PASSING.contains(code) || isPoolExhausted(failure)) {
            return Optional.of(Refusal.failed(failure, "db.busy", address));
        }
        if (code == SIGNALLED) {
            return Optional.of(Refusal.failed(failure, "db.procedureRefused", address,
                    failure.getMessage().replaceFirst("^\\(conn=\\d+\\) ", "")));
        }
        return isBroken(failure)
                ? Optional.of(Refusal.failed(failure, "db.connectionLost", address))
                : Optional.empty();
    }

    /** All connections of the pool are in use. It says so without a state; with one, it could not open another. */
    private static boolean isPoolExhausted(SQLException failure) {
        return failure instanceof SQLTransientConnectionException && failure.getSQLState() == null;
    }

    /** From the outermost in: a batch that failed says so first, and only its cause says why. */
    private static Stream<SQLException> sql(Throwable thrown) {
        return causes(thrown).filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }
}
