package org.gridlight.client.supervise.notice;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.rednotice.EscalationStep;
import org.gridlight.model.rednotice.Explanation;
import org.gridlight.model.rednotice.NoticeState;
import org.gridlight.model.rednotice.RedCase;
import org.gridlight.model.rednotice.RedNotice;
import org.gridlight.model.words.Words;

/** What is said of notices. Immutable, safe for many threads. */
final class NoticeWords {
    /** One line about it. @param name in front, quieter */
    record Fact(String name, String text) {}

    private final Words words;
    private final CaseWords cases;
    private final DateTimeFormatter day;

    NoticeWords(Words words, CaseWords cases) {
        this.words = words;
        this.cases = cases;
        this.day = DateTimeFormatter.ofPattern(words.say("rednotice.pattern.day"), words.locale());
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** How long until the explanation is owed, in working time; where none is owed, since when it stands so. */
    String time(RedNotice notice, Instant now) {
        return switch (notice.state()) {
            case PROPOSED, LAPSED -> say("rednotice.lit", cases.soon(now, notice.litAt()));
            case AWAITED, RETURNED -> left(notice.replyDue(), now);
            case REVIEW -> notice.overdueAt() == null ? say("rednotice.inTime") : say("rednotice.late");
            case ACCEPTED -> notice.running() == 0
                    ? say("rednotice.allDone")
                    : say("rednotice.stillRunning", notice.running());
            case CLOSED -> say("rednotice.closed", cases.minute(notice.closedAt()));
        };
    }

    String left(Instant due, Instant now) {
        var working = cases.clocks().working();
        var left = due.isAfter(now) ? working.worked(now, due) : working.worked(due, now).negated();
        return cases.times().left(left, LimitUnit.WORK_HOUR);
    }

    /** The number as it is printed, or that it has none yet. */
    String number(RedNotice notice) {
        return notice.number() == null ? say("rednotice.noNumber") : notice.number();
    }

    String state(RedNotice notice) {
        return say("rednotice.state." + notice.state());
    }

    /** Its second line: how many, how many left the figure, how high it stands. */
    String about(RedNotice notice) {
        return Stream.of(number(notice), say("rednotice.cases", notice.overdueCases()),
                notice.corrected() == 0 ? null : say("rednotice.corrected", notice.corrected()),
                notice.level() == 0 ? null : say("rednotice.level", notice.level())).filter(Objects::nonNull)
                .collect(Collectors.joining(say("rednotice.between")));
    }

    /** By which rule it was lit, with its figures. */
    String rule(RedNotice notice) {
        if (notice.why() == null) {
            return say("rednotice.byHand");
        }
        var decided = say("unitLight." + notice.why(), notice.decided() == null ? notice.cases() : notice.decided(),
                notice.percent() == null ? 0 : String.format(java.util.Locale.ROOT, "%.1f", notice.percent()));
        var threshold = switch (notice.why()) {
            case "SHARE_OVERDUE" -> say("lights.why.SHARE", notice.redPercent(), notice.redCases());
            case "COUNT_OVERDUE" -> notice.redCases() != null && notice.redCases() == 1
                    ? say("lights.why.ANY")
                    : say("lights.why.COUNT", notice.redCases());
            default -> null;
        };
        return threshold == null ? decided : say("rednotice.rule", decided, threshold);
    }

    List<Fact> facts(RedNotice notice, Instant now) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("responsible", notice.responsible() == null ? say("rednotice.nobody") : notice.responsible()));
        facts.add(fact("liaison", notice.liaison() == null
                ? say("rednotice.nobody")
                : joined(notice.liaison(), notice.liaisonTelephone())));
        facts.add(fact("lit", cases.minute(notice.litAt())));
        facts.add(fact("rule", rule(notice)));
        if (notice.issuedAt() != null) {
            facts.add(fact("issued", joined(cases.minute(notice.issuedAt()),
                    notice.issuedBy() == null ? say("rednotice.bySetting") : notice.issuedBy())));
            facts.add(fact("signed", notice.signedAt() == null
                    ? say("rednotice.unsigned")
                    : joined(notice.signer(), cases.minute(notice.signedAt()))));
            facts.add(fact("due", notice.state().isOwed()
                    ? joined(cases.minute(notice.replyDue()), left(notice.replyDue(), now))
                    : cases.minute(notice.replyDue())));
        }
        return facts;
    }

    private Fact fact(String name, String text) {
        return new Fact(say("rednotice.fact." + name), text);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("  "));
    }

    String minute(Instant at) {
        return at == null ? say("rednotice.none.dash") : cases.minute(at);
    }

    /** 已超 1 工作日 2 小时, or how it came off the list. */
    String overdue(RedCase one, Instant now) {
        if (one.isCorrected()) {
            return say("action.correctRed");
        }
        if (!one.running()) {
            return one.state() == null ? say("rednotice.none.dash") : say("state." + one.state());
        }
        return one.dueAt() == null ? say("rednotice.none.dash") : left(one.dueAt(), now);
    }

    /** What the unit says of a case, or what was corrected; empty while nothing is said. */
    String said(RedCase one, Explanation.Line line) {
        if (one.isCorrected()) {
            return say("rednotice.correction", minute(one.slipAt()), one.correctedBy(), one.correction());
        }
        if (line == null) {
            return one.canBeCorrected() ? say("rednotice.slip", minute(one.slipAt())) : "";
        }
        return say("rednotice.line", line.reason(), line.measures(), day.format(line.finishOn()));
    }

    /** 微循环：联络员 何勇. */
    String level(EscalationStep step) {
        return say("rednotice.told", say("rednotice.circle." + step.circle()),
                joined(step.post(), step.person() == null ? say("rednotice.unnamed") : step.person()));
    }

    /** The level after that, with whom and when; what stops it, or why there is none. */
    String next(RedNotice notice, Instant now) {
        if (notice.state() == NoticeState.REVIEW) {
            return say("rednotice.next.REVIEW");
        }
        if (!notice.state().isOwed()) {
            return "";
        }
        if (notice.nextPost() == null) {
            return say("rednotice.next.top");
        }
        var who = say("rednotice.told", say("rednotice.circle." + notice.nextCircle()), joined(notice.nextPost(),
                notice.nextPerson() == null ? say("rednotice.unnamed") : notice.nextPerson()));
        if (notice.held() != null) {
            return say("rednotice.next.held", who, say("rednotice.heldBy." + notice.held()));
        }
        return notice.climbAt() == null ? who : say("rednotice.next.at", cases.minute(notice.climbAt()), who);
    }

    String head(Explanation one) {
        return joined(say("rednotice.version", one.version()), one.signer(), cases.minute(one.sentAt()),
                one.onBehalf() ? say("rednotice.onBehalf", one.typedBy()) : null,
                one.late() ? say("rednotice.late") : null);
    }

    /** Empty while it is under review. */
    String decision(Explanation one) {
        if (one.accepted() == null) {
            return "";
        }
        var word = say(one.accepted() ? "light.acceptExplanation" : "light.returnExplanation");
        return joined(word, one.decidedBy(), cases.minute(one.decidedAt()), one.decision());
    }
}
