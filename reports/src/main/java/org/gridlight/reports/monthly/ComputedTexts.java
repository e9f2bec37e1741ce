package org.gridlight.reports.monthly;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.gridlight.model.assessment.BookText;
import org.gridlight.model.measures.Anomaly;
import org.gridlight.model.words.Words;

/** The paragraphs of a monthly book that are written from its numbers, and that an editor may write anew. */
public final class ComputedTexts {
    private final Words words;

    public ComputedTexts(Words words) {
        this.words = words;
    }

    /** As it is computed, whatever an editor wrote. */
    public String of(MonthlyBook book, BookText.Part part) {
        return switch (part) {
            case OVERVIEW -> new LeadParagraph(words, book.overview()).text();
            case ANOMALIES -> anomalies(book);
        };
    }

    /** As it is printed. */
    String printed(MonthlyBook book, BookText.Part part) {
        return book.remarks().flatMap(remarks -> BookText.of(remarks.texts(), part)).map(BookText::text)
                .orElseGet(() -> of(book, part));
    }

    private String anomalies(MonthlyBook book) {
        var lines = new ArrayList<String>();
        book.remarks().ifPresent(remarks -> remarks.anomalies().forEach(one -> lines.add(words.say(
                "monthly.anomaly." + one.kind(), plain(one), signs(one), one.all(), one.signs().getFirst().count(),
                one.signs().getFirst().percent().toPlainString()))));
        if (lines.isEmpty()) {
            return words.say("monthly.anomalyNone");
        }
        return String.join("\n", lines);
    }

    private static String plain(Anomaly one) {
        return one.threshold().stripTrailingZeros().toPlainString();
    }

    private String signs(Anomaly anomaly) {
        var named = anomaly.signs().stream().map(sign -> switch (anomaly.kind()) {
            case OVERDUE, SHARE -> words.say("monthly.anomalySign", sign.name(), sign.percent().toPlainString(),
                    sign.count());
            case REPEATED -> words.say("monthly.anomalyPlace", sign.name(), sign.detail(), sign.count());
            case UNPLACED, SPREAD -> "";
        }).collect(Collectors.joining(words.say("monthly.and")));
        return anomaly.all() > anomaly.signs().size() ? words.say("monthly.anomalyMore", named) : named;
    }
}
