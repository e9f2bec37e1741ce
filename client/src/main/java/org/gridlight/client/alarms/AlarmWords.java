package org.gridlight.client.alarms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.client.cases.CaseNumber;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmKind;
import org.gridlight.model.alarm.AlarmState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.UnitLight;
import org.gridlight.model.words.Words;

/** What the list says of an alarm. Immutable but for what follows the lights; safe for many threads. */
final class AlarmWords implements AlarmListModel.Naming {
    private static final String GAP = "   ";

    private final Words words;
    private final OpenCases cases;
    private final CaseWords caseWords;
    private final ZoneId zone;
    private final DateTimeFormatter time;
    private final DateTimeFormatter day;
    private final AtomicInteger changes = new AtomicInteger();
    private volatile Map<Long, FollowUp> followUps = Map.of();

    /**
     * The lines of an alarm.
     *
     * @param light of its shape
     * @param late  whether the time at the right is over
     */
    record Lines(Light light, String name, String why, String time, boolean late, String done, String at) {}

    AlarmWords(Seat seat) {
        this.words = seat.words();
        this.cases = seat.cases();
        this.zone = seat.centre().zone();
        this.caseWords = new CaseWords(words, zone);
        this.time = DateTimeFormatter.ofPattern(words.say("time.pattern.time"), words.locale()).withZone(zone);
        this.day = DateTimeFormatter.ofPattern(words.say("cases.pattern.minute"), words.locale()).withZone(zone);
    }

    /** What follows the red lights is known anew. */
    void follow(Map<Long, FollowUp> now) {
        var next = Map.copyOf(now);
        if (!next.equals(followUps)) {
            followUps = next;
            changes.incrementAndGet();
        }
    }

    /** Cases that alarms are about have changed. */
    void casesChanged() {
        changes.incrementAndGet();
    }

    /** Rises whenever the same alarm may read otherwise within a minute. */
    int changes() {
        return changes.get();
    }

    Lines lines(Alarm alarm, Instant now) {
        return switch (alarm.state()) {
            case UNACKNOWLEDGED, NORMAL -> new Lines(Light.RED, name(alarm), why(alarm), overdue(alarm, now), true,
                    calling(alarm, now), at(alarm.reopened() ? alarm.stateSince() : alarm.raisedAt(), now));
            case ACKNOWLEDGED -> new Lines(Light.RED, name(alarm), why(alarm), overdue(alarm, now), true,
                    acknowledged(alarm, now), until(alarm, now));
            case RETURNED -> new Lines(lightNow(alarm), name(alarm), recovered(alarm, now),
                    words.say("alarms.now", words.say("alarms.light." + lightNow(alarm))), false, leftOver(alarm),
                    at(since(alarm), now));
            case SHELVED, SUPPRESSED -> new Lines(Light.GREY, name(alarm),
                    alarm.isInAlarm() ? why(alarm) : recovered(alarm, now),
                    alarm.shelf() == null
                            ? words.say(AlarmState.SUPPRESSED.word())
                            : words.say("alarms.shelvedUntil", words.say("light.shelved"),
                                    at(alarm.shelf().until(), now)),
                    false, shelved(alarm, now), alarm.shelf() == null ? "" : leftOf(alarm.shelf().until(), now));
        };
    }

    private static Instant since(Alarm alarm) {
        return alarm.goneSince() == null ? alarm.stateSince() : alarm.goneSince();
    }

    /** Whose it is, as a person calls it. */
    String name(Alarm alarm) {
        return switch (alarm.kind()) {
            case UNIT_RED -> alarm.name();
            case HALL_LATE -> words.say("alarms.hall", stage(alarm.name()));
            case URGENT_OVERDUE -> {
                var unit = unit(alarm);
                yield unit.isEmpty() ? number(alarm) : unit;
            }
        };
    }

    private String stage(String name) {
        return words.say("cases.stage." + name.toUpperCase(java.util.Locale.ROOT));
    }

    private String number(Alarm alarm) {
        return words.say("alarms.case", CaseNumber.of(alarm.name()));
    }

    @Override
    public String unit(Alarm alarm) {
        return switch (alarm.kind()) {
            case UNIT_RED -> alarm.name();
            case HALL_LATE -> "";
            case URGENT_OVERDUE -> oneOf(alarm).map(OpenCase::department).orElse("");
        };
    }

    @Override
    public String group(Alarm alarm) {
        return alarm.kind() == AlarmKind.URGENT_OVERDUE
                ? oneOf(alarm).map(OpenCase::category).orElseGet(() -> words.say("alarms.other"))
                : words.say(alarm.kind().word());
    }

    private Optional<OpenCase> oneOf(Alarm alarm) {
        return alarm.cause() == null || alarm.cause().caseId() == null
                ? Optional.empty()
                : cases.find(alarm.cause().caseId());
    }

    private String why(Alarm alarm) {
        var cause = alarm.cause();
        if (alarm.kind() == AlarmKind.URGENT_OVERDUE || cause == null || cause.why() == null) {
            return words.say(alarm.kind().word());
        }
        return new UnitLight(Light.RED, cause.why(), cause.cases(), cause.percent()).reason(words);
    }

