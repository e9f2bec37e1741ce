package org.gridlight.model.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.RequestKind;
import org.gridlight.model.demo.FieldMove.Desk;
import org.gridlight.model.fieldtask.FieldTask;

/**
 * What the invented field does: decided by the seed, the case and its version alone, so that the same record is played
 * the same way. Immutable, safe for use by many threads.
 */
public final class FieldPlan {
    private static final double RETURNED = 0.045;
    private static final double NOT_THERE = 0.06;
    private static final double CHECK_FAILS = 0.06;
    private static final double REFUSED = 0.03;
    private static final double NOT_FILED = 0.018;
    private static final double DEGREES_AWAY = 0.00012;
    private static final double NAMED = 0.3;
    private static final Duration USUAL_LIMIT = Duration.ofHours(4);
    private static final List<String> RETURN_REASONS = List.of("notOurs", "ownership", "place", "done");
    /** Shares of the cases that are due soon and left until they are over: of units, urgent ones, of the hall. */
    private static final double LEFT = 0.4;
    private static final double LEFT_URGENT = 0.55;
    private static final double LEFT_IN_HALL = 0.15;
    /** Of those that are over already some are made good soon; the others wait, so that the worst stay to be seen. */
    private static final double MADE_GOOD = 0.3;
    private static final Duration SOON = Duration.ofMinutes(45);
    private static final Set<CaseAction> ENDING = Set.of(CaseAction.FEEDBACK, CaseAction.ACCEPT, CaseAction.FILE,
            CaseAction.DISPATCH, CaseAction.ANSWER_CHECK, CaseAction.SEND_CHECK, CaseAction.CLOSE);
    private static final Set<ReportSource> SEEN = Set.of(ReportSource.INSPECTOR, ReportSource.VIDEO);
    private static final Set<ReportSource> TOLD = Set.of(ReportSource.HOTLINE, ReportSource.PUBLIC);
    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 20;

    private final long seed;
    private final ZoneId zone;
    private final Texts texts = Texts.shipped();

    /** @param zone by whose clocks inspectors begin and end */
    public FieldPlan(long seed, ZoneId zone) {
        this.seed = seed;
        this.zone = zone;
    }

    /** What is done next with a case, by whom; nothing while it waits for something else. */
    public Optional<FieldMove> next(OpenCase one) {
        var dice = Dice.of(seed, one.id() * 1_009 + one.version());
        return Optional.ofNullable(switch (one.state()) {
            case REPORTED -> accept(one, dice);
            case VERIFYING -> answer(CaseAction.ANSWER_VERIFY, isThere(one), 12, 85, NewPhoto.Kind.BEFORE_PHOTO, dice);
            case PENDING_FILING -> file(one, dice);
            case PENDING_DISPATCH -> hall(Desk.DISPATCHER, CaseAction.DISPATCH, 10, null, dice);
            case RETURNED -> hall(Desk.DISPATCHER, CaseAction.REDISPATCH, 25, null, dice);
            case PENDING_HANDLE -> one.requested().contains(RequestKind.RETURN)
                    ? hall(Desk.DISPATCHER, CaseAction.APPROVE, 10, null, dice)
                    : dice.chance(RETURNED) ? giveBack(one, dice) : take(one, dice);
            case HANDLING, REWORK ->
                unit(CaseAction.FEEDBACK, work(one, dice), texts.filledAny(dice, "feedbackWords"), dice);
            case HANDLED, PENDING_CHECK -> hall(Desk.ACCEPTOR, CaseAction.SEND_CHECK, 6, null, dice);
            case CHECKING -> answer(CaseAction.ANSWER_CHECK, isDone(one.id(), one.version()), 8, 75,
                    NewPhoto.Kind.AFTER_PHOTO, dice);
            case PENDING_CLOSE -> close(one, dice);
            default -> null;
        });
    }

    private FieldMove accept(OpenCase one, Dice dice) {
        boolean told = TOLD.contains(one.source());
        if (told && dice.chance(REFUSED)) {
            return hall(Desk.ACCEPTOR, CaseAction.REJECT, 9, texts.filledAny(dice, "refuseReasons"), dice);
        }
        // Nobody has seen it yet; only an urgent call is sent at once.
        return one.source() == ReportSource.PUBLIC || told && !one.urgent()
                ? hall(Desk.ACCEPTOR, CaseAction.SEND_VERIFY, 9, null, dice)
                : hall(Desk.ACCEPTOR, CaseAction.ACCEPT, 9, null, dice);
    }

