package org.gridlight.reports.notices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import org.gridlight.model.people.PrivacyMask;
import org.gridlight.reports.Block;
import org.gridlight.reports.Blocks;
import org.gridlight.reports.Cell;
import org.gridlight.reports.notices.PhotoPairContent.Shot;

/** The parts papers are put together from. */
final class PaperBlocks {
    private final PaperWords texts;

    PaperBlocks(PaperWords texts) {
        this.texts = texts;
    }

    /** Red name of the centre, number, title. @param left how urgent it is; empty for nothing */
    Block letterHead(String organ, String number, String left, String title) {
        return Blocks.once("notices/head", Map.of("organ", organ, "number", number, "left", left, "title", title));
    }

    /** The same of a form, in black. */
    Block formHead(String organ, String number, String title) {
        return Blocks.once("notices/formHead", Map.of("organ", organ, "number", number, "title", title));
    }

    /** Never left alone at the foot of a page. */
    Block heading(String text) {
        return Blocks.once("notices/heading", Map.of("heading", text));
    }

    /** To whom a letter goes: not moved in. */
    Block addressee(String unit) {
        return paragraph("plain", texts.say("paper.addressee", unit));
    }

    Block text(String text) {
        return paragraph("text", PrivacyMask.of(text));
    }

    /** Text whose telephone numbers are those of offices. */
    Block unmasked(String text) {
        return paragraph("text", text);
    }

    private static Block paragraph(String part, String text) {
        return Blocks.once("notices/paragraph", Map.of(part, text));
    }

    Block note(String text) {
        return Blocks.once("notices/note", Map.of("text", text));
    }

    Block gap() {
        return Blocks.once("notices/gap", Map.of());
    }

    /**
     * The end of a letter; its seal is pressed over the date.
     *
     * @param last  last line of the text, which keeps the signature from standing alone on a page
     * @param drawn who drafts and issues
     */
    Block signature(String last, String drawn, String organ, String date) {
        var parameters = new HashMap<String, Object>();
        parameters.put("last", last);
        parameters.put("drawn", drawn);
        parameters.put("organ", organ);
        parameters.put("seal", texts.say("paper.seal"));
        parameters.put("date", date);
        return Blocks.once("notices/sign", parameters);
    }

    Block cutLine(String number) {
        return Blocks.once("notices/cut", Map.of("text", texts.say("paper.cut", number)));
    }

    Block photos(PhotoPairContent pair) {
        var parameters = new HashMap<String, Object>();
        parameters.put("about", PrivacyMask.of(pair.about()));
        parameters.put("before", picture(pair.before()));
        parameters.put("beforeUnder", under("paper.before", pair.before()));
        parameters.put("after", picture(pair.after()));
        parameters.put("afterUnder", under("paper.after", pair.after()));
        return Blocks.once("notices/photos", parameters);
    }

    private static Renderable picture(Optional<Shot> shot) {
        return shot.map(one -> SimpleDataRenderer.getInstance(one.jpeg())).orElse(null);
    }

    private String under(String key, Optional<Shot> shot) {
        return texts.say(key, shot.map(Shot::under).map(PrivacyMask::of).orElse(texts.say("paper.noPhoto")));
    }

    /** 本期无 in place of a table without rows. */
    Block none() {
        return text(texts.say("book.none"));
    }

    static Cell cell(String text) {
        return text == null || text.isBlank() ? Cell.NONE : Cell.text(PrivacyMask.of(text.strip()));
    }

    static Cell blank() {
        return Cell.text("");
    }

    static List<Cell> row(Cell... cells) {
        return List.of(cells);
    }
}
