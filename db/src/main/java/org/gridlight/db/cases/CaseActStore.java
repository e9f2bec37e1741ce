package org.gridlight.db.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.Ask;
import org.gridlight.model.cases.BatchResult;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.cases.Registered;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.intake.Photo;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Refusal;

/**
 * The only way a case comes into being and moves. What is asked for is done by the database, in one transaction and one
 * round trip, and once for one id however often it is sent: after a broken connection it is simply sent again.
 *
 * <p>Holds no state; safe for use by many threads.
 */
public final class CaseActStore {
    /** In the order of the names, so that the same act always reads the same. */
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** More cases than this are never moved by one wish. */
    public static final int MOST_IN_A_BATCH = 500;
    private static final Duration MOST_TIME_OF_A_BATCH = Duration.ofMinutes(3);

    private final Database database;

    public CaseActStore(Database database) {
        this.database = database;
    }

    /**
     * Asks for an action.
     *
     * @throws Refusal when the server cannot be reached, or has no calendar to count the limit with. The act may have
     *             been done; sent again with the same id it is done once
     */
    public ActAnswer act(Act act) {
        var detail = act.detail().isEmpty() ? null : json(act.detail());
        return answer(database.act(session -> mapper(session).act(act, act.action().code(), detail)), act.action());
    }

    /**
     * Asks for one action on many cases, one act a case and one after the other: nothing holds many cases at once, and
     * nobody waits for a batch. Each act has an identity made of the batch and its case, so that the whole batch may be
     * sent again after a cut, a crash or a cancellation: what was done is not done again.
     *
     * @param batch     made by the client, one for each wish; kept with the acts
     * @param acts      one action, each case once, at most {@link #MOST_IN_A_BATCH}; their own ids are not used
     * @param progress  hears {@code batch.step} with how many are through and how many there are
     * @param cancelled asked before each case
     * @return an answer for each case that was asked about; never throws for a record that cannot be reached
     * @throws Refusal when it is no batch; nothing was done then
     */
    public BatchResult actAll(UUID batch, List<Act> acts, Progress progress, BooleanSupplier cancelled) {
        requireBatch(acts);
        long until = System.nanoTime() + MOST_TIME_OF_A_BATCH.toNanos();
        var lines = new ArrayList<BatchResult.Line>();
        var end = BatchResult.End.FINISHED;
        for (var act : acts) {
            end = cancelled.getAsBoolean()
                    ? BatchResult.End.CANCELLED
                    : System.nanoTime() - until > 0 ? BatchResult.End.TIME_UP : BatchResult.End.FINISHED;
            if (end != BatchResult.End.FINISHED) {
                break;
            }
            try {
                lines.add(new BatchResult.Line(act.caseId(), act(partOf(batch, act))));
            } catch (Refusal unreachable) {
                end = BatchResult.End.CUT_OFF;
                break;
            }
            progress.step("batch.step", lines.size(), acts.size());
        }
        return new BatchResult(batch, lines, acts.stream().skip(lines.size()).map(Act::caseId).toList(), end);
    }

    private static void requireBatch(List<Act> acts) {
        if (acts.isEmpty()) {
            throw Refusal.wrongUse("batch.empty");
        }
        if (acts.size() > MOST_IN_A_BATCH) {
            throw Refusal.wrongUse("batch.tooMany", MOST_IN_A_BATCH, acts.size());
        }
        if (acts.stream().map(Act::action).distinct().count() > 1
                || acts.stream().map(Act::caseId).distinct().count() < acts.size()) {
            throw Refusal.wrongUse("batch.mixed");
        }
    }

    private static Act partOf(UUID batch, Act act) {
        var id = UUID.nameUUIDFromBytes((batch + "/" + act.caseId()).getBytes(StandardCharsets.US_ASCII));
        return new Act(id, act.caseId(), act.expectedVersion(), act.action(), act.opinion(), act.departmentId(),
                act.passed(), act.detail()).with("batch", batch.toString());
    }

    /**
     * How an act ended whose answer was lost. One that is still under way is waited for; one that never arrived is
     * withdrawn, so that it cannot come later: the answer is final.
     *
     * @return what it was answered; Refused with {@code act.withdrawn} when it never arrived
     * @throws Refusal when the server cannot be reached; the same question may be asked again
     */
    public ActAnswer settle(Act act) {
        return answer(known(act.id(), act.action(), act.caseId()), act.action());
    }

    /** The same for a report. @return empty when it was not taken down, and never will be under this id */
    public Optional<Registered> settleReport(UUID id) {
        var answer = known(id, CaseAction.REGISTER, null);
        return answer.outcome().equals("DONE")
                ? Optional.of(new Registered(answer.caseId(), answer.acceptNo()))
                : Optional.empty();
    }

    private CaseActMapper.Answer known(UUID id, CaseAction action, Long caseId) {
        return database.act(session -> mapper(session).known(id, action.code(), caseId));
    }

