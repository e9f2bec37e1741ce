package org.gridlight.client.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.model.cases.CallBack;
import org.gridlight.model.cases.CaseRequest;
import org.gridlight.model.cases.Notice;
import org.gridlight.model.cases.Recheck;
import org.gridlight.model.cases.SuspectCase;
import org.gridlight.model.cases.UnsignedCase;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.words.Words;

/** What is said of something that is owed. Immutable, safe for many threads. */
final class OwedWords {
    /** One line about it. @param name in front, quieter */
    record Fact(String name, String text) {}

    /** A mark before the line. @param style empty for one that is only outlined */
    record Tag(String text, String style) {}

    private final Words words;
    private final CaseWords cases;
    private final Workflow workflow;

    OwedWords(Words words, CaseWords cases, Workflow workflow) {
        this.words = words;
        this.cases = cases;
        this.workflow = workflow;
    }

    Words words() {
        return words;
    }

    /** 剩 21 分, 已超 50 分, 已等 2 小时. */
    String time(Owed one, Instant now) {
        return switch (one) {
            case Owed.Approval(var _, var live) when live != null && live.stageDue() != null ->
                cases.remaining(live, now);
            case Owed.Unsigned(var unsigned) when !unsigned.urgent() -> words.say("supervise.waited",
                    cases.times().amount(cases.clocks().working().worked(unsigned.dispatched(), now),
                            LimitUnit.WORK_HOUR));
            case Owed.Call(var call) when call.next() != null && call.next().isAfter(now) ->
                words.say("supervise.notBefore", cases.times().time(call.next()));
            default -> one.due() == null ? waited(one, now) : left(one.due(), now);
        };
    }

    private String left(Instant due, Instant now) {
        return cases.times().left(Duration.between(now, due), LimitUnit.MINUTE);
    }

    private String waited(Owed one, Instant now) {
        return one.since() == null
                ? words.say("supervise.untimed")
                : words.say("supervise.waited", cases.waited(Duration.between(one.since(), now)));
    }

    /** What it is, in a word. */
    List<Tag> tags(Owed one) {
        var tags = new ArrayList<Tag>();
        if (one.urgent()) {
            tags.add(new Tag(words.say("cases.tag.urgent"), "red"));
        }
        switch (one) {
            case Owed.Approval(var pending, var _) -> tags.add(new Tag(kind(pending.request()), "accent"));
            case Owed.Call(var call) when call.tries() > 0 ->
                tags.add(new Tag(words.say("supervise.tries", call.tries()), ""));
            case Owed.Told(var notice) when notice.urgency() != null
                    && notice.urgency() != Notice.Urgency.ORDINARY ->
                tags.add(new Tag(words.say("supervise.urgency." + notice.urgency()), "red"));
            case Owed.Look(var recheck) -> tags.add(new Tag(words.say("supervise.rule." + recheck.rule()), ""));
            default -> {
            }
        }
        return tags;
    }

    private String kind(CaseRequest request) {
        var name = words.say(request.kind().word());
        return request.ordinal() > 1 ? words.say("supervise.again", name, request.ordinal()) : name;
    }

    /** What it is about, in one line. */
    String about(Owed one) {
        return switch (one) {
            case Owed.Approval(var pending, var _) -> why(pending.request());
            case Owed.Call(var call) -> words.say("supervise.closedAt", cases.minute(call.made()));
            case Owed.Told(var notice) -> joined(notice.number(), notice.leader(),
                    notice.isAnswered() ? words.say("cases.notice.reply", text(notice.reply())) : notice.words());
            case Owed.Look(var recheck) -> words.say("supervise.done", action(recheck.action()), text(recheck.by()));
            case Owed.Unsigned(var unsigned) -> unsigned.liaison() == null
                    ? words.say("supervise.noLiaison")
                    : joined(unsigned.liaison(), unsigned.telephone());
            case Owed.Suspect(var suspect) -> joined(suspect.by(), suspect.words());
        };
    }

    /** Reason, date and words of a request, as far as there are any. */
    private String why(CaseRequest request) {
        var reason = reason(request);
        return Stream.of(reason, request.until() == null
                ? null
                : words.say("cases.request.until", cases.minute(request.until())),
                Objects.equals(reason, request.words()) ? null : request.words()).filter(Objects::nonNull)
                .collect(Collectors.joining(words.say("cases.request.and")));
    }

    private String reason(CaseRequest request) {
        return workflow.reasons(request.kind().action()).stream()
                .filter(one -> one.code().equals(request.reason())).findFirst().map(this::reason).orElse(null);
    }

    private String reason(Workflow.Reason reason) {
        return words.locale().getLanguage().equals("zh") ? reason.words() : reason.inEnglish();
    }

