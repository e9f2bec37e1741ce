package org.gridlight.reports.monthly;

import java.util.HashMap;
import java.util.List;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Block;
import org.gridlight.reports.Blocks;

/** The closing lines of a book, with blanks where nobody is named yet. */
final class ClosingWords {
    private ClosingWords() {}

    static Block block(Words words, Closing closing) {
        var parameters = new HashMap<String, Object>();
        parameters.put("reportToLabel", words.say("monthly.reportTo"));
        parameters.put("reportTo", names(words, closing.reportTo()));
        parameters.put("sendToLabel", words.say("monthly.sendTo"));
        parameters.put("sendTo", names(words, closing.sendTo()));
        parameters.put("copyToLabel", words.say("monthly.copyTo"));
        parameters.put("copyTo", names(words, closing.copyTo()));
        parameters.put("signatures", words.say("monthly.signatures", known(words, closing.editor()), known(words,
                closing.reviewer()), known(words, closing.issuer())));
        parameters.put("copies", words.say("monthly.copies", closing.copies().isPresent()
                ? String.valueOf(closing.copies().getAsInt())
                : words.say("monthly.blank"), known(words, closing.phone())));
        return Blocks.once("monthly/closing", parameters);
    }

    private static String names(Words words, List<String> names) {
        return names.isEmpty() ? words.say("monthly.blank") : String.join(words.say("monthly.comma"), names);
    }

    private static String known(Words words, String name) {
        return name.isEmpty() ? words.say("monthly.blank") : name;
    }
}
