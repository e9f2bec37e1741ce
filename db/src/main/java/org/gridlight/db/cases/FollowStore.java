package org.gridlight.db.cases;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.cases.CallBack;
import org.gridlight.model.cases.Following;
import org.gridlight.model.cases.Notice;
import org.gridlight.model.cases.Recheck;
import org.gridlight.model.cases.SuspectCase;
import org.gridlight.model.cases.UnsignedCase;
import org.gridlight.model.words.Refusal;

/**
 * What is owed after an act: replies, answers, calls, second looks, signatures. The lists are those of the queues
 * {@code q.supervised}, {@code q.instructed}, {@code q.callback}, {@code q.suspectFake}; an account of a unit gets its own
 * lines only. All may block. Holds no state; safe for use by many threads.
 */
public final class FollowStore {
    private static final int MOST = 2_000;

    private final Database database;

    public FollowStore(Database database) {
        this.database = database;
    }

    /** What follows one case; nothing for a case that this account may not see. */
    public Following of(long caseId) {
        return database.read(session -> of(session, caseId));
    }

    static Following of(SqlSession session, long caseId) {
        var mapper = mapper(session);
        return new Following(mapper.selectNotices(caseId), mapper.selectCallBacks(caseId),
                mapper.selectRechecks(caseId), mapper.selectSlips(caseId));
    }

    /** Key of the case a numbered notice (督办〔2026〕31号) belongs to. */
    public Optional<Long> caseOf(String number) {
        return Optional.ofNullable(database.read(session -> mapper(session).selectCaseOfNumber(number)));
    }

    /** Demands (督办) that wait for a reply, the one that is due first before the others; at most 2,000. */
    public List<Notice> owedReplies() {
        return database.read(session -> mapper(session).selectOwedReplies(null, MOST));
    }

    /** The same of one unit and its second level. */
    public List<Notice> owedReplies(long unitId) {
        return database.read(session -> mapper(session).selectOwedReplies(unitId, MOST));
    }

    /** Demands that are answered and wait to be struck off (销号), the oldest reply first; at most 2,000. */
    public List<Notice> demandsToStrikeOff() {
        return database.read(session -> mapper(session).selectDemandsToStrikeOff(MOST));
    }

    /** Words of leaders (批示) that are not answered yet, those with a time first; at most 2,000. */
    public List<Notice> openInstructions() {
        return database.read(session -> mapper(session).selectOpenInstructions(MOST));
    }

    /** Who is to be called back (待回访), first those who may be called now, each by its due time; at most 2,000. */
    public List<CallBack> owedCallBacks() {
        return database.read(session -> mapper(session).selectOwedCallBacks(MOST));
    }

    /**
     * Takes the call that is due next, for some minutes: nobody else calls this reporter meanwhile. Whoever holds one gets it
     * again.
     *
     * @return its key; empty when nobody is to be called now
     * @throws Refusal when the caller may not call back
     */
    public Optional<Long> takeNextCall() {
        return taken(null, null);
    }

    /** Gives a call back and takes the next one. @return as {@link #takeNextCall} */
    public Optional<Long> passOn(long callId) {
        return taken(null, callId);
    }

    /** Takes this very call. @throws Refusal when somebody else calls now, who is named; or the caller may not */
    public Optional<Long> takeCall(long callId) {
        return taken(callId, null);
    }

    private Optional<Long> taken(Long which, Long not) {
        var taken = database.act(session -> mapper(session).takeCallBack(which, not));
        return switch (taken.outcome()) {
            case "GOT" -> Optional.of(taken.id());
            case "NOTHING" -> Optional.empty();
            case "HELD" -> throw Refusal.failed("callback.held", taken.holder());
            default -> throw Refusal.failed("callback.notYours");
        };
    }

    /** What waits for a second look (抽查), without the reader's own acts, the oldest first; at most 2,000. */
    public List<Recheck> owedRechecks() {
        return database.read(session -> mapper(session).selectOwedRechecks(MOST));
    }

    /**
     * Cases that were sent and are not signed for in time: working time, for urgent ones all time; at most 2,000.
     *
     * @param unitId only those of this unit and its second level; empty for all
     */
    public List<UnsignedCase> unsigned(OptionalLong unitId) {
        return database.read(session -> mapper(session).selectUnsigned(
                unitId.isPresent() ? Long.valueOf(unitId.getAsLong()) : null, MOST));
    }

    /** Keys of cases that are marked as possibly fake and wait for a decision; at most 2,000. */
    public List<Long> suspectFakes() {
        return database.read(session -> mapper(session).selectSuspectFakes(MOST));
    }

    /** The same cases with who marked them and why, the oldest mark first; at most 2,000. */
    public List<SuspectCase> suspects() {
        return database.read(session -> mapper(session).selectSuspects(MOST));
    }

    private static FollowMapper mapper(SqlSession session) {
        return session.getMapper(FollowMapper.class);
    }
}
