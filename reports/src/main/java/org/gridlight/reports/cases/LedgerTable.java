package org.gridlight.reports.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridlight.model.cases.Ledger;
import org.gridlight.model.cases.LedgerLine;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;

/** The table of a ledger: what all have in common, then what its kind tells. */
final class LedgerTable {
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final int MINUTES_AN_HOUR = 60;

    private final Words words;
    private final ZoneId zone;
    private final Ledger ledger;

    LedgerTable(Words words, ZoneId zone, Ledger ledger) {
        this.words = words;
        this.zone = zone;
        this.ledger = ledger;
    }

    /** @param caption what stands above it, empty for nothing */
    BookTable table(String caption) {
        var lines = ledger.lines();
        var rows = IntStream.range(0, lines.size()).mapToObj(i -> row(i + 1, lines.get(i))).toList();
        return new BookTable(words.say(ledger.kind().word()), caption, words.say("ledger.continued"), columns(), rows,
                Optional.empty(), List.of());
    }

    private List<Column> columns() {
        var columns = new ArrayList<>(List.of(Column.ranks(words.say("ledger.serial"), 2.6),
                Column.names(words.say("object.caseNo"), 7.4), Column.names(words.say("object.minorClass"), 5),
                Column.names(words.say("ledger.place"), 7), Column.names(words.say("people.department"), 6),
                time("ledger.dispatched"), time("ledger.dueBefore")));
        columns.addAll(switch (ledger.kind()) {
            case EXTENSION -> List.of(Column.ranks(words.say("ledger.ordinal"), 2.8), time("ledger.asked"),
                    Column.names(words.say("ledger.reason"), 7), time("ledger.askedUntil"),
                    Column.names(words.say("ledger.responsible"), 4), Column.names(words.say("ledger.approvals"), 9),
                    time("ledger.dueAfter"), time("ledger.handled"), Column.ranks(words.say("ledger.onTime"), 3.2));
            case SUSPENSION -> List.of(Column.names(words.say("ledger.category"), 6), day("ledger.from"),
                    day("ledger.expected"), Column.names(words.say("ledger.reviewed"), 7),
                    Column.names(words.say("ledger.approvers"), 9), day("ledger.resumed"),
                    Column.numbers(words.say("ledger.days"), 3.2));
            case VOID -> List.of(time("ledger.filed"), Column.names(words.say("ledger.filedBy"), 4),
                    Column.names(words.say("ledger.voidReason"), 9), Column.names(words.say("ledger.asker"), 4),
                    Column.names(words.say("ledger.approvers"), 9), Column.ranks(words.say("ledger.misfiled"), 4));
            case RETURN -> List.of(Column.names(words.say("people.dispatcher"), 4), time("ledger.returned"),
                    Column.names(words.say("ledger.used"), 5), Column.names(words.say("ledger.reasonClass"), 8),
                    Column.ranks(words.say("ledger.ruling"), 4), Column.names(words.say("ledger.next"), 6));
            case FORCED_CLOSING -> List.of(time("ledger.closed"), Column.names(words.say("ledger.reasonClass"), 7),
                    Column.names(words.say("ledger.approvedBy"), 5), Column.names(words.say("ledger.remains"), 13));
        });
        return columns;
    }

    private Column time(String key) {
        return Column.ranks(words.say(key), 4.4);
    }

    private Column day(String key) {
        return Column.ranks(words.say(key), 5.6);
    }

    private List<Cell> row(int serial, LedgerLine line) {
        return Stream.concat(Stream.of(Cell.count(serial), text(line.number()), text(line.category()),
                text(line.place()), text(line.unit()), time(line.dispatched()), time(line.due())),
                special(line.entry()).stream()).toList();
    }

    private List<Cell> special(LedgerLine.Entry entry) {
        return switch (entry) {
            case LedgerLine.Extension one -> List.of(Cell.count(one.ordinal()), time(one.asked()),
                    reason(one.reason()), time(one.until()), text(one.responsible()), approvals(one.approvals()),
                    time(one.dueAfter()), time(one.handled()), onTime(one));
            case LedgerLine.Suspension one -> List.of(reason(one.reason()), day(one.from()), day(one.until()),
                    Cell.text(""), approvals(one.approvals()), day(one.resumed()), Cell.count(one.days(ledger.asOf())));
            case LedgerLine.Voiding one -> List.of(time(one.filed()), text(one.filedBy()), reason(one.reason()),
                    text(one.asker()), approvals(one.approvals()), yesOrNo(one.misfiled()));
            case LedgerLine.Return one -> List.of(text(one.dispatcher()), time(one.asked()), used(one.used()),
                    reason(one.reason()), one.ruling() == null
                            ? Cell.NONE
                            : Cell.text(words.say("ruling." + one.ruling())),
                    text(one.next()));
            case LedgerLine.ForcedClosing one -> List.of(time(one.at()), reason(one.reason()), text(one.leader()),
                    text(one.remains()));
        };
    }

    /** Nothing is said before the unit is done. */
    private Cell onTime(LedgerLine.Extension one) {
        return one.handled() == null ? Cell.NONE : yesOrNo(one.onTime());
    }

    private Cell yesOrNo(boolean yes) {
        return Cell.text(words.say(yes ? "ledger.yes" : "ledger.no"));
    }

    private Cell reason(LedgerLine.Reason reason) {
        var listed = words.locale().getLanguage().equals("en") ? reason.inEnglish() : reason.words();
        return text(joined(words.say("ledger.colon"), listed, reason.more()));
    }

    private Cell approvals(List<LedgerLine.Approval> approvals) {
        return text(approvals.stream().map(one -> joined(" ", one.who(), printed(one.at()), one.words()))
                .collect(Collectors.joining("\n")));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
    }

    private Cell used(Duration used) {
        return Cell.text(words.say("ledger.hoursAndMinutes", used.toMinutes() / MINUTES_AN_HOUR,
                used.toMinutes() % MINUTES_AN_HOUR));
    }

    private static Cell text(String text) {
        return text == null || text.isEmpty() ? Cell.NONE : Cell.text(text);
    }

    private Cell day(Instant at) {
        return at == null ? Cell.NONE : Cell.text(DAY.format(at.atZone(zone)));
    }

    private Cell time(Instant at) {
        return at == null ? Cell.NONE : Cell.text(printed(at));
    }

    private String printed(Instant at) {
        var local = at.atZone(zone);
        return (local.getYear() == ledger.month().getYear() ? THIS_YEAR : FULL).format(local);
    }

    /** A moment with its year. */
    String full(Instant at) {
        return FULL.format(at.atZone(zone));
    }
}
