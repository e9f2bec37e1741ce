package org.gridlight.db.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gridlight.db.Database;
import org.gridlight.model.assessment.AssessedMonth;
import org.gridlight.model.assessment.BookText;
import org.gridlight.model.assessment.ScoreEntries;
import org.gridlight.model.words.Refusal;

/**
 * Changes months of assessment (考评). Each wish has an id made by the client; sent twice it is done once; what is refused
 * changes nothing and is a {@link Refusal}. All may block. Holds no state; safe for use by many threads.
 */
public final class AssessmentStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    public AssessmentStore(Database database) {
        this.database = database;
    }

    /**
     * A value for a line.
     *
     * @param unit     code of the unit
     * @param line     key of the line
     * @param seen     the ordinal of the last value that was seen, 0 for none; when there is a later one the wish is refused
     * @param evidence number of a case, a photo or a document; null for none
     */
    public record Value(YearMonth month, String template, String unit, String line, int seen, BigDecimal amount,
            String reason, String evidence) {}

    /** Gives a line its value. */
    public void enter(UUID id, Value value) {
        var detail = new HashMap<String, Object>();
        detail.put("month", value.month().toString());
        detail.put("template", value.template());
        detail.put("unit", value.unit());
        detail.put("line", value.line());
        detail.put("seen", value.seen());
        detail.put("amount", value.amount().toPlainString());
        detail.put("reason", value.reason());
        detail.put("evidence", value.evidence());
        act(id, "enterScoreLine", null, detail);
    }

    /**
     * Writes a paragraph of the book of a month that is not locked.
     *
     * @param seen     the ordinal of the last text that was seen, 0 for none; when there is a later one the wish is refused
     * @param computed what is computed now, kept beside it
     * @param text     what is printed in its place; empty gives the computed one back
     */
    public void write(UUID id, YearMonth month, String template, BookText.Part part, int seen, String computed,
            String text) {
        act(id, "editBookText", null, Map.of("month", month.toString(), "template", template, "part", part.name(),
                "seen", seen, "computed", computed, "text", text));
    }

    /** Publishes a month that is over. @param seen the version of its last revision, 0 when there is none @return its key */
    public long publish(UUID id, YearMonth month, String template, int seen) {
        return act(id, "publishMonth", null, Map.of("month", month.toString(), "template", template, "seen", seen));
    }

    /** Opens a locked month again. @return the key of the new revision */
    public long reopen(UUID id, AssessedMonth month, String reason) {
        return act(id, "reopenMonth", month.id(), Map.of("reason", reason));
    }

    /** Appeals for the unit of whoever is signed in. @param line key of the line @return the key of the appeal */
    public long appeal(UUID id, AssessedMonth month, String line, String words) {
        return act(id, "appealScore", month.id(), Map.of("line", line, "words", words));
    }

    /** Puts down the appeal that a unit handed in on paper. @param unit its code @return the key of the appeal */
    public long appealOf(UUID id, AssessedMonth month, String unit, String line, String words) {
        return act(id, "appealScore", month.id(), Map.of("unit", unit, "line", line, "words", words));
    }

    /** Upholds an appeal and gives the line its new value. */
    public void uphold(UUID id, long appeal, BigDecimal amount, String reason) {
        act(id, "decideScoreAppeal", appeal,
                Map.of("upheld", true, "amount", amount.toPlainString(), "reason", reason));
    }

    /** Dismisses an appeal; the line keeps its value. */
    public void dismiss(UUID id, long appeal, String reason) {
        act(id, "decideScoreAppeal", appeal, Map.of("upheld", false, "reason", reason));
    }

    /**
     * Locks a month with everything its book says.
     *
     * @param seen    what was counted in: an entry or a state that came later refuses the wish
     * @param rules   text of the template, YAML
     * @param content of the book, JSON
     */
    public void lock(UUID id, AssessedMonth month, ScoreEntries seen, String rules, String content) {
        settled(mapper -> mapper.lock(id, month.id(), month.version(), seen.last(), rules, content));
    }

    private long act(UUID id, String action, Long about, Map<String, ?> detail) {
        var json = json(detail);
        return settled(mapper -> mapper.act(id, action, about, json));
    }

    private long settled(Function<AssessmentMapper, AssessmentMapper.Answer> wish) {
        var answer = database.act(session -> wish.apply(session.getMapper(AssessmentMapper.class)));
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
}
