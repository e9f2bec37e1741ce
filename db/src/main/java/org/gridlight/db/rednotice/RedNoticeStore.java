package org.gridlight.db.rednotice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.intake.Photo;
import org.gridlight.model.rednotice.Explanation;
import org.gridlight.model.rednotice.Inspection;
import org.gridlight.model.rednotice.RedNotice;
import org.gridlight.model.rednotice.RedNoticeFile;
import org.gridlight.model.words.Refusal;

/**
 * Red notices (红灯通知) with their explanations, inspections, corrections and escalations. An account of a unit finds its
 * own. Each wish has an id made by the client; sent twice it is done once. What becomes due by the clock is done by the
 * record itself. All may block. Holds no state; safe for use by many threads.
 */
public final class RedNoticeStore {
    /** Of those that are closed, no more than this are listed. */
    public static final int MOST_CLOSED = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    public RedNoticeStore(Database database) {
        this.database = database;
    }

    /** All that are drawn up or not closed, then the last that were closed. */
    public List<RedNotice> all() {
        return database.read(session -> {
            var mapper = mapper(session);
            var all = new java.util.ArrayList<>(mapper.selectOpen());
            all.addAll(mapper.selectClosed(MOST_CLOSED));
            return List.copyOf(all);
        });
    }

    /** One with all that belongs to it; empty when there is none, or this account may not see it. */
    public Optional<RedNoticeFile> file(long noticeId) {
        return database.read(session -> {
            var mapper = mapper(session);
            return Optional.ofNullable(mapper.selectOne(noticeId)).map(notice -> new RedNoticeFile(notice,
                    mapper.selectCases(noticeId), explanations(mapper, noticeId), inspections(mapper, noticeId),
                    mapper.selectSteps(noticeId)));
        });
    }

    /** The notice of a number; empty when there is none that this account may see. @param number as printed (红〔2026〕17号) */
    public Optional<RedNoticeFile> numbered(String number) {
        return Optional.ofNullable(database.read(session -> mapper(session).selectNumbered(number)))
                .flatMap(this::file);
    }

    /** The key of the last notice of a unit; empty when it never had one. */
    public Optional<Long> lastOf(long unitId) {
        return database.read(session -> Optional.ofNullable(mapper(session).selectLastOf(unitId)));
    }

    private static List<Explanation> explanations(RedNoticeMapper mapper, long noticeId) {
        var lines = mapper.selectLines(noticeId);
        return mapper.selectExplanations(noticeId).stream().map(head -> new Explanation(head.id(), head.version(),
                head.sentAt(), head.typedBy(), head.onBehalf(), head.paperAt(), head.signer(), head.coordination(),
                head.late(), head.decidedAt(), head.decidedBy(), head.accepted(), head.decision(),
                lines.stream().filter(line -> line.explanationId() == head.id())
                        .map(line -> new Explanation.Line(line.caseId(), line.reason(), line.measures(),
                                line.finishOn()))
                        .toList()))
                .toList();
    }

    private static List<Inspection> inspections(RedNoticeMapper mapper, long noticeId) {
        var photos = mapper.selectPhotos(noticeId);
        return mapper.selectInspections(noticeId).stream()
                .map(seen -> new Inspection(seen.id(), seen.caseId(), seen.caseNumber(), seen.wentAt(),
                        seen.inspector(), seen.notedAt(), seen.result(), seen.finding(),
                        photos.stream().filter(photo -> photo.inspectionId() == seen.id())
                                .map(RedNoticeMapper.PhotoOf::sha256).toList()))
                .toList();
    }

    /**
     * Draws up the notice of a unit for today without waiting for the record to do so.
     *
     * @throws Refusal when it was issued today, nothing has been red for long enough, or the account may not
     */
    public void draw(UUID id, long unitId) {
        done(mapper -> mapper.draw(id, unitId));
    }

    /**
     * Issues one that was drawn up, with the red cases as they are now.
     *
     * @throws Refusal when somebody was quicker, nothing is red any more, or the account may not; nothing was issued then
     */
    public void issue(UUID id, long noticeId) {
        done(mapper -> mapper.issue(id, noticeId));
    }

