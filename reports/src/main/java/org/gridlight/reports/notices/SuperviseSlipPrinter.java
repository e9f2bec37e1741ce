package org.gridlight.reports.notices;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JasperPrint;
import org.gridlight.model.people.PrivacyMask;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Block;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;
import org.gridlight.reports.notices.SuperviseSlipContent.Feedback;
import org.gridlight.reports.notices.SuperviseSlipContent.Ground;
import org.gridlight.reports.notices.SuperviseSlipContent.StruckOff;

/** Prints supervise slips (督办单): a letter in two copies with the blanks of feedback and striking off behind it. */
public final class SuperviseSlipPrinter extends PaperPrinter<SuperviseSlipContent> {
    private static final int COPIES = 2;

    private final PaperBlocks blocks;

    /** @see PaperPrinter#PaperPrinter */
    public SuperviseSlipPrinter(Words words, String centre, ZoneId zone) {
        super(words, centre, zone);
        this.blocks = new PaperBlocks(texts);
    }

    @Override
    JasperPrint laid(SuperviseSlipContent slip) {
        return bound(List.of(
                copy(copyLine(1, COPIES, "paper.holder.stub"), slip.code(), slip.mark(), stub(slip)),
                copy(copyLine(2, COPIES, "paper.holder.handling"), slip.code(), slip.mark(), letter(slip))));
    }

    private List<Block> stub(SuperviseSlipContent slip) {
        var rows = List.of(
                FormRow.pair(texts.say("superviseSlip.to"), slip.to().unit(), texts.say("redNotice.responsible"),
                        texts.known(slip.to().responsible())),
                FormRow.pair(texts.say("superviseSlip.urgency"), urgency(slip), texts.say("superviseSlip.grounds"),
                        grounds(slip)),
                FormRow.one(texts.say("superviseSlip.matter"), PrivacyMask.of(slip.matter())),
                FormRow.one(texts.say("object.caseNo"), texts.listed(slip.cases())),
                FormRow.some(texts.say("superviseSlip.demand"), PrivacyMask.of(slip.demand())),
                FormRow.pair(texts.say("superviseSlip.limit"), texts.moment(slip.limit()),
                        texts.say("redNotice.issued"), texts.day(slip.issued())),
                FormRow.pair(texts.say("superviseSlip.drafter"), texts.known(slip.drafter()),
                        texts.say("superviseSlip.approver"), texts.known(slip.approver())));
        var back = List.of(
                FormRow.pair(texts.say("superviseSlip.number"), slip.number(), texts.say("superviseSlip.to"),
                        slip.to().unit()),
                FormRow.pair(texts.say("redNotice.receivedBy"), texts.say("paper.blank"),
                        texts.say("redNotice.receivedAt"), texts.say("paper.blankMoment")),
                FormRow.seal(texts.say("redNotice.receiver"), texts.say("superviseSlip.receiptText", slip.number()),
                        texts.say("paper.sealOf", texts.say("superviseSlip.handlingUnit"))));
        return List.of(blocks.formHead(centre, slip.number(), texts.say("paper.stubOf", texts.say("p.superviseSlip"))),
                FormRow.form(rows), blocks.cutLine(slip.number()),
                blocks.formHead(centre, slip.number(), texts.say("redNotice.receipt")), FormRow.together(back));
    }

