package org.gridlight.client.cases;

import java.util.ArrayList;
import java.util.List;
import org.gridlight.model.words.Words;

/**
 * Words that are said every day (常用语). They stand in the messages under {@code cases.phrases.action}: several for an
 * action, apart by two bars, each with its short name before one bar.
 *
 * @param name     on its button
 * @param sentence as it is put into the opinion
 */
record Phrase(String name, String sentence) {
    private static final int MOST = 9;

    /** For what may be done now, the usual act first; as many as there are keys. */
    static List<Phrase> of(List<ActChoice> choices, Words words) {
        var phrases = new ArrayList<Phrase>();
        choices.stream().map(ActChoice::action).distinct().forEach(action -> {
            for (var text : words.say("cases.phrases." + action.code()).split("\\|\\|")) {
                var parts = text.split("\\|", 2);
                if (parts.length == 2) {
                    phrases.add(new Phrase(parts[0].strip(), parts[1].strip()));
                }
            }
        });
        return List.copyOf(phrases.subList(0, Math.min(MOST, phrases.size())));
    }
}
