package org.gridlight.client.field;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridlight.db.fieldtask.FieldTaskStore;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.demo.Dice;
import org.gridlight.model.demo.FieldMove;
import org.gridlight.model.demo.FieldPlan;
import org.gridlight.model.fieldtask.FieldAnswer;
import org.gridlight.model.fieldtask.FieldTask;

/**
 * What an inspector does who was asked to go somewhere (现场任务): he answers with a photo and his place, through the door that real
 * telephones use. One in so many has not been there. For one thread.
 */
final class TaskAnswers {
    private static final double CHEATS = 0.04;
    private static final double DEGREES_NEAR = 0.00008;
    private static final double DEGREES_FAR = 0.006;
    private static final Duration OLD = Duration.ofHours(26);

    private final Crew crew;
    private final FieldPlan plan;
    private final PhotoBag photos;
    private final long seed;

    TaskAnswers(Crew crew, FieldPlan plan, PhotoBag photos, long seed) {
        this.crew = crew;
        this.plan = plan;
        this.photos = photos;
        this.seed = seed;
    }

    /** How it stands with whoever was asked to go there. */
    enum Outcome {
        /** Nobody was asked. */
        NOT_ASKED,
        /** He answered, and nothing speaks against it. */
        ANSWERED,
        /** Something speaks against his answer; people decide. */
        SUSPECTED
    }

    /** Answers the task about a case, once. @param about what comes with the answer */
    Outcome answer(Agenda.Task about) {
        var account = crew.account(FieldMove.Desk.FIELD, about.one());
        var store = account.map(crew::signedIn).map(FieldTaskStore::new);
        var task = store.flatMap(found -> now(found.ofCase(about.one().id()), about.move().action()));
        if (task.isEmpty()) {
            return Outcome.NOT_ASKED;
        }
        if (task.get().state() == FieldTask.State.OPEN) {
            store.get().answer(id(about), task.get().id(), answer(about, task.get()));
            return answer(about);
        }
        return task.get().waitsForVerdict() || task.get().verdict() == FieldTask.Verdict.FAKE
                ? Outcome.SUSPECTED
                : Outcome.ANSWERED;
    }

    /** The same each time the same wish is sent. */
    private static UUID id(Agenda.Task about) {
        return UUID.nameUUIDFromBytes(("answer of " + about.actId()).getBytes(StandardCharsets.UTF_8));
    }

    /** The last one that was sent for what the case waits for now. */
    private static Optional<FieldTask> now(List<FieldTask> tasks, CaseAction action) {
        var kind = action == CaseAction.ANSWER_VERIFY ? FieldTask.Kind.VERIFY : FieldTask.Kind.CHECK;
        return tasks.stream().findFirst().filter(task -> task.kind() == kind)
                .filter(task -> task.state() == FieldTask.State.OPEN || task.state() == FieldTask.State.ANSWERED);
    }

    private FieldAnswer answer(Agenda.Task about, FieldTask task) {
        var one = about.one();
        var dice = Dice.of(seed, task.id() * 1_061);
        boolean cheats = dice.chance(CHEATS);
        boolean far = cheats && dice.chance(0.5);
        double away = far ? DEGREES_FAR : DEGREES_NEAR * dice.spread();
        boolean passed = Boolean.TRUE.equals(about.move().passed());
        return new FieldAnswer(task.inspectorCode(), passed ? FieldTask.Finding.YES : FieldTask.Finding.NO,
                passed ? null : plan.found(one, task.kind()), moved(one.longitude(), away),
                moved(one.latitude(), away / 2),
                List.of(cheats && !far ? used(about) : taken(about, task.id())));
    }

    private static Double moved(Double degrees, double by) {
        return degrees == null ? null : degrees + by;
    }

    private NewPhoto taken(Agenda.Task about, long task) {
        var one = about.one();
        return photos.own(about.move().photo(), one.categoryCode(), subject(one), task, one.longitude(),
                one.latitude());
    }

    /** One that others have sent before. */
    private NewPhoto used(Agenda.Task about) {
        var one = about.one();
        var photo = photos.photo(about.move().photo(), one.categoryCode(), subject(one), one.longitude(),
                one.latitude());
        return new NewPhoto(photo.kind(), photo.fileName(), photo.content(), photo.takenAt().minus(OLD),
                photo.longitude(), photo.latitude());
    }

    private static long subject(OpenCase one) {
        return PhotoBag.subject(one.place());
    }
}
