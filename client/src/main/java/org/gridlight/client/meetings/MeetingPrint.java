package org.gridlight.client.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.meeting.Meeting;
import org.gridlight.model.meeting.MeetingFile;
import org.gridlight.model.meeting.MeetingItem;
import org.gridlight.model.meeting.TransferSlip;
import org.gridlight.model.words.Words;
import org.gridlight.reports.notices.MeetingMinutesContent;
import org.gridlight.reports.notices.PrintMark;
import org.gridlight.reports.notices.SuperviseSlipContent;
import org.gridlight.reports.notices.TransferSlipContent;

/** Minutes (会办纪要) and transfer slips (转交督办单) as papers. Immutable, safe for many threads. */
public final class MeetingPrint {
    private final MeetingWords words;
    private final String by;

    /** @param by name of who prints */
    MeetingPrint(MeetingWords words, String by) {
        this.words = words;
        this.by = by;
    }

    /** The same without a seat. @param zone in which days are written */
    public MeetingPrint(Words words, ZoneId zone, String by) {
        this(MeetingWords.of(words, zone), by);
    }

    /** @param file of minutes that are issued; @param open decisions that are followed, of all meetings */
    public MeetingMinutesContent minutes(MeetingFile file, List<MeetingItem> open, Instant now) {
        var meeting = file.meeting();
        var issued = words.dayOf(meeting.issuedAt());
        return new MeetingMinutesContent(meeting.number(), code(meeting.id(), issued),
                words.say("meeting.named", words.day(meeting.plannedOn())), meeting.heldAt(), text(meeting.place()),
                text(meeting.chair()), by, units(file, true), units(file, false),
                file.items().stream().map(this::item).toList(),
                open.stream().filter(one -> one.meetingId() != meeting.id() && one.decidedAt() != null
                        && one.decidedAt().isBefore(meeting.heldAt())).map(one -> followed(one, now)).toList(),
                text(meeting.issuedBy()), issued, units(file, true),
                PrintMark.first(now, by, now));
    }

    private List<String> units(MeetingFile file, boolean present) {
        return file.attendance().stream().filter(one -> one.present() == present).map(Meeting.Attendance::unit)
                .toList();
    }

    private MeetingMinutesContent.Item item(MeetingItem item) {
        return new MeetingMinutesContent.Item(text(item.caseNumber()), item.category(), text(item.place()),
                words.rule(item), text(item.reason()), item.decision(), item.lead(), helpers(item),
                item.isDecided() ? words.dayOf(item.due()) : null);
    }

    private List<String> helpers(MeetingItem item) {
        return Arrays.stream(text(item.helpers()).split("\\p{Po}")).filter(name -> !name.isBlank()).toList();
    }

    private MeetingMinutesContent.Followed followed(MeetingItem item, Instant now) {
        return new MeetingMinutesContent.Followed(text(item.meetingNumber()), text(item.caseNumber()),
                item.decision(), item.lead(), words.dayOf(item.due()), words.standing(item, now),
                Optional.ofNullable(item.struckAt()).map(words::dayOf));
    }

    /** A slip with its three stubs. */
    public TransferSlipContent slip(TransferSlip slip, Instant now) {
        var sent = words.dayOf(slip.sentAt());
        return new TransferSlipContent(slip.number(), code(slip.id(), sent), origin(slip.origin()),
                slip.origin() == TransferSlip.Origin.CASE ? text(slip.caseNumber()) : text(slip.originMark()),
                slip.matter(), text(slip.reporter()), text(slip.done()), slip.request(), slip.community(),
                text(slip.handler()), text(slip.sentBy()), sent,
                Optional.ofNullable(slip.assignedAt()).map(at -> new TransferSlipContent.Assignment(
                        text(slip.opinion()), slip.unit(), slip.due(), text(slip.assignedBy()), at)),
                Optional.ofNullable(slip.answeredAt())
                        .map(at -> new TransferSlipContent.Answer(slip.result(), "", at)),
                Optional.ofNullable(slip.toldAt()).map(at -> new TransferSlipContent.Told(text(slip.toldBy()), at,
                        words.say("transfer.content." + (slip.content() == null
                                ? "unknown"
                                : slip.content() ? "yes" : "no")))),
                Optional.ofNullable(slip.struckAt()).map(at -> new SuperviseSlipContent.StruckOff(
                        text(slip.striking()), text(slip.struckBy()), words.dayOf(at))),
                PrintMark.first(now, by, now));
    }

    /** The form has a box for three of them; the others leave all boxes blank and say where from beside. */
    private static TransferSlipContent.Origin origin(TransferSlip.Origin from) {
        return switch (from) {
            case DIARY -> TransferSlipContent.Origin.DIARY;
            case COUNCIL -> TransferSlipContent.Origin.COUNCIL;
            case VISIT -> TransferSlipContent.Origin.VISIT;
            case MEETING, CASE -> null;
        };
    }

    private static String code(long id, LocalDate day) {
        return "%d%02d%02d%06d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), id % 1_000_000);
    }

    private static String text(String known) {
        return known == null ? "" : known;
    }
}
