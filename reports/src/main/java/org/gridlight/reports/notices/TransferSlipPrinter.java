package org.gridlight.reports.notices;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JasperPrint;
import org.gridlight.model.people.PrivacyMask;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Block;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;
import org.gridlight.reports.notices.SuperviseSlipContent.StruckOff;
import org.gridlight.reports.notices.TransferSlipContent.Answer;
import org.gridlight.reports.notices.TransferSlipContent.Assignment;
import org.gridlight.reports.notices.TransferSlipContent.Origin;
import org.gridlight.reports.notices.TransferSlipContent.Told;

/** Prints transfer slips (转交督办单): the same form three times, for the community, the unit that acts, the street. */
public final class TransferSlipPrinter extends PaperPrinter<TransferSlipContent> {
    private static final List<String> HOLDERS = List.of("paper.holder.community", "paper.holder.acting",
            "paper.holder.street");

    private final PaperBlocks blocks;

    /** @see PaperPrinter#PaperPrinter */
    public TransferSlipPrinter(Words words, String centre, ZoneId zone) {
        super(words, centre, zone);
        this.blocks = new PaperBlocks(texts);
    }

    @Override
    JasperPrint laid(TransferSlipContent slip) {
        return bound(IntStream.range(0, HOLDERS.size()).mapToObj(copy -> copy(
                copyLine(copy + 1, HOLDERS.size(), HOLDERS.get(copy)), slip.code(), slip.mark(), form(slip))).toList());
    }

    private List<Block> form(TransferSlipContent slip) {
        return List.of(blocks.formHead(slip.community(), slip.number(), texts.say("p.transferSlip")),
                FormRow.form(rows(slip)));
    }

    private List<FormRow> rows(TransferSlipContent slip) {
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.one(texts.say("transferSlip.origin"), origin(slip)));
        rows.add(FormRow.one(texts.say("transferSlip.reporter"), slip.reporter().isBlank()
                ? texts.say("transferSlip.anonymous")
                : PrivacyMask.of(slip.reporter())));
        rows.add(FormRow.some(texts.say("transferSlip.matter"), PrivacyMask.of(slip.matter())));
        rows.add(FormRow.one(texts.say("transferSlip.done"), texts.known(slip.done())));
        rows.add(FormRow.one(texts.say("transferSlip.request"), texts.known(slip.request())));
        rows.add(FormRow.seal(texts.say("transferSlip.community"), texts.say("transferSlip.communitySigns",
                texts.known(slip.handler()), texts.known(slip.head()), texts.day(slip.sent())),
                texts.say("paper.sealOf", texts.say("transferSlip.communitySeal"))));
        assigned(slip.assignment(), rows);
        rows.add(FormRow.seal(texts.say("transferSlip.result"), answered(slip.answer()),
                texts.say("paper.sealOf", texts.say("transferSlip.actingSeal"))));
        rows.add(FormRow.one(texts.say("transferSlip.told"), told(slip.told())));
        rows.add(FormRow.pair(texts.say("superviseSlip.strikeOff"), slip.struckOff().map(StruckOff::finding)
                .map(PrivacyMask::of).orElse(""), texts.say("superviseSlip.struckOff"),
                slip.struckOff().map(end -> texts.say("transferSlip.struckOff", texts.known(end.supervisor()),
                        texts.day(end.day()))).orElse(texts.say("paper.blankDay"))));
        return rows;
    }

    private void assigned(Optional<Assignment> assignment, List<FormRow> rows) {
        rows.add(FormRow.one(texts.say("transferSlip.opinion"), assignment.map(one -> texts.say(
                "transferSlip.opinionSigned", texts.known(one.words()), texts.known(one.leader()), texts.moment(one
                        .at())))
                .orElse(texts.say("transferSlip.opinionBlank"))));
        rows.add(FormRow.pair(texts.say("transferSlip.actingUnit"), assignment.map(Assignment::unit).orElse(""),
                texts.say("transferSlip.limit"), assignment.map(Assignment::limit).map(texts::moment)
                        .orElse(texts.say("paper.blankMoment"))));
    }

    private String answered(Optional<Answer> answer) {
        return answer.map(one -> texts.say("transferSlip.answered", texts.known(one.result()), texts.known(one.head()),
                texts.moment(one.at()))).orElse(texts.say("transferSlip.answerBlank"));
    }

    private String told(Optional<Told> told) {
        return told.map(one -> texts.say("transferSlip.toldBy", texts.moment(one.at()), texts.known(one.by()), texts
                .known(one.satisfied()))).orElse(texts.say("transferSlip.toldBlank"));
    }

    /** The boxes of all origins, the right one ticked. */
    private String origin(TransferSlipContent slip) {
        var boxes = Arrays.stream(Origin.values())
                .map(one -> texts.say(one == slip.origin() ? "paper.ticked" : "paper.unticked",
                        texts.say("transferSlip.origin." + one)))
                .collect(Collectors.joining(texts.say("book.gap")));
        return slip.originMark().isBlank() ? boxes : boxes + texts.say("book.gap") + slip.originMark();
    }

    @Override
    List<BookTable> sheets(TransferSlipContent slip) {
        var rows = rows(slip).stream()
                .flatMap(row -> java.util.stream.Stream.of(PaperBlocks.row(Cell.text(row.first()), Cell.text(row
                        .text())), row.second() == null
                                ? List.<Cell>of()
                                : PaperBlocks.row(Cell.text(row.second()), Cell.text(row.more()))))
                .filter(row -> !row.isEmpty()).toList();
        return List.of(new BookTable(texts.say("p.transferSlip"), title(slip), title(slip),
                List.of(Column.names(texts.say("transferSlip.field"), 20),
                        Column.names(texts.say("transferSlip.content"), 80)),
                rows, Optional.empty(), List.of()));
    }

    @Override
    String fileName(TransferSlipContent slip) {
        return "transfer-" + slip.code();
    }

    @Override
    String title(TransferSlipContent slip) {
        return texts.say("paper.title", texts.say("p.transferSlip"), slip.number(), slip.community());
    }

    @Override
    PrintMark mark(TransferSlipContent slip) {
        return slip.mark();
    }
}