    private FieldMove file(OpenCase one, Dice dice) {
        boolean refused = TOLD.contains(one.source()) && (!isThere(one) || dice.chance(NOT_FILED));
        return refused
                ? hall(Desk.SHIFT_LEADER, CaseAction.REFUSE_FILING, 12, texts.filledAny(dice, "refuseReasons"), dice)
                : hall(Desk.SHIFT_LEADER, CaseAction.FILE, 12, null, dice);
    }

    private FieldMove close(OpenCase one, Dice dice) {
        return isDone(one.id(), one.version() - 1)
                ? hall(Desk.SHIFT_LEADER, CaseAction.CLOSE, 18, null, dice)
                : rework(one);
    }

    /** Sends it back, for cases whose check somebody else has answered with no. */
    public FieldMove rework(OpenCase one) {
        var dice = Dice.of(seed, one.id() * 1_013 + one.version());
        return hall(Desk.SHIFT_LEADER, CaseAction.SEND_BACK_FOR_REWORK, 18, texts.filledAny(dice, "reworkReasons"),
                dice);
    }

    /** What somebody says who was sent there and did not find what he was asked to find. */
    public String found(OpenCase one, FieldTask.Kind asked) {
        return texts.filledAny(Dice.of(seed, one.id() * 1_061 + one.version()),
                asked == FieldTask.Kind.VERIFY ? "refuseReasons" : "reworkReasons");
    }

    /** Sends it to be verified, for cases that the record does not let be filed without. */
    public FieldMove verify(OpenCase one) {
        return hall(Desk.ACCEPTOR, CaseAction.SEND_VERIFY, 9, null, Dice.of(seed, one.id() * 1_039 + one.version()));
    }

    /** Refuses to file it, for cases whose verification somebody else has answered with no. */
    public FieldMove refuseFiling(OpenCase one) {
        var dice = Dice.of(seed, one.id() * 1_049 + one.version());
        return hall(Desk.SHIFT_LEADER, CaseAction.REFUSE_FILING, 12, texts.filledAny(dice, "refuseReasons"), dice);
    }

    private static FieldMove giveBack(OpenCase one, Dice dice) {
        return new FieldMove(Desk.UNIT, CaseAction.RETURN_CASE, minutes(5, one.urgent() ? 25 : 70, dice), null, null,
                null, dice.pick(RETURN_REASONS));
    }

    private static FieldMove take(OpenCase one, Dice dice) {
        return unit(CaseAction.SIGN_FOR, minutes(1, one.urgent() ? 8 : 40, dice), null, dice);
    }

    /** Signs for it, for cases that may not be returned any more. */
    public FieldMove take(OpenCase one) {
        return take(one, Dice.of(seed, one.id() * 1_049 + one.version()));
    }

    private static FieldMove hall(Desk desk, CaseAction action, double most, String opinion, Dice dice) {
        return new FieldMove(desk, action, minutes(0.5, most, dice), opinion, null, null);
    }

    private static FieldMove answer(CaseAction action, boolean passed, double least, double most, NewPhoto.Kind photo,
            Dice dice) {
        return new FieldMove(Desk.FIELD, action, minutes(least, most, dice), null, passed, photo);
    }

    private static FieldMove unit(CaseAction action, Duration after, String opinion, Dice dice) {
        boolean photo = action == CaseAction.FEEDBACK && dice.chance(0.9);
        return new FieldMove(Desk.UNIT, action, after, opinion, null, photo ? NewPhoto.Kind.AFTER_PHOTO : null);
    }

    /** Whether the matter is found when somebody goes there. */
    private boolean isThere(OpenCase one) {
        return !Dice.of(seed, one.id() * 1_019).chance(NOT_THERE);
    }

    /** Whether the work passes the check that is answered at this version. */
    private boolean isDone(long caseId, int version) {
        return !Dice.of(seed, caseId * 1_021 + version).chance(CHECK_FAILS);
    }

