package org.gridlight.reports.notices;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.JasperPrint;
import org.gridlight.db.Progress;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Block;
import org.gridlight.reports.BookFrame;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.BookWriter;
import org.gridlight.reports.Format;

/**
 * Prints one kind of paper. Keeps nothing between two of them; safe for use by many threads.
 *
 * @param <C> what such a paper says
 */
public abstract sealed class PaperPrinter<C> permits RedNoticePrinter, SuperviseSlipPrinter, TransferSlipPrinter,
        MeetingMinutesPrinter, WeeklyBulletinPrinter, HandoverPrinter, DutyLogPrinter, UrgentBulletinPrinter,
        CaseSlipPrinter, SpotCheckPrinter, DeductionNoticePrinter {
    final PaperWords texts;
    final String centre;

    /**
     * @param words  the language of the paper
     * @param centre name of the centre that issues it
     * @param zone   in which times are printed
     */
    PaperPrinter(Words words, String centre, ZoneId zone) {
        this.texts = new PaperWords(words, zone);
        this.centre = centre;
    }

    /**
     * Writes the paper to files. Each appears complete or not at all; one of the same name is replaced. The same content
     * gives the same bytes.
     *
     * @param folder an existing folder
     * @return the files, in the order of {@link Format}
     * @throws Refusal when the folder cannot be written to
     */
    public final List<Path> print(C content, Path folder, Set<Format> formats, Progress progress) {
        progress.step("report.laying");
        var laid = formats.contains(Format.PDF) || formats.contains(Format.DOCX) ? laid(content) : null;
        return new BookWriter(folder, about(content), progress).write(laid, sheets(content), formats);
    }

    /** Lays the paper out, to look at it, print it and save it. */
    public final BookPages lay(C content) {
        return new BookPages(laid(content), sheets(content), about(content));
    }

    abstract JasperPrint laid(C content);

    /** The tables of its workbook, at least one. */
    abstract List<BookTable> sheets(C content);

    abstract String fileName(C content);

    abstract String title(C content);

    abstract PrintMark mark(C content);

    private BookWriter.About about(C content) {
        return new BookWriter.About(fileName(content), title(content), centre,
                mark(content).at().atZone(texts.zone()).toLocalDateTime(), texts.words().locale());
    }

    /** One copy of a paper. @param code digits, empty for a paper without a code; @param copyLine null for one without copies */
    final JasperPrint copy(String copyLine, String code, PrintMark mark, List<Block> blocks) {
        var parameters = new HashMap<String, Object>();
        parameters.put("copies", copyLine);
        parameters.put("reprint", mark.isReprint()
                ? texts.say("paper.reprint", mark.time(), mark.by(), texts.inFoot(mark.at()))
                : null);
        parameters.put("digits", code);
        parameters.put("picture", code.isEmpty() ? null : new CodePicture(code));
        parameters.put("footLine", footLine(mark));
        return BookFrame.layOn("notices/frame", parameters, blocks, texts.words().locale());
    }

    final String footLine(PrintMark mark) {
        return texts.say("paper.foot", texts.inFoot(mark.at()), mark.by(), texts.inFoot(mark.dataAsOf()));
    }

    /** 第一联　共二联　存根. @param holder key of who keeps it */
    final String copyLine(int number, int all, String holder) {
        return texts.say("paper.copy", texts.numeral(number), texts.numeral(all), texts.say(holder));
    }

    /** The copies one after the other, each numbered from its own first page. */
    static JasperPrint bound(List<JasperPrint> copies) {
        var first = copies.getFirst();
        copies.stream().skip(1).flatMap(copy -> copy.getPages().stream()).forEach(first::addPage);
        return first;
    }
}
