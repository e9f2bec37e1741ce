package org.gridlight.client.cases;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseFile.Telling;
import org.gridlight.model.cases.DispatchText;
import org.gridlight.model.cases.DispatchText.Part;
import org.gridlight.model.people.PrivacyMask;
import org.gridlight.model.words.Words;

/**
 * The dispatch text (派遣文本) of a case: what a unit is told over the telephone or a group chat. Nobody knows who reads
 * along there, so that nothing of the reporter is in it.
 */
final class DispatchWords {
    private final Words words;
    private final CaseWords caseWords;

    DispatchWords(Words words, CaseWords caseWords) {
        this.words = words;
        this.caseWords = caseWords;
    }

    /** On the FX thread. @param form empty for the one that is shipped */
    void copy(CaseFile file, Optional<DispatchText> form) {
        var content = new ClipboardContent();
        content.putString(of(file, form));
        Clipboard.getSystemClipboard().setContent(content);
    }

    String of(CaseFile file, Optional<DispatchText> form) {
        return form.orElseGet(() -> new DispatchText(words.say("cases.dispatchText"))).of(parts(file));
    }

    private Map<Part, String> parts(CaseFile file) {
        var parts = new EnumMap<Part, String>(Part.class);
        var header = file.header();
        parts.put(Part.NUMBER, known(header.number()));
        parts.put(Part.URGENT, header.urgent() ? words.say("flag.urgent") : "");
        parts.put(Part.CATEGORY, words.say("cases.file.class", header.majorClass(), header.category()));
        ground(file.ground(), parts);
        parts.put(Part.WORDS, told(file));
        if (file.standard() != null) {
            parts.put(Part.CONDITION, known(file.standard().filingCondition()));
        }
        limit(file, parts);
        if (file.unit() != null) {
            parts.put(Part.UNIT, file.unit().name());
            parts.put(Part.CONTACT, known(file.unit().liaison()));
            parts.put(Part.TELEPHONE, known(file.unit().telephone()));
        }
        return parts;
    }

    /** A place is often typed from what the reporter said, so that his number may be in it. */
    private static void ground(CaseFile.Ground ground, Map<Part, String> parts) {
        parts.put(Part.PLACE, PrivacyMask.withoutNumbers(listed(ground.street(), ground.community(), ground.place())));
        parts.put(Part.GRID, known(ground.unitGrid()));
        parts.put(Part.BOUNDS, known(ground.bounds()));
    }

    private static String told(CaseFile file) {
        var reporters = file.tellings().stream().map(Telling::reporter).toList();
        return file.tellings().stream().map(Telling::words).filter(said -> said != null && !said.isBlank()).findFirst()
                .map(said -> PrivacyMask.withoutPeople(said.strip(), reporters)).orElse("");
    }

    private void limit(CaseFile file, Map<Part, String> parts) {
        var clock = file.handling();
        clock.filter(one -> one.limit() != null).map(one -> caseWords.limit(one.limit(), one.limitUnit()))
                .or(() -> Optional.ofNullable(file.standard()).filter(one -> one.limit() != null)
                        .map(one -> caseWords.limit(one.limit(), one.limitUnit())))
                .ifPresent(limit -> parts.put(Part.LIMIT, limit));
        Optional.ofNullable(file.header().dueAt()).map(caseWords::minute).ifPresent(due -> parts.put(Part.DUE, due));
    }

    private static String listed(String... texts) {
        return Stream.of(texts).filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(" "));
    }

    private static String known(String text) {
        return text == null ? "" : text;
    }
}
