package org.gridlight.reports.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gridlight.db.Database;
import org.gridlight.db.Reading;
import org.gridlight.db.bulletin.BulletinStore;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.model.bulletin.BulletinWeek;
import org.gridlight.model.bulletin.WeekFigures;
import org.gridlight.model.bulletin.WeekFigures.UnitWeek;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.notices.WeeklyBulletinContent.Campaign;
import org.gridlight.reports.notices.WeeklyBulletinContent.Distribution;
import org.gridlight.reports.notices.WeeklyBulletinContent.DueItem;
import org.gridlight.reports.notices.WeeklyBulletinContent.RedUnit;
import org.gridlight.reports.notices.WeeklyBulletinContent.UnitLine;

/** The weekly bulletin (周通报) as the record has it. Reads only; each call may block for seconds. */
public final class WeeklyBulletinRecord {
    private final Words words;
    private final ZoneId zone;
    private final Reading reading;

    private WeeklyBulletinRecord(Reading reading, Words words) {
        this.words = words;
        this.zone = SettingStore.zoneOf(reading);
        this.reading = reading;
    }

    /**
     * The bulletin of a week; in the middle of the week the one until now.
     *
     * @param words the language of what is said here, e.g. of how far notices are
     * @param now   the moment of printing
     * @param by    who prints it, and who is named as its author
     * @throws Refusal when the week has not begun or the record begins after it
     */
    public static WeeklyBulletinContent of(Database database, Words words, BulletinWeek week, Instant now, String by) {
        return database.atOneMoment(reading -> new WeeklyBulletinRecord(reading, words).of(week, now, by));
    }

    private WeeklyBulletinContent of(BulletinWeek week, Instant now, String by) {
        if (!week.begin(zone).isBefore(now)) {
            throw Refusal.failed("report.weekAhead", week.from());
        }
        var first = new MonthStore(reading, zone).firstReport();
        if (first.isPresent() && !first.get().isBefore(week.end(zone))) {
            throw Refusal.failed("report.noWeek", week.to(), LocalDate.ofInstant(first.get(), zone));
        }
        var figures = new BulletinStore(reading, zone).of(week, now);
        return new WeeklyBulletinContent(week.year(), week.issue(), week.from(), week.to(), figures.closed(), figures
                .inHand(), figures.sentUp(), figures.units().stream().map(unit -> line(unit, figures.until())).toList(),
                figures.red().stream().map(unit -> red(unit, figures.until())).toList(), due(figures),
                figures.campaigns().stream().map(one -> new Campaign(one.name(), one.points(), one.struckOff()))
                        .toList(),
                List.of(), "", "", Distribution.BLANK, LocalDate.ofInstant(now, zone), rules(figures),
                PrintMark.first(now, by, figures.until()));
    }

    private UnitLine line(UnitWeek unit, Instant until) {
        return new UnitLine(unit.unitId() == 0 ? words.say("weekly.unsent") : unit.name(), unit.dispatched(),
                unit.closed(), unit.open(), unit.overdue(), unit.closeRate(), unit.redTimes(), longest(unit.oldestDue(),
                        until),
                Optional.of(unit.closed() - unit.closedBefore()));
    }

    private RedUnit red(WeekFigures.RedUnit unit, Instant until) {
        var said = words.say("weekly.notice." + (unit.notice() == null ? "NONE" : unit.notice()));
        return new RedUnit(unit.name(), unit.cases(), longest(unit.oldestDue(), until), unit.late()
                ? words.say("weekly.late", said)
                : said);
    }

    /** In days and hours as they go by. */
    private String longest(Instant due, Instant until) {
        if (due == null) {
            return "";
        }
        var late = Duration.between(due, until);
        return late.toDays() == 0
                ? words.say("weekly.hours", Math.max(1, late.toHours()))
                : words.say("weekly.days", late.toDays(), late.toHoursPart());
    }

    private List<DueItem> due(WeekFigures figures) {
        return figures.due().stream().map(one -> new DueItem(one.number(), words.say(one.meeting()
                ? "weekly.kind.meeting"
                : "weekly.kind.supervise"), one.matter(), one.unit(), LocalDate.ofInstant(one.due(), zone))).toList();
    }

    private List<String> rules(WeekFigures figures) {
        return List.of(words.say("weekly.rule.closed"), words.say("weekly.rule.open", figures.sentUp()),
                words.say("weekly.rule.rate"), words.say("weekly.rule.overdue"));
    }
}
