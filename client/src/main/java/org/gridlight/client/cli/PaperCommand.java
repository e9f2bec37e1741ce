package org.gridlight.client.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.gridlight.client.meetings.MeetingPrint;
import org.gridlight.client.supervise.notice.NoticePrint;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.assessment.AssessmentRecord;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.db.meeting.MeetingStore;
import org.gridlight.db.meeting.TransferSlipStore;
import org.gridlight.db.people.OperatorStore;
import org.gridlight.db.prints.PrintLogStore;
import org.gridlight.db.rednotice.RedNoticeStore;
import org.gridlight.model.assessment.AssessedMonth;
import org.gridlight.model.bulletin.BulletinWeek;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.prints.Paper;
import org.gridlight.model.prints.PaperPrint;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Format;
import org.gridlight.reports.notices.DeductionNoticeContent;
import org.gridlight.reports.notices.DeductionNoticePrinter;
import org.gridlight.reports.notices.MeetingMinutesPrinter;
import org.gridlight.reports.notices.PrintMark;
import org.gridlight.reports.notices.RedNoticePrinter;
import org.gridlight.reports.notices.SuperviseSlipPrinter;
import org.gridlight.reports.notices.SuperviseSlipRecord;
import org.gridlight.reports.notices.TransferSlipPrinter;
import org.gridlight.reports.notices.WeeklyBulletinPrinter;
import org.gridlight.reports.notices.WeeklyBulletinRecord;

/**
 * Writes papers of the record to files. Who signs in with an account of the desk has each on the log of prints; the owner of
 * the record, who is nobody of the hall, has not.
 *
 * @param folder  made when it is not there
 * @param formats wanted
 */
record PaperCommand(Console console, DatabaseOptions options, Words words, Path folder, Set<Format> formats) {
    /** @param hints what the editor adds for the next week, a line each */
    void weekly(LocalDate friday, List<String> hints) {
        var week = BulletinWeek.of(friday);
        if (!week.to().equals(friday)) {
            throw Refusal.wrongUse("report.notFriday", friday, week.to());
        }
        try (var database = options.open(console)) {
            var place = place(database);
            var content = WeeklyBulletinRecord.of(database, words, week, console.clock().instant(), place.by())
                    .hinting(hints);
            write(database, Paper.WEEKLY, week.to().toString(), (mark, to) -> new WeeklyBulletinPrinter(words, place
                    .centre(), place.zone()).print(content.with(content.mark().asPrint(mark.time())), to, formats,
                            console),
                    content.mark());
        }
    }

    void supervise(String number) {
        try (var database = options.open(console)) {
            var place = place(database);
            var now = console.clock().instant();
            var content = new SuperviseSlipRecord(database, words, place.zone()).numbered(number, PrintMark.first(now,
                    place.by(), now));
            write(database, Paper.SUPERVISE, number, (mark, to) -> new SuperviseSlipPrinter(words, place.centre(), place
                    .zone()).print(content.with(mark), to, formats, console), content.mark());
        }
    }

    void redNotice(String number) {
        try (var database = options.open(console)) {
            var place = place(database);
            var file = new RedNoticeStore(database).numbered(number).orElseThrow(() -> none(number));
            var content = new NoticePrint(words, place.zone(), place.by()).content(file, console.clock().instant());
            write(database, Paper.RED_NOTICE, number, (mark, to) -> new RedNoticePrinter(words, place.centre(), place
                    .zone()).print(content.with(mark), to, formats, console), content.mark());
        }
    }

    void transfer(String number) {
        try (var database = options.open(console)) {
            var place = place(database);
            var slip = new TransferSlipStore(database).numbered(number).orElseThrow(() -> none(number));
            var content = new MeetingPrint(words, place.zone(), place.by()).slip(slip, console.clock().instant());
            write(database, Paper.TRANSFER, number, (mark, to) -> new TransferSlipPrinter(words, place.centre(), place
                    .zone()).print(content.with(mark), to, formats, console), content.mark());
        }
    }

    void meeting(String number) {
        try (var database = options.open(console)) {
            var place = place(database);
            var meetings = new MeetingStore(database);
            var file = meetings.numbered(number).orElseThrow(() -> none(number));
            var content = new MeetingPrint(words, place.zone(), place.by()).minutes(file, meetings.openDecisions(),
                    console.clock().instant());
            write(database, Paper.MINUTES, number, (mark, to) -> new MeetingMinutesPrinter(words, place.centre(), place
                    .zone()).print(content.with(mark), to, formats, console), content.mark());
        }
    }

    /** What a person gave a line of a unit, told to the unit. */
    void deduction(YearMonth month, ScoreTemplate template, String unit, String line) {
        try (var database = options.open(console)) {
            var place = place(database);
            var assessments = new AssessmentRecord(database.patiently());
            var entry = assessments.entries(month, template.name()).of(unit, line)
                    .orElseThrow(() -> Refusal.failed("deduction.none", unit, line, month));
            var given = template.given(line).orElseThrow(() -> Refusal.failed("deduction.none", unit, line, month));
            var name = new MonthStore(database.patiently(), place.zone()).byDepartment(MonthQuestion.of(month, place
                    .zone())).stream().filter(one -> one.key().equals(unit)).map(MonthCounts::name).findFirst()
                    .orElse(unit);
            var now = console.clock().instant();
            var content = DeductionNoticeContent.of(words, month, template, name, given.title().in(words), entry,
                    assessments.latest(month, template.name()).map(AssessedMonth::appealsUntil).orElse(null),
                    PrintMark.first(now, place.by(), now));
            write(database, Paper.DEDUCTION, content.number(), (mark, to) -> new DeductionNoticePrinter(words, place
                    .centre(), place.zone()).print(content.with(mark), to, formats, console), content.mark());
        }
    }

    private static Refusal none(String number) {
        return Refusal.failed("report.noSuchSlip", number);
    }

    private record Place(String centre, ZoneId zone, String by) {}

    private Place place(Database database) {
        var settings = new SettingStore(database);
        return new Place(settings.centreName().orElseGet(() -> words.say("monthly.centreUnnamed")), settings.zone(),
                isOwner(database) ? database.account().name() : new OperatorStore(database).me().name());
    }

    private static boolean isOwner(Database database) {
        return database.account().name().equals(Account.OWNER);
    }

    private void write(Database database, Paper paper, String number, BiFunction<PrintMark, Path, List<Path>> writing,
            PrintMark first) {
        ReportCommand.makeFolder(folder);
        var log = new PrintLogStore(database);
        int time = isOwner(database)
                ? log.next(paper, number)
                : log.log(UUID.randomUUID(), paper, number, PaperPrint.Way.FILE, 1);
        writing.apply(first.asPrint(time), folder).forEach(
                file -> console.say("cli.report.written", file, ReportCommand.kilobytes(file)));
    }
}