    /**
     * Takes down a report and makes its case. Pictures are rewritten first, which takes time.
     *
     * @param id made by the client, one for each report
     * @throws Refusal when a picture is broken, the account may not do this, or the report is not one; nothing was
     *             kept then
     */
    public Registered register(UUID id, NewReport report) {
        var photos = put(report.photos());
        var answer = database.act(session -> mapper(session).register(id, report, report.source().code(), photos));
        if (answer(answer, CaseAction.REGISTER) instanceof ActAnswer.Refused(var reason, var arguments)) {
            throw Refusal.failed(reason, arguments.toArray());
        }
        return new Registered(answer.caseId(), answer.acceptNo());
    }

    /**
     * Adds photos to a case and to the last step of whoever adds them. The version of the case stays.
     *
     * @param id made by the client, one for each wish
     * @throws Refusal when a picture is broken, or the case takes no more; nothing was added then
     */
    public void addPhotos(UUID id, long caseId, List<NewPhoto> photos) {
        var links = put(photos);
        var answer = database.act(session -> mapper(session).attach(id, caseId, links));
        if (answer.outcome().equals("REFUSED")) {
            throw Refusal.failed(answer.reason());
        }
    }

    /** All are rewritten before the first is sent: one that is broken leaves nothing behind. */
    private List<CaseActMapper.Link> put(List<NewPhoto> photos) {
        var rewritten = photos.stream().map(photo -> Photo.of(photo.fileName(), photo.content())).toList();
        return IntStream.range(0, photos.size()).mapToObj(i -> {
            var photo = photos.get(i);
            return new CaseActMapper.Link(put(photo.fileName(), rewritten.get(i)), photo.kind().name(),
                    photo.fileName(), photo.takenAt(), photo.longitude(), photo.latitude());
        }).toList();
    }

    private String put(String name, Photo photo) {
        var hash = database.act(
                session -> mapper(session).putContent(Photo.MEDIA_TYPE, photo.content(), photo.thumbnail()));
        return Optional.ofNullable(hash).orElseThrow(() -> Refusal.failed("photo.refused", name));
    }

    /** The workflow of the mode of operation that holds now; worth keeping, it hardly ever changes. */
    public Workflow workflow() {
        return database.read(session -> {
            var mapper = mapper(session);
            var mode = OperationMode.valueOf(mapper.selectMode());
            // A newer program may have written actions, states or roles that this one does not know.
            var moves = mapper.selectMoves(mode.name()).stream().filter(CaseActStore::isKnown).toList();
            var needs = new HashMap<CaseAction, Workflow.Needs>();
            moves.forEach(move -> needs.put(CaseAction.of(move.action()),
                    new Workflow.Needs(move.needsOpinion(), move.needsDepartment(), move.needsVerdict())));
            var asks = moves.stream().collect(Collectors.toMap(move -> CaseAction.of(move.action()),
                    move -> asks(move.asks()), (one, same) -> one));
            var reasons = mapper.selectReasons().stream().filter(reason -> isAction(reason.action()))
                    .collect(Collectors.groupingBy(reason -> CaseAction.of(reason.action()), Collectors.mapping(
                            reason -> new Workflow.Reason(reason.code(), reason.words(), reason.wordsEn()),
                            Collectors.toList())));
            var ended = mapper.selectEnded().stream().filter(CaseActStore::isState).map(CaseState::valueOf)
                    .collect(Collectors.toSet());
            return new Workflow(mode, moves.stream().map(CaseActStore::transition).toList(), needs, asks, reasons,
                    ended);
        });
    }

    private static boolean isKnown(CaseActMapper.Move move) {
        return isState(move.fromState()) && isState(move.toState()) && Role.of(move.role()).isPresent()
                && isAction(move.action());
    }

    private static boolean isAction(String name) {
        return Arrays.stream(CaseAction.values()).anyMatch(action -> action.code().equals(name));
    }

    private static Set<Ask> asks(String names) {
        return Arrays.stream(Ask.values()).filter(ask -> Arrays.asList(names.split(",")).contains(ask.name()))
                .collect(Collectors.toSet());
    }

    private static boolean isState(String name) {
        return Arrays.stream(CaseState.values()).anyMatch(state -> state.name().equals(name));
    }

    private static Workflow.Transition transition(CaseActMapper.Move move) {
        return new Workflow.Transition(CaseState.valueOf(move.fromState()), CaseAction.of(move.action()),
                CaseState.valueOf(move.toState()), Role.of(move.role()).orElseThrow());
    }

    private static ActAnswer answer(CaseActMapper.Answer answer, CaseAction action) {
        var state = answer.state() == null ? null : CaseState.valueOf(answer.state());
        return switch (answer.outcome()) {
            case "DONE" -> new ActAnswer.Done(answer.version(), state, answer.at());
            case "STALE" -> new ActAnswer.Stale(answer.version(), state);
            default -> new ActAnswer.Refused(answer.reason(),
                    List.of(action, state == null ? "-" : state, answer.detail() == null ? "-" : answer.detail()));
        };
    }

    private static String json(Map<String, Object> detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("What an act says more cannot be written as JSON", wrong);
        }
    }

    private static CaseActMapper mapper(SqlSession session) {
        return session.getMapper(CaseActMapper.class);
    }
}
