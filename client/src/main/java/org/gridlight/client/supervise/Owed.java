package org.gridlight.client.supervise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.gridlight.model.cases.CallBack;
import org.gridlight.model.cases.Notice;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.PendingRequest;
import org.gridlight.model.cases.Recheck;
import org.gridlight.model.cases.SuspectCase;
import org.gridlight.model.cases.UnsignedCase;
import org.gridlight.model.light.Light;

/** One thing that is owed. Immutable. */
sealed interface Owed {
    /** Within this time it is nearly due. */
    Duration SOON = Duration.ofHours(1);

    /**
     * What it is about.
     *
     * @param id     its key among those of its kind
     * @param number that people call the case by
     * @param unit   the unit it is with, null for none
     */
    record Subject(long id, long caseId, String number, String category, String place, String unit) {}

    Subject subject();

    default long id() {
        return subject().id();
    }

    default long caseId() {
        return subject().caseId();
    }

    default String number() {
        return subject().number();
    }

    default String category() {
        return subject().category();
    }

    default String place() {
        return subject().place();
    }

    default String unit() {
        return subject().unit();
    }

    /** When it is due, null without a time. */
    default Instant due() {
        return null;
    }

    /** Since when it waits, null when nobody knows. */
    Instant since();

    default boolean urgent() {
        return false;
    }

    /** Its light; empty where nothing was set to be late for. */
    default Optional<Light> light(Instant now) {
        return Optional.ofNullable(due()).map(end -> end.isBefore(now)
                ? Light.RED
                : end.isBefore(now.plus(SOON)) ? Light.YELLOW : Light.GREEN);
    }

    default boolean isLate(Instant now) {
        return light(now).filter(Light.RED::equals).isPresent();
    }

    default Group group(Instant now, ZoneId zone) {
        var end = due();
        if (end == null) {
            return Group.WAITING;
        }
        if (isLate(now)) {
            return Group.OVERDUE;
        }
        if (end.isBefore(now.plus(SOON))) {
            return Group.HOUR;
        }
        return LocalDate.ofInstant(end, zone).equals(LocalDate.ofInstant(now, zone)) ? Group.TODAY : Group.LATER;
    }

    /** What is due first before the others; what is not to be done yet after them. */
    static Comparator<Owed> order(Instant now, ZoneId zone) {
        return Comparator.comparing((Owed one) -> one.group(now, zone))
                .thenComparing(Owed::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(one -> !one.urgent())
                .thenComparing(Owed::since, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparingLong(Owed::id);
    }

    /** How a list is divided. Words in the messages under {@code supervise.group.NAME}. */
    enum Group {
        OVERDUE,
        /** Answered, and waits for whoever supervises. */
        ANSWERED, HOUR, TODAY, LATER,
        /** Without a time. */
        WAITING,
        /** Not to be tried again yet. */
        NOT_YET
    }

    /** A request that waits for a decision. @param live the case as it stands, null when it is not open */
    record Approval(PendingRequest pending, OpenCase live) implements Owed {
        @Override
        public Subject subject() {
            return new Subject(pending.request().id(), pending.request().caseId(), pending.number(), pending.category(),
                    pending.place(), pending.request().unit());
        }

        /** The case's clock goes on while it waits. */
        @Override
        public Instant due() {
            return live != null && live.stageDue() != null ? live.stageDue() : pending.request().dueBefore();
        }

        @Override
        public Instant since() {
            return pending.request().askedAt();
        }

        @Override
        public boolean urgent() {
            return pending.urgent();
        }

        @Override
        public Optional<Light> light(Instant now) {
            return live != null && live.stageDue() != null
                    ? Optional.of(live.stageLight(now))
                    : Owed.super.light(now);
        }
    }

    /** A reporter to be called back. */
    record Call(CallBack call) implements Owed {
        @Override
        public Subject subject() {
            return new Subject(call.id(), call.caseId(), call.caseNumber(), call.category(), call.place(), call.unit());
        }

        @Override
        public Instant due() {
            return call.due();
        }

        @Override
        public Instant since() {
            return call.made();
        }

        @Override
        public Group group(Instant now, ZoneId zone) {
            return call.next() != null && call.next().isAfter(now) ? Group.NOT_YET : Owed.super.group(now, zone);
        }
    }

    /** A demand (督办) or the words of a leader (批示). */
    record Told(Notice notice) implements Owed {
        @Override
        public Subject subject() {
            return new Subject(notice.id(), notice.caseId(), notice.caseNumber(), notice.category(), notice.place(),
                    notice.unit());
        }

        /** Once it is answered nothing is due from the unit. */
        @Override
        public Instant due() {
            return notice.isAnswered() ? null : notice.due();
        }

        @Override
        public Instant since() {
            return notice.isAnswered() ? notice.repliedAt() : notice.at();
        }

        @Override
        public Group group(Instant now, ZoneId zone) {
            return notice.isAnswered() ? Group.ANSWERED : Owed.super.group(now, zone);
        }
    }

    /** An act that is looked at again. */
    record Look(Recheck recheck) implements Owed {
        @Override
        public Subject subject() {
            return new Subject(recheck.id(), recheck.caseId(), recheck.caseNumber(), recheck.category(),
                    recheck.place(), null);
        }

        @Override
        public Instant since() {
            return recheck.chosen();
        }
    }

    /** A case that is not signed for in time: late by being in the list. */
    record Unsigned(UnsignedCase one) implements Owed {
        @Override
        public Subject subject() {
            return new Subject(one.caseId(), one.caseId(), one.caseNumber(), one.category(), one.place(), one.unit());
        }

        @Override
        public Instant since() {
            return one.dispatched();
        }

        @Override
        public boolean urgent() {
            return one.urgent();
        }

        @Override
        public Optional<Light> light(Instant now) {
            return Optional.of(Light.RED);
        }

        @Override
        public Group group(Instant now, ZoneId zone) {
            return Group.OVERDUE;
        }
    }

    /** A case that may be fake. */
    record Suspect(SuspectCase one) implements Owed {
        @Override
        public Subject subject() {
            return new Subject(one.caseId(), one.caseId(), one.caseNumber(), one.category(), one.place(), one.unit());
        }

        @Override
        public Instant since() {
            return one.marked();
        }
    }
}