    /**
     * Signs for it (签收).
     *
     * @param signer who signed; may be null for the unit's own account
     * @throws Refusal when it was signed for, or the account may not
     */
    public void sign(UUID id, long noticeId, String signer) {
        done(mapper -> mapper.sign(id, noticeId, signer));
    }

    /**
     * Puts down the unit's explanation (情况说明).
     *
     * @throws Refusal when a case is missing in it, one is under review already, or the account may not; nothing was
     *             kept then
     */
    public void explain(UUID id, long noticeId, Explanation.New explanation) {
        var lines = json(explanation.lines().stream().map(RedNoticeStore::fields).toList());
        done(mapper -> mapper.explain(id, noticeId, explanation.signer(), explanation.coordination(),
                explanation.paperAt(), lines));
    }

    private static Map<String, Object> fields(Explanation.Line line) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("case", line.caseId());
        fields.put("reason", line.reason());
        fields.put("measures", line.measures());
        fields.put("finish", line.finishOn() == null ? null : line.finishOn().toString());
        return fields;
    }

    /**
     * Accepts the explanation under review or returns it (说明通过、退回重报).
     *
     * @param words why; may be null only with a yes
     * @throws Refusal when none is under review, the account typed it itself, or may not
     */
    public void decide(UUID id, long noticeId, boolean accepted, String words) {
        done(mapper -> mapper.decide(id, noticeId, accepted, words));
    }

    /**
     * Puts down what a supervisor found at the place of a case (红灯核查). Pictures are rewritten first, which takes time.
     *
     * @throws Refusal when a picture is broken, the times do not fit, or the account may not; nothing was kept then
     */
    public void inspect(UUID id, long noticeId, Inspection.New seen) {
        var rewritten = seen.photos().stream().map(photo -> Photo.of(photo.fileName(), photo.content())).toList();
        var links = IntStream.range(0, rewritten.size()).mapToObj(i -> {
            var photo = seen.photos().get(i);
            return new RedNoticeMapper.Link(put(photo.fileName(), rewritten.get(i)), photo.fileName(),
                    photo.takenAt());
        }).toList();
        done(mapper -> mapper.inspect(id, noticeId, seen, links));
    }

    private String put(String name, Photo photo) {
        var hash = database.act(session -> mapper(session).putContent(Photo.MEDIA_TYPE, photo.content(),
                photo.thumbnail()));
        return Optional.ofNullable(hash).orElseThrow(() -> Refusal.failed("photo.refused", name));
    }

    /**
     * Takes a case out of the overdue figure whose signed slip is older than its red light but was typed later (更正); it
     * stays in the list with the reason.
     *
     * @throws Refusal when there is no such slip, it was corrected before, or the account may not
     */
    public void correct(UUID id, long noticeId, long caseId, String words) {
        done(mapper -> mapper.correct(id, noticeId, caseId, words));
    }

    /**
     * Takes it to the next level before the days are over (升级).
     *
     * @throws Refusal when something stops it, the last level is reached, or the account may not
     */
    public void escalate(UUID id, long noticeId, String words) {
        done(mapper -> mapper.escalate(id, noticeId, words));
    }

    /**
     * Closes it.
     *
     * @param words may be null only when the explanation was accepted
     * @throws Refusal when it cannot be closed as it stands, or the account may not
     */
    public void close(UUID id, long noticeId, String words) {
        done(mapper -> mapper.close(id, noticeId, words));
    }

    private void done(Function<RedNoticeMapper, RedNoticeMapper.Answer> door) {
        var answer = database.act(session -> door.apply(mapper(session)));
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason(), answer.detail() == null ? "-" : answer.detail());
        }
    }

    private static RedNoticeMapper mapper(SqlSession session) {
        return session.getMapper(RedNoticeMapper.class);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("An explanation that cannot be written as JSON", wrong);
        }
    }
}
