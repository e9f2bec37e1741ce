package org.gridlight.db.fieldtask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.fieldtask.FieldAnswer;
import org.gridlight.model.fieldtask.FieldSign;
import org.gridlight.model.fieldtask.FieldTask;
import org.gridlight.model.fieldtask.OnShift;
import org.gridlight.model.intake.Photo;
import org.gridlight.model.intake.PhotoPrint;
import org.gridlight.model.words.Refusal;

/**
 * Tasks to the field and back (现场任务). Each wish has an id made by the client; sent twice it is done once; what is refused
 * changes nothing and is a {@link Refusal}. All may block. Holds no state; safe for use by many threads.
 */
public final class FieldTaskStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS")
            .withZone(ZoneOffset.UTC);

    private final Database database;

    public FieldTaskStore(Database database) {
        this.database = database;
    }

    /**
     * Asks an inspector to look at a case that waits to be verified or checked; which of the two follows from the case.
     *
     * @param inspectorCode staff number of somebody on shift now
     * @param words         what to look at, null when there is nothing to say
     * @param wantedBy      null for the end of the time that the stage has
     * @return the key of the task
     */
    public long send(UUID id, long caseId, String inspectorCode, String words, Instant wantedBy) {
        var detail = new HashMap<String, Object>(Map.of("inspector", inspectorCode));
        putIfThere(detail, "words", words);
        putIfThere(detail, "wantedBy", wantedBy == null ? null : UTC.format(wantedBy));
        return act(id, "sendTask", caseId, detail);
    }

    /** Takes back a task that has no answer. @param words why, or null */
    public void withdraw(UUID id, long taskId, String words) {
        var detail = new HashMap<String, Object>();
        putIfThere(detail, "words", words);
        act(id, "withdrawTask", taskId, detail);
    }

    /**
     * Answers a task from the field. All photos are rewritten before the first is sent; the record looks at their age, at the
     * distance and for others like them.
     */
    public void answer(UUID id, long taskId, FieldAnswer answer) {
        var detail = new HashMap<String, Object>(
                Map.of("inspector", answer.inspectorCode(), "finding", answer.finding().name()));
        putIfThere(detail, "words", answer.words());
        putIfThere(detail, "longitude", answer.longitude());
        putIfThere(detail, "latitude", answer.latitude());
        var rewritten = answer.photos().stream().map(photo -> Photo.of(photo.fileName(), photo.content())).toList();
        detail.put("photos", IntStream.range(0, rewritten.size())
                .mapToObj(at -> sent(answer.photos().get(at), rewritten.get(at))).toList());
        act(id, "answerTask", taskId, detail);
    }

    /** Decides a suspicion, once. @param words why, needed */
    public void judge(UUID id, long taskId, FieldTask.Verdict verdict, String words) {
        act(id, "judgeTask", taskId, Map.of("verdict", verdict.name(), "words", words));
    }

    /** What is open, what waits for a decision, and what ended since: suspicions first, then by when it is wanted. */
    public List<FieldTask> desk(Instant since, int most) {
        return database.read(session -> mapper(session).selectDesk(since, most));
    }

    /** The tasks of one case, the latest first. */
    public List<FieldTask> ofCase(long caseId) {
        return database.read(session -> mapper(session).selectOfCase(caseId));
    }

    /** What an inspector still has to answer, the most urgent first. */
    public List<FieldTask> ofInspector(String code) {
        return database.read(session -> mapper(session).selectOfInspector(code));
    }

    /** Whom one may send now: first those in whose grid the case lies, then those with the fewest tasks. */
    public List<OnShift> onShift(long caseId, Instant now) {
        return database.read(session -> mapper(session).selectOnShift(caseId, now));
    }

    /** What was noticed about an answer. */
    public List<FieldSign> signs(long taskId) {
        return database.read(session -> mapper(session).selectSigns(taskId));
    }

    private Map<String, Object> sent(NewPhoto photo, Photo rewritten) {
        var hash = database.act(session -> mapper(session).putContent(Photo.MEDIA_TYPE, rewritten.content(),
                rewritten.thumbnail()));
        var row = new HashMap<String, Object>(Map.of("kind", photo.kind().name(), "name", photo.fileName(), "sha256",
                Optional.ofNullable(hash).orElseThrow(() -> Refusal.failed("photo.refused", photo.fileName()))));
        putIfThere(row, "takenAt", photo.takenAt() == null ? null : UTC.format(photo.takenAt()));
        putIfThere(row, "longitude", photo.longitude());
        putIfThere(row, "latitude", photo.latitude());
        PhotoPrint.of(rewritten.content()).ifPresent(print -> row.put("print", print.toString()));
        return row;
    }

    private long act(UUID id, String action, long about, Map<String, ?> detail) {
        var json = json(detail);
        var answer = database.act(session -> mapper(session).act(id, action, about, json));
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason());
        }
        return Long.parseLong(answer.acceptNo());
    }

    private static void putIfThere(Map<String, Object> row, String name, Object value) {
        if (value != null) {
            row.put(name, value);
        }
    }

    private static String json(Map<String, ?> detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("A wish that cannot be written as JSON", wrong);
        }
    }

    private static FieldTaskMapper mapper(SqlSession session) {
        return session.getMapper(FieldTaskMapper.class);
    }
}