    /** A share of the limit: usually less than half, sometimes more than all of it. Some units are always slower. */
    private static Duration work(OpenCase one, Dice dice) {
        double slowness = 0.78 + 0.055 * (one.departmentId() * 7 % 11);
        double share = Math.exp(-0.86 + 0.50 * dice.spread()) * slowness;
        var limit = one.stageDue() == null || one.stageStarted() == null
                ? USUAL_LIMIT
                : Duration.between(one.stageStarted(), one.stageDue());
        return Duration.ofMillis(Math.max(60_000, Math.round(share * limit.toMillis())));
    }

    /**
     * Whether somebody has fallen behind with a case, so that lights turn while one watches, and recover: what is due soon is
     * sometimes left until it is over, what is over is worked off little by little.
     *
     * @param now by the clock of the limits
     * @return how long after its end it is done, or from now on when that is over; empty when the usual time holds
     */
    public Optional<Duration> behind(OpenCase one, FieldMove move, Instant now) {
        if (one.stageDue() == null || one.suspendedUntil() != null || !ENDING.contains(move.action())) {
            return Optional.empty();
        }
        var dice = Dice.of(seed, one.id() * 1_051 + one.version());
        if (one.stageDue().isBefore(now)) {
            return Optional.of(dice.chance(MADE_GOOD) ? minutes(1, 30, dice) : minutes(60, 600, dice));
        }
        double share = move.desk().isInHall() ? LEFT_IN_HALL : one.urgent() ? LEFT_URGENT : LEFT;
        return Duration.between(now, one.stageDue()).compareTo(SOON) < 0 && dice.chance(share)
                ? Optional.of(minutes(1.5, 12, dice))
                : Optional.empty();
    }

    private static Duration minutes(double least, double most, Dice dice) {
        double share = dice.share();
        return Duration.ofMillis(Math.round(60_000 * (least + (most - least) * share * share)));
    }

    /** When that is; who goes out on foot does so between 07:00 and 20:00, unless it is urgent. */
    public Instant when(OpenCase one, FieldMove move, Instant since) {
        var at = since.plus(move.after());
        var local = at.atZone(zone);
        if (move.desk() != Desk.FIELD || one.urgent() || local.getHour() >= FIRST_HOUR && local.getHour() < LAST_HOUR) {
            return at;
        }
        var day = local.getHour() < FIRST_HOUR ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return day.atTime(FIRST_HOUR, 5).atZone(zone).toInstant()
                .plusSeconds(Dice.of(seed, one.id() * 1_031).below(4_000));
    }

    /** How long a case that was there before the play began has waited already, as a share. */
    public double waited(OpenCase one) {
        return Dice.of(seed, one.id() * 1_033 + one.version()).share();
    }

    /** How long after the report before it the n-th one comes. @param perHour how many are expected in an hour */
    public Duration pause(long nth, double perHour) {
        double share = Dice.of(seed, 81_000_000_007L + nth).share();
        return Duration.ofMillis(Math.round(-Math.log(1 - share) * 3_600_000 / Math.max(0.01, perHour)));
    }

    /** The n-th new report: a class that is known, at a place that is known, but not the same ones together. */
    public NewReport report(long nth, List<Happening> known) {
        var dice = Dice.of(seed, 83_000_000_003L + nth);
        var where = dice.pick(known);
        var what = dice.pick(known);
        boolean seen = SEEN.contains(what.source()) && where.inspector() != null;
        var source = seen ? what.source() : TOLD.contains(what.source()) ? what.source() : ReportSource.HOTLINE;
        boolean named = !seen && dice.chance(NAMED);
        return new NewReport(source, seen ? where.inspector() : texts.one("hotlineChannel"),
                texts.filledAny(dice, "wordsOfReport", where.place(), what.category()), what.categoryCode(),
                what.urgent(), where.longitude() + DEGREES_AWAY * dice.spread(),
                where.latitude() + DEGREES_AWAY * dice.spread(), where.place(),
                named ? dice.pick(texts.list("surnames")) + dice.pick(texts.list("given")) : null,
                named ? "000-%04d".formatted(dice.below(10_000)) : null, named, null, List.of());
    }

    /** Whether it comes through the inspectors' gateway; else somebody telephones. */
    public static boolean isSeen(NewReport report) {
        return SEEN.contains(report.source());
    }
}