    private String action(String code) {
        return code == null ? words.say("supervise.none") : words.say("action." + code);
    }

    /** All that one must know of it, in the order in which one asks. */
    List<Fact> facts(Owed one, Instant now) {
        var facts = new Facts();
        facts.add("object.minorClass", one.category());
        facts.add("cases.column.place", one.place());
        facts.add("people.department", one.unit());
        switch (one) {
            case Owed.Approval(var pending, var _) -> of(pending.request(), facts, now);
            case Owed.Call(var call) -> of(call, facts, now);
            case Owed.Told(var notice) -> of(notice, facts, now);
            case Owed.Look(var recheck) -> of(recheck, facts);
            case Owed.Unsigned(var unsigned) -> of(unsigned, facts);
            case Owed.Suspect(var suspect) -> of(suspect, facts);
        }
        return facts.all;
    }

    private void of(CaseRequest request, Facts facts, Instant now) {
        facts.add("supervise.fact.request", kind(request));
        facts.add("supervise.fact.asked", whoAndWhen(request.who(), request.askedAt()));
        facts.add("supervise.fact.reason", reason(request));
        facts.add("supervise.fact.words", Objects.equals(request.words(), reason(request)) ? null : request.words());
        facts.add("supervise.fact.until", request.until() == null ? null : cases.minute(request.until()));
        facts.add("supervise.fact.dueBefore",
                request.dueBefore() == null ? null : cases.times().moment(now, request.dueBefore()));
        if (request.levels() > 1) {
            facts.add("supervise.fact.level", words.say("supervise.level", request.level(), request.levels()));
        }
        for (var decision : request.decisions()) {
            facts.add("supervise.fact.before", words.say("supervise.decided",
                    words.say(decision.granted() ? "action.approve" : "action.refuse"),
                    whoAndWhen(decision.who(), decision.at())));
        }
    }

    private void of(CallBack call, Facts facts, Instant now) {
        facts.add("supervise.fact.closed", cases.minute(call.made()));
        facts.add("supervise.fact.callBy", cases.times().moment(now, call.due()));
        facts.add("supervise.fact.tries", call.tries() == 0 ? null : words.say("supervise.tries", call.tries()));
        facts.add("supervise.fact.next",
                call.next() != null && call.next().isAfter(now) ? cases.times().moment(now, call.next()) : null);
    }

    private void of(Notice notice, Facts facts, Instant now) {
        facts.add("supervise.fact.number", notice.number());
        facts.add("supervise.fact.urgency",
                notice.urgency() == null ? null : words.say("supervise.urgency." + notice.urgency()));
        facts.add("people.leader", notice.leader());
        facts.add("supervise.fact.demand", notice.words());
        facts.add("supervise.fact.given", whoAndWhen(notice.by(), notice.at()));
        facts.add("supervise.fact.replyBy",
                notice.due() == null ? null : cases.times().moment(now, notice.due()));
        if (notice.isAnswered()) {
            facts.add("supervise.fact.reply", notice.reply());
            facts.add("supervise.fact.replied", whoAndWhen(notice.repliedBy(), notice.repliedAt()));
        }
    }

    private void of(Recheck recheck, Facts facts) {
        facts.add("supervise.fact.rule", words.say("supervise.rule." + recheck.rule()));
        facts.add("supervise.fact.act", action(recheck.action()));
        facts.add("supervise.fact.actor", recheck.by());
        facts.add("supervise.fact.chosen", cases.minute(recheck.chosen()));
        facts.add("cases.column.state", words.say("state." + recheck.state()));
    }

    private void of(UnsignedCase unsigned, Facts facts) {
        facts.add("supervise.fact.sent", cases.minute(unsigned.dispatched()));
        facts.add("people.liaison", unsigned.liaison() == null
                ? words.say("supervise.noLiaison")
                : unsigned.liaison());
        facts.add("supervise.fact.telephone", unsigned.telephone());
    }

    private void of(SuspectCase suspect, Facts facts) {
        facts.add("supervise.fact.marked",
                suspect.marked() == null ? null : whoAndWhen(suspect.by(), suspect.marked()));
        facts.add("supervise.fact.words", suspect.words());
        facts.add("cases.column.state", words.say("state." + suspect.state()));
    }

    private String whoAndWhen(String who, Instant at) {
        return joined(who, at == null ? null : cases.minute(at));
    }

    private String text(String words) {
        return words == null ? this.words.say("supervise.none") : words;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("  "));
    }

    /** Gathers lines; what is not known is left out. */
    private final class Facts {
        private final List<Fact> all = new ArrayList<>();

        void add(String key, String text) {
            if (text != null && !text.isBlank()) {
                all.add(new Fact(words.say(key), text));
            }
        }
    }
}
