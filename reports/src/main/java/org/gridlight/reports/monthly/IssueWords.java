package org.gridlight.reports.monthly;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Block;
import org.gridlight.reports.Blocks;

/** What a book says about itself. */
final class IssueWords {
    private final Words words;
    private final Issue issue;

    IssueWords(Words words, Issue issue) {
        this.words = words;
        this.issue = issue;
    }

    Block head() {
        var parameters = new HashMap<String, Object>();
        parameters.put("internal", words.say("monthly.internal"));
        parameters.put("mark", edition());
        parameters.put("centre", issue.centre());
        parameters.put("bookName", words.say("p.monthly"));
        parameters.put("issue", number());
        parameters.put("editor", words.say("monthly.editedBy", issue.editor()));
        parameters.put("date", date(issue.date()));
        return Blocks.once("monthly/head", parameters);
    }

    /** For the file's own title. */
    String title() {
        return words.say("monthly.title", issue.centre(), words.say("p.monthly"), month());
    }

    String month() {
        return words.say("book.month", issue.month().getYear(), issue.month().getMonthValue());
    }

    /** Small line at each foot: what the figures rest on. */
    String footLine() {
        var state = switch (issue.edition()) {
            case Issue.Edition.Draft draft -> words.say("monthly.draftShort");
            case Issue.Edition.Final locked -> words.say("monthly.final");
            case Issue.Edition.Revision revision -> words.say(
                    revision.locked() ? "monthly.revisionShort" : "monthly.revisionDraftShort", revision.number());
        };
        return Stream.of(words.say("book.footLine", month(), dateTime(issue.dataAsOf())), issue.ruleVersion().isEmpty()
                ? ""
                : words.say("book.basis", issue.ruleVersion()),
                issue.calendar().isEmpty()
                        ? ""
                        : words.say("book.calendar", issue.calendar()),
                state).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(words.say("book.gap")));
    }

    private String number() {
        return words.say("monthly.issue", issue.month().getYear(), issue.number(), issue.runningNumber());
    }

    private String edition() {
        return switch (issue.edition()) {
            case Issue.Edition.Draft draft -> words.say("monthly.draft", dateTime(issue.dataAsOf()));
            case Issue.Edition.Final locked -> words.say("monthly.final");
            case Issue.Edition.Revision revision -> words.say(
                    revision.locked() ? "monthly.revision" : "monthly.revisionDraft", revision.number(),
                    revision.reason());
        };
    }

    private String date(LocalDate date) {
        return words.say("book.date", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Midnight at the end of a day is called 24:00 of that day. */
    private String dateTime(LocalDateTime time) {
        var midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
        var day = midnight ? time.toLocalDate().minusDays(1) : time.toLocalDate();
        var clock = midnight ? "24:00" : "%02d:%02d".formatted(time.getHour(), time.getMinute());
        return words.say("book.dateTime", day.getYear(), day.getMonthValue(), day.getDayOfMonth(), clock);
    }
}
