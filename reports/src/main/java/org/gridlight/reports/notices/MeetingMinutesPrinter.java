package org.gridlight.reports.notices;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JasperPrint;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Block;
import org.gridlight.reports.Blocks;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;
import org.gridlight.reports.notices.MeetingMinutesContent.Followed;
import org.gridlight.reports.notices.MeetingMinutesContent.Item;

/** Prints minutes of joint meetings (会办纪要): a letter with the decisions item by item and as a list. */
public final class MeetingMinutesPrinter extends PaperPrinter<MeetingMinutesContent> {
    private final PaperBlocks blocks;

    /** @see PaperPrinter#PaperPrinter */
    public MeetingMinutesPrinter(Words words, String centre, ZoneId zone) {
        super(words, centre, zone);
        this.blocks = new PaperBlocks(texts);
    }

    @Override
    JasperPrint laid(MeetingMinutesContent minutes) {
        return copy(null, minutes.code(), minutes.mark(), letter(minutes));
    }

    private List<Block> letter(MeetingMinutesContent minutes) {
        var parts = new ArrayList<Block>();
        parts.add(blocks.letterHead(centre, minutes.number(), "", texts.say("p.minutes")));
        parts.add(blocks.text(texts.say("minutes.opening", texts.moment(minutes.began()), texts.known(minutes.place()),
                texts.known(minutes.chair()), minutes.title(), minutes.items().size())));
        parts.add(blocks.heading(texts.say("minutes.itemsHead")));
        if (minutes.items().isEmpty()) {
            parts.add(blocks.none());
        }
        for (int i = 0; i < minutes.items().size(); i++) {
            item(i + 1, minutes.items().get(i), parts);
        }
        parts.add(blocks.heading(texts.say("minutes.listHead")));
        if (minutes.items().stream().allMatch(Item::isAdjourned)) {
            parts.add(blocks.none());
        } else {
            parts.add(Blocks.ruledTable(decisions(minutes, ""), false));
            parts.add(blocks.gap());
        }
        parts.add(blocks.heading(texts.say("minutes.earlierHead")));
        if (minutes.earlier().isEmpty()) {
            parts.add(blocks.none());
        } else {
            parts.add(Blocks.ruledTable(earlier(minutes, ""), false));
            parts.add(blocks.gap());
        }
        parts.add(blocks.text(texts.say("minutes.attendees", texts.listed(minutes.attendees()))));
        parts.add(blocks.text(texts.say("minutes.absent", minutes.absent().isEmpty()
                ? texts.say("minutes.nobody")
                : texts.listed(minutes.absent()))));
        parts.add(blocks.signature(texts.say("minutes.distributed", minutes.distributed().isEmpty()
                ? texts.say("paper.blank")
                : texts.listed(minutes.distributed())), texts.say("minutes.signs", texts.known(minutes.recorder()),
                        texts.known(minutes.approver())),
                centre, texts.day(minutes.issued())));
        return parts;
    }

    private void item(int number, Item item, List<Block> parts) {
        parts.add(blocks.text(texts.say("minutes.item", number, item.problem(), place(item), item.caseNumber().isBlank()
                ? ""
                : texts.say("minutes.ofCase", item.caseNumber()), PaperWords.orStroke(item.why()))));
        if (item.discussed() != null && !item.discussed().isBlank()) {
            parts.add(blocks.text(texts.say("minutes.discussed", item.discussed())));
        }
        if (item.isAdjourned()) {
            parts.add(blocks.text(texts.say("minutes.adjourned")));
            return;
        }
        parts.add(blocks.text(texts.say("minutes.decision", texts.known(item.decision()),
                texts.known(item.leadUnit()), item.coUnits().isEmpty()
                        ? ""
                        : texts.say("minutes.coUnits", texts.listed(item.coUnits())),
                item.limit() == null ? texts.say("minutes.noLimit") : texts.day(item.limit()))));
    }

    private String place(Item item) {
        return item.place() == null || item.place().isBlank() ? "" : texts.say("minutes.at", item.place());
    }

    private BookTable decisions(MeetingMinutesContent minutes, String caption) {
        var rows = new ArrayList<List<Cell>>();
        for (var item : minutes.items().stream().filter(one -> !one.isAdjourned()).toList()) {
            rows.add(PaperBlocks.row(Cell.count(rows.size() + 1L), PaperBlocks.cell(item.caseNumber()),
                    PaperBlocks.cell(item.problem()), PaperBlocks.cell(item.decision()),
                    PaperBlocks.cell(item.leadUnit()), Cell.text(texts.listed(item.coUnits())),
                    Cell.text(texts.shortDay(item.limit())), PaperBlocks.blank()));
        }
        return new BookTable(texts.say("minutes.list"), caption, texts.say("paper.continued", texts.say(
                "minutes.list")),
                List.of(Column.ranks(texts.say("paper.serial"), 27), Column.names(texts.say("object.caseNo"), 80),
                        Column.names(texts.say("redNotice.problem"), 58),
                        Column.names(texts.say("minutes.decided"), 97), Column.names(texts.say("people.leadUnit"), 58),
                        Column.names(texts.say("people.coUnit"), 50), Column.ranks(texts.say("minutes.limit"), 34),
                        Column.ranks(texts.say("minutes.struckOff"), 38)),
                rows, Optional.empty(), List.of());
    }

    private BookTable earlier(MeetingMinutesContent minutes, String caption) {
        var rows = new ArrayList<List<Cell>>();
        for (Followed one : minutes.earlier()) {
            rows.add(PaperBlocks.row(Cell.count(rows.size() + 1L), Cell.text(one.meeting()), PaperBlocks.cell(one
                    .caseNumber()), PaperBlocks.cell(one.decision()), PaperBlocks.cell(one.leadUnit()),
                    Cell.text(texts.shortDay(one.limit())), PaperBlocks.cell(one.state()),
                    Cell.text(texts.shortDay(one.struckOff().orElse(null)))));
        }
        return new BookTable(texts.say("minutes.earlier"), caption, texts.say("paper.continued", texts.say(
                "minutes.earlier")),
                List.of(Column.ranks(texts.say("paper.serial"), 27), Column.names(texts.say("minutes.meeting"), 62),
                        Column.names(texts.say("object.caseNo"), 80), Column.names(texts.say("minutes.decided"), 93),
                        Column.names(texts.say("people.leadUnit"), 60), Column.ranks(texts.say("minutes.limit"), 36),
                        Column.names(texts.say("minutes.state"), 44), Column.ranks(texts.say("minutes.struckOff"), 40)),
                rows, Optional.empty(), List.of());
    }

    @Override
    List<BookTable> sheets(MeetingMinutesContent minutes) {
        return List.of(decisions(minutes, title(minutes)), earlier(minutes, texts.say("minutes.earlier")));
    }

    @Override
    String fileName(MeetingMinutesContent minutes) {
        return "meeting-" + minutes.code();
    }

    @Override
    String title(MeetingMinutesContent minutes) {
        return texts.say("paper.title", texts.say("p.minutes"), minutes.number(), minutes.title());
    }

    @Override
    PrintMark mark(MeetingMinutesContent minutes) {
        return minutes.mark();
    }
}
