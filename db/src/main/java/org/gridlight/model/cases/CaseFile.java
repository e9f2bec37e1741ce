package org.gridlight.model.cases;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything the record says of one case (案卷), as of one moment, immutable. Personal data of reporters are masked
 * before they leave the database.
 *
 * @param tellings    each telling of the matter, the first one first; never empty for a case of ours
 * @param steps       the history, the oldest first
 * @param clocks      the clocks of its stages, the oldest first
 * @param standard    the limit it was filed under, or the one in force for its class; null when the class has none
 * @param component   the component it is about, null when it is about none
 * @param unit        the unit it is with, null before dispatch
 * @param requests    what was asked for beside its state, the oldest first
 * @param following   who was urged, supervised, instructed, called back, and what was looked at again
 */
public record CaseFile(Header header, List<Telling> tellings, List<Step> steps, List<StageTime> clocks,
        Standard standard, Ground ground, ComponentLine component, UnitLine unit, List<Picture> attachments,
        List<CaseRequest> requests, Following following) {
    public CaseFile {
        requests = List.copyOf(requests);
        tellings = List.copyOf(tellings);
        steps = List.copyOf(steps);
        clocks = List.copyOf(clocks);
        attachments = List.copyOf(attachments);
    }

    /** One without requests, that nothing follows. */
    public CaseFile(Header header, List<Telling> tellings, List<Step> steps, List<StageTime> clocks,
            Standard standard, Ground ground, ComponentLine component, UnitLine unit, List<Picture> attachments) {
        this(header, tellings, steps, clocks, standard, ground, component, unit, attachments, List.of(),
                Following.NOTHING);
    }

    /**
     * Its first page.
     *
     * @param caseNo     null before filing
     * @param acceptNo   of the first telling, null for imported cases without one
     * @param component  whether its class is one of components (部件), else of events (事件)
     * @param majorClass name of the major class (大类)
     * @param category   name of the minor class (小类)
     * @param dueAt      when handling is due; null before dispatch and without a limit
     * @param dispatches how often it was sent to a unit
     */
    public record Header(long id, String caseNo, String acceptNo, CaseState state, ReportSource source,
            String sourceDetail, String categoryCode, boolean component, String majorClass, String category,
            boolean urgent, Instant reportedAt, Instant filedAt, Instant dispatchedAt, Instant handledAt,
            Instant dueAt, Instant closedAt, Instant suspendedUntil, int extensions, int reworks, int returns,
            int dispatches, int version) {
        /** The number people call it by: the case number, before filing the acceptance number. */
        public String number() {
            return caseNo == null ? acceptNo : caseNo;
        }
    }

    /**
     * One telling.
     *
     * @param words     as they were said (原话), null when none were kept
     * @param reporter  masked name, null when none was given
     * @param telephone masked number, null when none was given
     * @param mayPassOn whether the handling unit may be told the number
     * @param queryCode by which the reporter asks how it stands (查询码), null for none
     */
    public record Telling(String acceptNo, ReportSource source, String sourceDetail, Instant reportedAt, String words,
            String place, String reporter, String telephone, boolean mayPassOn, String queryCode) {}

    /**
     * One line of the history (办理过程).
     *
     * @param action  its name in the record; the word is in the glossary under {@code action.name}
     * @param from    null for the first step
     * @param who     who did it, null when it was imported
     * @param unit    for or to which unit, null for none
     * @param passed  the verdict of a check or verification, null for other steps and where none was kept
     * @param opinion as it was written, null for none
     */
    public record Step(Instant at, String action, CaseState from, CaseState to, String who, String unit,
            Boolean passed, String opinion) {}

    /**
     * The clock of one stage.
     *
     * @param unit    whose time it is, in handling
     * @param limit   how much was allowed, null without a limit
     * @param due     null without a limit
     * @param stopped null while it runs
     * @param provisional whether the due time reaches a year whose holidays are not yet published (暂定到期)
     */
    public record StageTime(Stage stage, String unit, BigDecimal limit, String limitUnit, Instant started, Instant due,
            Instant yellow, Instant red, Instant stopped, boolean provisional) {
        public boolean runs() {
            return stopped == null;
        }
    }

    /** What holds for its class (立结案标准); conditions may be null. */
    public record Standard(String filingCondition, String closingCondition, BigDecimal limit, String limitUnit) {}

    /**
     * Where it is.
     *
     * @param longitude          degrees, null when the place is not known
     * @param latitude           degrees, null with the longitude
     * @param unitGrid           15 digits, null when outside every grid; so are street and community
     * @param responsibilityGrid name of the patrol area (责任网格), null when there is none
     * @param inspectors         who patrols it today
     * @param bounds             to what its grid reaches on each side, in words (四至); null or empty when nobody wrote them
     */
    public record Ground(String place, Double longitude, Double latitude, long unitGridId, String unitGrid,
            String street, String community, String responsibilityGrid, List<Person> inspectors, String bounds) {
        public Ground {
            inspectors = List.copyOf(inspectors);
        }

        /** One in a grid whose bounds nobody wrote. */
        public Ground(String place, Double longitude, Double latitude, long unitGridId, String unitGrid, String street,
                String community, String responsibilityGrid, List<Person> inspectors) {
            this(place, longitude, latitude, unitGridId, unitGrid, street, community, responsibilityGrid, inspectors,
                    null);
        }
    }

    /** A member of staff with the duty telephone, which may be null. */
    public record Person(String name, String telephone, String team) {}

    /** The component with who answers for it; units may be null. */
    public record ComponentLine(long id, String code, String name, String owner, String maintainer,
            String competent) {}

    /** The unit with its liaison, who may be null. */
    public record UnitLine(long id, String name, String parent, String liaison, String telephone) {}

    /**
     * One attachment without its content.
     *
     * @param sha256  where its content is found
     * @param kind    BEFORE_PHOTO, AFTER_PHOTO, RECORDING, …
     * @param takenAt as far as known, else null
     * @param metres  how far from the case it was taken, null when not known
     * @param addedBy null when imported
     */
    public record Picture(long id, String sha256, String kind, String mediaType, long byteCount, String fileName,
            Instant takenAt, Instant addedAt, Double metres, String addedBy) {
        public boolean isPhoto() {
            return mediaType.startsWith("image/");
        }

        public boolean isAfter() {
            return "AFTER_PHOTO".equals(kind);
        }
    }

    /** The clock that runs now, if one does; the one that ends first when two do. */
    public Optional<StageTime> running() {
        return clocks.stream().filter(StageTime::runs).filter(clock -> clock.stage() != Stage.ARRIVE)
                .min((one,
                        other) -> one.due() == null ? 1 : other.due() == null ? -1 : one.due().compareTo(other.due()));
    }

    /** The last clock of handling, running or stopped. */
    public Optional<StageTime> handling() {
        return clocks.reversed().stream().filter(clock -> clock.stage() == Stage.HANDLE).findFirst();
    }

    /**
     * Whether an action that stands beside the state has something to act on: a demand to answer, a call that is owed, a
     * suspicion to decide. True for all other actions.
     */
    public boolean hasCauseFor(CaseAction action) {
        return switch (action) {
            case REPLY_SUPERVISE -> following.isOpen(Notice.Kind.SUPERVISE, false);
            case STRIKE_OFF -> following.isOpen(Notice.Kind.SUPERVISE, true);
            case REPLY_INSTRUCT -> following.isOpen(Notice.Kind.INSTRUCT, false);
            case CALL_BACK -> following.callBacks().stream().anyMatch(task -> task.doneAt() == null);
            case FLAG_FAKE -> !isSuspect();
            case RULE_FAKE -> isSuspect();
            default -> true;
        };
    }

    private boolean isSuspect() {
        return steps.reversed().stream().map(Step::action)
                .filter(List.of(CaseAction.FLAG_FAKE.code(), CaseAction.RULE_FAKE.code())::contains).findFirst()
                .filter(CaseAction.FLAG_FAKE.code()::equals).isPresent();
    }

    /** Whether the last check of the handling said no (不达标). */
    public boolean lastCheckFailed() {
        return steps.reversed().stream().filter(step -> step.action().equals(CaseAction.ANSWER_CHECK.code()))
                .findFirst()
                .filter(step -> Boolean.FALSE.equals(step.passed())).isPresent();
    }

    /** How long the case stood before each step, in order; nothing before the first. */
    public Duration before(int step) {
        return step == 0 ? Duration.ZERO : Duration.between(steps.get(step - 1).at(), steps.get(step).at());
    }
}
