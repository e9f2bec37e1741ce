package org.gridlight.db.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.meeting.TransferSlip;
import org.gridlight.model.words.Refusal;

/**
 * Transfer slips (转交督办单) from sending until they are struck off. Each wish has an id made by the client; sent twice it is
 * done once; what is refused, or out of its turn, changes nothing and is a {@link Refusal}. All may block. Holds no
 * state; safe for use by many threads.
 */
public final class TransferSlipStore {
    private static final int MOST_STRUCK = 200;

    private final Database database;

    public TransferSlipStore(Database database) {
        this.database = database;
    }

    /** Those that are not struck off, the oldest first, then the last 200 that were. */
    public List<TransferSlip> all() {
        return database.read(session -> {
            var all = new ArrayList<>(mapper(session).selectOpen());
            all.addAll(mapper(session).selectStruck(MOST_STRUCK));
            return List.copyOf(all);
        });
    }

    /** One; empty when there is none. */
    public Optional<TransferSlip> one(long slipId) {
        return database.read(session -> Optional.ofNullable(mapper(session).selectOne(slipId)));
    }

    /** The slip of a number; empty when there is none. @param number as it is printed (转督〔2026〕滨江12号) */
    public Optional<TransferSlip> numbered(String number) {
        return database.read(session -> Optional.ofNullable(mapper(session).selectNumbered(number)));
    }

    /** Communities that can hand something up, by street and code. */
    public List<TransferSlip.Community> communities() {
        return database.read(session -> mapper(session).selectCommunities());
    }

    /** Sends one. @return its key */
    public long send(UUID id, TransferSlip.New slip) {
        var detail = new HashMap<String, Object>();
        detail.put("community", slip.communityId());
        detail.put("origin", slip.origin().name());
        detail.put("mark", slip.mark());
        detail.put("case", slip.caseId());
        detail.put("item", slip.itemId());
        detail.put("matter", slip.matter());
        detail.put("reporter", slip.reporter());
        detail.put("done", slip.done());
        detail.put("request", slip.request());
        detail.put("handler", slip.handler());
        return act(id, "sendTransfer", null, detail);
    }

    /** The street's opinion, the unit that acts and its limit (街道拟办意见、承办单位、时限). */
    public void assign(UUID id, long slipId, long unitId, Instant due, String opinion) {
        act(id, "assignTransfer", slipId, Map.of("unit", unitId, "due", due.toString(), "words", opinion));
    }

    /** What the unit did (承办结果). */
    public void answer(UUID id, long slipId, String result) {
        act(id, "answerTransfer", slipId, Map.of("words", result));
    }

    /** How the resident was told. @param content whether he is content, null when that is not known */
    public void tell(UUID id, long slipId, String words, Boolean content) {
        var detail = new HashMap<String, Object>();
        detail.put("words", words);
        detail.put("content", content == null ? null : content ? 1 : 0);
        act(id, "tellTransfer", slipId, detail);
    }

    /** Strikes it off (销号). @param words what was found */
    public void strikeOff(UUID id, long slipId, String words) {
        act(id, "strikeTransfer", slipId, Map.of("words", words));
    }

    private long act(UUID id, String action, Long about, Map<String, ?> detail) {
        var json = Doors.json(detail);
        return Doors.keyOf(database.act(session -> mapper(session).act(id, action, about, json)));
    }

    private static TransferSlipMapper mapper(SqlSession session) {
        return session.getMapper(TransferSlipMapper.class);
    }
}