    private List<Block> letter(SuperviseSlipContent slip) {
        var parts = new ArrayList<Block>();
        parts.add(blocks.letterHead(centre, slip.number(), urgency(slip), texts.say("p.superviseSlip")));
        parts.add(blocks.addressee(slip.to().unit()));
        parts.add(blocks.text(texts.say("superviseSlip.opening", slip.matter(), texts.listed(slip.cases()),
                grounds(slip))));
        parts.add(blocks.heading(texts.say("superviseSlip.situationHead")));
        parts.add(blocks.text(texts.known(slip.situation())));
        parts.add(blocks.heading(texts.say("superviseSlip.stepsHead")));
        if (slip.steps().isEmpty()) {
            parts.add(blocks.text(texts.say("superviseSlip.noSteps")));
        } else {
            slip.steps().forEach(step -> parts.add(blocks.text(texts.say("superviseSlip.step", texts.moment(step.at()),
                    step.words()))));
        }
        slip.instruction().ifPresent(words -> {
            parts.add(blocks.heading(texts.say("superviseSlip.instructionHead")));
            parts.add(blocks.text(texts.say("superviseSlip.instruction", words.words(), words.who(), texts.moment(words
                    .at()))));
        });
        parts.add(blocks.heading(texts.say(slip.instruction().isPresent()
                ? "superviseSlip.demandHeadAfter"
                : "superviseSlip.demandHead")));
        parts.add(blocks.text(texts.known(slip.demand())));
        if (!slip.photos().isEmpty()) {
            parts.add(blocks.text(texts.say("superviseSlip.annex", slip.photos().size())));
        }
        var limit = slip.limit() == null
                ? texts.say("superviseSlip.noLimit")
                : texts.say("superviseSlip.until", texts.moment(slip.limit()));
        parts.add(blocks.signature(limit, texts.say("superviseSlip.signs", texts.known(slip.drafter()),
                texts.known(slip.approver())), centre, texts.day(slip.issued())));
        parts.add(FormRow.together(answerRows(slip)));
        slip.photos().forEach(pair -> parts.add(blocks.photos(pair)));
        return parts;
    }

    private List<FormRow> answerRows(SuperviseSlipContent slip) {
        var answer = slip.feedback();
        var end = slip.struckOff();
        return List.of(FormRow.title(texts.say("superviseSlip.feedback")),
                FormRow.much(texts.say("superviseSlip.result"), answer.map(Feedback::result).map(PrivacyMask::of)
                        .orElse("")),
                FormRow.one(texts.say("superviseSlip.evidence"), answer.map(Feedback::evidence).map(PrivacyMask::of)
                        .orElse("")),
                FormRow.seal(texts.say("superviseSlip.handler"), texts.say("superviseSlip.handlerSigns",
                        answer.map(Feedback::handler).map(texts::known).orElse(texts.say("paper.blank")),
                        answer.map(Feedback::head).map(texts::known).orElse(texts.say("paper.blank")),
                        answer.map(Feedback::at).map(texts::moment).orElse(texts.say("paper.blankMoment"))),
                        texts.say("paper.sealOf", texts.say("superviseSlip.handlingUnit"))),
                FormRow.title(texts.say("superviseSlip.strikeOff")),
                FormRow.some(texts.say("superviseSlip.finding"), end.map(StruckOff::finding).map(PrivacyMask::of)
                        .orElse("")),
                FormRow.pair(texts.say("people.supervisor"), end.map(StruckOff::supervisor).map(texts::known)
                        .orElse(texts.say("paper.blank")), texts.say("superviseSlip.struckOff"),
                        end.map(StruckOff::day).map(texts::day).orElse(texts.say("paper.blankDay"))));
    }

    private String urgency(SuperviseSlipContent slip) {
        return texts.say("superviseSlip.urgency." + slip.urgency());
    }

    private String grounds(SuperviseSlipContent slip) {
        return slip.grounds().isEmpty()
                ? "-"
                : Arrays.stream(Ground.values()).filter(slip.grounds()::contains)
                        .map(one -> texts.say("superviseSlip.ground." + one))
                        .collect(Collectors.joining(texts.say("paper.listComma")));
    }

    /** The steps as a table, for those who want them in a workbook. */
    @Override
    List<BookTable> sheets(SuperviseSlipContent slip) {
        return List.of(new BookTable(texts.say("p.superviseSlip"), title(slip), title(slip),
                List.of(Column.ranks(texts.say("superviseSlip.when"), 20),
                        Column.names(texts.say("superviseSlip.what"), 80)),
                slip.steps().stream().map(step -> PaperBlocks.row(Cell.text(texts.inFoot(step.at())), PaperBlocks.cell(
                        step.words()))).toList(),
                Optional.empty(), List.of()));
    }

    @Override
    String fileName(SuperviseSlipContent slip) {
        return "supervise-" + slip.code();
    }

    @Override
    String title(SuperviseSlipContent slip) {
        return texts.say("paper.title", texts.say("p.superviseSlip"), slip.number(), slip.to().unit());
    }

    @Override
    PrintMark mark(SuperviseSlipContent slip) {
        return slip.mark();
    }
}