    /** Of the case that is over longest, in the time of its clock; where it is not known, in time that runs through. */
    private String overdue(Alarm alarm, Instant now) {
        var said = oneOf(alarm).filter(one -> one.stageLight(now) == Light.RED)
                .map(one -> caseWords.remaining(one, now))
                .or(() -> Optional.ofNullable(alarm.cause()).map(cause -> cause.caseSince())
                        .map(since -> words.say("time.over", caseWords.waited(Duration.between(since, now)))))
                .orElse("");
        return said.isEmpty() || alarm.kind() == AlarmKind.URGENT_OVERDUE || alarm.cause().cases() < 2
                ? said
                : words.say("alarms.longest", said);
    }

    private String calling(Alarm alarm, Instant now) {
        var again = alarm.reopened() ? words.say("light.reopened") : "";
        if (alarm.kind() == AlarmKind.URGENT_OVERDUE) {
            return joined(again, where(alarm));
        }
        var followed = followed(alarm, now);
        return joined(again, followed.isEmpty() ? sinceWhen(redSince(alarm), now) : followed);
    }

    /** 燃气井盖异响   东市口南 40 米   到场时限已过. */
    private String where(Alarm alarm) {
        var late = alarm.cause() == null || alarm.cause().stage() == null
                ? ""
                : words.say("alarms.late", stage(alarm.cause().stage().name()));
        return oneOf(alarm).map(one -> joined(one.category(), one.place(), late))
                .orElseGet(() -> joined(number(alarm), late));
    }

    /** 红灯第 3 天   情况说明 逾期未报   → 小循环：副区长 郑立. */
    private String followed(Alarm alarm, Instant now) {
        var follow = alarm.unitId() == null || alarm.kind() != AlarmKind.UNIT_RED
                ? null
                : followUps.get(alarm.unitId());
        return follow == null
                ? ""
                : joined(sinceWhen(follow.lit() == null ? alarm.raisedAt() : follow.lit(), now), owed(follow),
                        ladder(follow));
    }

    private String owed(FollowUp follow) {
        return follow.late()
                ? words.say("alarms.owedLate", words.say("light.explanation"))
                : follow.state().isIssued()
                        ? words.say("rednotice.state." + follow.state())
                        : words.say("alarms.owed", words.say("light.redNotice"),
                                words.say("rednotice.state." + follow.state()));
    }

    private String ladder(FollowUp follow) {
        return follow.circle() == null
                ? ""
                : words.say("alarms.next", words.say("rednotice.circle." + follow.circle()),
                        follow.person() == null
                                ? follow.post()
                                : words.say("alarms.named", follow.post(), follow.person()));
    }

    private static Instant redSince(Alarm alarm) {
        return alarm.cause() == null || alarm.cause().since() == null ? alarm.raisedAt() : alarm.cause().since();
    }

    private String sinceWhen(Instant since, Instant now) {
        long days = java.time.temporal.ChronoUnit.DAYS.between(LocalDate.ofInstant(since, zone),
                LocalDate.ofInstant(now, zone)) + 1;
        return days > 1
                ? words.say("alarms.redDay", days)
                : words.say("alarms.turnedRed", at(since, now));
    }

    private String acknowledged(Alarm alarm, Instant now) {
        var taken = alarm.acknowledgement();
        return joined(taken == null ? "" : words.say("alarms.takenBy", taken.operator(), at(taken.at(), now)),
                alarm.kind() == AlarmKind.URGENT_OVERDUE ? where(alarm) : followed(alarm, now));
    }

    private String until(Alarm alarm, Instant now) {
        var taken = alarm.acknowledgement();
        return taken == null || taken.until() == null ? "" : words.say("alarms.until", at(taken.until(), now));
    }

    /** 红灯 40 分钟，14:05 恢复. */
    private String recovered(Alarm alarm, Instant now) {
        var gone = since(alarm);
        return words.say("alarms.recovered", caseWords.waited(Duration.between(alarm.raisedAt(), gone)),
                at(gone, now));
    }

    private static Light lightNow(Alarm alarm) {
        return alarm.cause() == null || alarm.cause().light() == null || alarm.cause().light() == Light.RED
                ? Light.GREEN
                : alarm.cause().light();
    }

    private String leftOver(Alarm alarm) {
        int left = alarm.cause() == null || alarm.kind() == AlarmKind.URGENT_OVERDUE ? 0 : alarm.cause().cases();
        return alarm.kind() == AlarmKind.URGENT_OVERDUE
                ? where(alarm)
                : words.say(left == 0 ? "alarms.nothingLeft" : "alarms.leftOver", left);
    }

    private String shelved(Alarm alarm, Instant now) {
        var shelf = alarm.shelf();
        return shelf == null
                ? ""
                : joined(words.say("alarms.reason", shelf.reason()), shelf.operator(), at(shelf.at(), now));
    }

    private String leftOf(Instant until, Instant now) {
        return words.say("time.left", caseWords.waited(Duration.between(now, until)));
    }

    /** 14:31; on another day 07-15 14:31. */
    String at(Instant moment, Instant now) {
        boolean today = LocalDate.ofInstant(moment, zone).equals(LocalDate.ofInstant(now, zone));
        return (today ? time : day).format(moment);
    }

    /** What is said aloud: 排水公司，超期在手 9 件，占 9.4%. */
    String sentence(Alarm alarm) {
        return alarm.kind() == AlarmKind.URGENT_OVERDUE
                ? words.say("alarms.sound.urgent", group(alarm),
                        oneOf(alarm).map(OpenCase::place).orElseGet(() -> number(alarm)))
                : words.say("alarms.sound.red", name(alarm), why(alarm));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(GAP));
    }
}
