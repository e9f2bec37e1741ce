package org.gridlight.client.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gridlight.model.measures.CountedCase;

/** Writes the cases behind a number. Times stand in the centre's zone with its offset. */
final class CountedCaseTable {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX",
            Locale.ROOT);

    private final Console console;
    private final ZoneId zone;

    CountedCaseTable(Console console, ZoneId zone) {
        this.console = console;
        this.zone = zone;
    }

    void write(List<CountedCase> cases, OutputFormat format) {
        var columns = List.of("case_no", "accept_no", "state", "source", "category", "department", "grid", "place",
                "reported_at", "due_at", "closed_at");
        var words = console.words();
        var titles = List.of(words.say("object.caseNo"), words.say("object.acceptNo"), words.say("cli.list.state"),
                words.say("cli.list.source"), words.say("object.minorClass"), words.say("people.department"),
                words.say("object.unitGrid"), words.say("cli.list.place"), words.say("cli.list.reportedAt"),
                words.say("clock.due"), words.say("cli.list.closedAt"));
        var rows = cases.stream().map(found -> cells(found, format == OutputFormat.TEXT)).toList();
        new ResultTable(columns, titles, rows).write(format, console.out());
    }

    private List<Object> cells(CountedCase found, boolean forPeople) {
        var words = console.words();
        return Arrays.asList(found.caseNo(), found.acceptNo(),
                forPeople ? words.say("state." + found.state().name()) : found.state().name(),
                forPeople ? words.say("source." + found.source()) : found.source(), found.category(),
                found.department(), found.unitGrid(), found.place(), time(found.reportedAt()), time(found.dueAt()),
                time(found.closedAt()));
    }

    private String time(Instant at) {
        return at == null ? null : FORM.format(at.atZone(zone));
    }
}
