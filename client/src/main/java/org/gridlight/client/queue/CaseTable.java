package org.gridlight.client.queue;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.people.PrivacyMask;
import org.gridlight.model.words.Words;

/**
 * The list of the queue as it leaves the house: its columns, without numbers of persons in the place that a reporter told.
 *
 * @param name   of the list
 * @param moment of the lights and of the time that is left
 */
record CaseTable(String name, List<OpenCase> cases, Instant moment, Words words, CaseWords caseWords) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** So a spreadsheet knows a formula; a file from outside may not bring one. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s]*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final List<Integer> WIDTHS = List.of(16, 16, 8, 16, 20, 40, 14, 24, 12, 12, 14, 16, 8);
    private static final int TOLD_EVERY = 500;

    List<String> heads() {
        return List.of(words.say("object.caseNo"), words.say("object.acceptNo"), words.say("queue.part.LIGHTS"),
                words.say("clock.remaining"), words.say("object.minorClass"), words.say("cases.column.place"),
                words.say("queue.part.STREETS"), words.say("people.department"), words.say("cases.column.state"),
                words.say("cases.column.source"), words.say("queue.export.due"), words.say("queue.export.reported"),
                words.say("flag.urgent"));
    }

    List<String> cells(OpenCase one) {
        return List.of(known(one.caseNo()), known(one.acceptNo()), words.say("light." + one.stageLight(moment)),
                caseWords.remaining(one, moment), known(one.category()),
                PrivacyMask.withoutNumbers(known(one.place())), known(one.street()), known(one.department()),
                words.say("state." + one.state()), words.say("source." + one.source().code()),
                one.dueNext().map(caseWords::minute).orElse(""), caseWords.minute(one.reportedAt()),
                one.urgent() ? words.say("flag.urgent") : "");
    }

    private static String known(String text) {
        return text == null ? "" : text;
    }

    /** @param told how many lines are written, now and then; @throws CancellationException when it is not wanted any more */
    void writeSheet(OutputStream to, IntConsumer told) throws IOException {
        try (var sheet = new SheetWriter(new BufferedOutputStream(to), name, WIDTHS)) {
            sheet.row(heads());
            int written = 0;
            for (var one : cases) {
                sheet.row(cells(one));
                tell(++written, told);
            }
        }
    }

    /** The same as text, which a spreadsheet opens as well. */
    void writeText(OutputStream to, IntConsumer told) throws IOException {
        var out = new OutputStreamWriter(new BufferedOutputStream(to), StandardCharsets.UTF_8);
        out.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(heads());
        int written = 0;
        for (var one : cases) {
            csv.writeRecord(cells(one).stream().map(CaseTable::harmless).toList());
            tell(++written, told);
        }
        csv.flush();
        out.flush();
    }

    static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static void tell(int written, IntConsumer told) {
        if (written % TOLD_EVERY == 0) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The list is not wanted any more");
            }
            told.accept(written);
        }
    }
}
