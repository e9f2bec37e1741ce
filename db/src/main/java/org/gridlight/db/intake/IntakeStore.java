package org.gridlight.db.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.intake.IntakeItem;
import org.gridlight.model.intake.IntakeStanding;
import org.gridlight.model.intake.IntakeState;
import org.gridlight.model.intake.OpenItem;
import org.gridlight.model.intake.SentPhoto;
import org.gridlight.model.words.Refusal;

/**
 * The inbox as the centre works on it. Rows are held for two minutes by whoever took them up, so that any number of
 * services may register side by side. Holds no state; safe for use by many threads. Every call may block.
 */
public final class IntakeStore {
    private final Database database;

    public IntakeStore(Database database) {
        this.database = database;
    }

    /** Takes up the next rows, the oldest first; none when the account may not take reports for the whole centre. */
    public List<IntakeItem> next(int most) {
        return database.act(session -> mapper(session).next(most));
    }

    /** The photos of a row that waits, in their order. */
    public List<SentPhoto> photos(long item) {
        return database.act(session -> mapper(session).photos(item));
    }

    /**
     * Says that a row was registered under its act; the record looks whether that is so.
     *
     * @param note what the sender is told besides, null for nothing
     * @return what the row is now; empty when it is gone
     */
    public Optional<IntakeState> registered(IntakeItem item, String note) {
        return settle(item, true, note);
    }

    /** Hands a row to a person. @param note why, for people */
    public Optional<IntakeState> byHand(IntakeItem item, String note) {
        return settle(item, false, note);
    }

    private Optional<IntakeState> settle(IntakeItem item, boolean registered, String note) {
        return Optional.ofNullable(database.act(session -> mapper(session).settle(item.id(), item.lease(), registered,
                note))).map(IntakeState::valueOf);
    }

    /** Rows that wait for a person: the urgent ones and the oldest first, at most 500. */
    public List<OpenItem> byHand() {
        return database.read(session -> mapper(session).selectByHand());
    }

    /** How many wait, and since when. */
    public IntakeStanding standing() {
        return database.read(session -> mapper(session).selectStanding());
    }

    /**
     * Adds what was missing; the row is registered by the next service that looks.
     *
     * @param id       made by the client, one for each wish
     * @param category code of the class
     * @throws Refusal when somebody else was quicker, or what was added is not right; nothing was changed then
     */
    public void complete(UUID id, long item, String category, Double longitude, Double latitude, String place) {
        decide(id, item, true, new IntakeMapper.Addition(category, longitude, latitude, place), null);
    }

    /** Does not accept a row. @param reason the sender is told */
    public void refuse(UUID id, long item, String reason) {
        decide(id, item, false, new IntakeMapper.Addition(null, null, null, null), reason);
    }

    private void decide(UUID id, long item, boolean accept, IntakeMapper.Addition added, String words) {
        var answer = database.act(session -> mapper(session).decide(id, item, accept, added, words));
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason(), "-", "-", answer.detail() == null ? "-" : answer.detail());
        }
    }

    private static IntakeMapper mapper(SqlSession session) {
        return session.getMapper(IntakeMapper.class);
    }
}
