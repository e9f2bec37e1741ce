package org.gridlight.db.spotcheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.spotcheck.SpotCheck;
import org.gridlight.model.spotcheck.SpotItem;
import org.gridlight.model.spotcheck.SpotTally;
import org.gridlight.model.words.Refusal;

/**
 * Spot checks (督查抽查). Each wish has an id made by the client; sent twice it is done once; what is refused changes nothing
 * and is a {@link Refusal}. All may block. Holds no state; safe for use by many threads.
 */
public final class SpotCheckStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    public SpotCheckStore(Database database) {
        this.database = database;
    }

    /** Draws the check of today by the plan in force. @return its key */
    public long draw(UUID id) {
        return act(id, "drawSpotCheck", null, Map.of());
    }

    /**
     * Says what was found at an item, again if need be until the check is signed.
     *
     * @param words  what was seen, needed for a false or an undecided report, else null or empty
     * @param caseId the report made of what was missed, in the same grid and after the draw; null for another answer. A grid
     *               with several is answered once for each
     */
    public void answer(UUID id, long itemId, SpotItem.Answer answer, String words, Long caseId) {
        var detail = new HashMap<String, Object>();
        detail.put("answer", answer.name());
        if (words != null) {
            detail.put("words", words);
        }
        if (caseId != null) {
            detail.put("case", caseId);
        }
        act(id, "answerSpotCheck", itemId, detail);
    }

    /** Signs the results; every item must have an answer. They count from then on and cannot be changed. */
    public void sign(UUID id, long checkId) {
        act(id, "signSpotCheck", checkId, Map.of());
    }

    /** The checks drawn last, the latest first. */
    public List<SpotCheck> last(int most) {
        return database.read(session -> mapper(session).selectLast(most));
    }

    /** What was drawn in a check: cases first, in the order drawn. */
    public List<SpotItem> items(long checkId) {
        return database.read(session -> mapper(session).selectItems(checkId));
    }

    /**
     * What the signed checks drawn in that time found, beside the cases filed in it. A missed matter counts once its report is
     * filed.
     *
     * @param until the first moment that is no longer in it
     */
    public SpotTally tally(Instant from, Instant until) {
        return database.read(session -> mapper(session).selectTally(from, until));
    }

    private long act(UUID id, String action, Long about, Map<String, ?> detail) {
        var json = json(detail);
        var answer = database.act(session -> mapper(session).act(id, action, about, json));
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason());
        }
        return Long.parseLong(answer.acceptNo());
    }

    private static String json(Map<String, ?> detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("A wish that cannot be written as JSON", wrong);
        }
    }

    private static SpotCheckMapper mapper(SqlSession session) {
        return session.getMapper(SpotCheckMapper.class);
    }
}
