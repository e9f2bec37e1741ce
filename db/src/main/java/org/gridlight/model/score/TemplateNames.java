package org.gridlight.model.score;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridlight.model.files.YamlFields;
import org.gridlight.model.files.YamlNode;
import org.gridlight.model.words.Refusal;

/** The names that a template has given so far, and what is written with them. Confined to one parser. */
final class TemplateNames {
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9_]{0,39}");
    private static final int LONGEST_QUOTED = 80;

    private final Set<String> known = new LinkedHashSet<>();

    /** All of them now. */
    Set<String> now() {
        return Set.copyOf(known);
    }

    /** From here on formulas may use these and no others. */
    void only(Collection<String> names) {
        known.clear();
        known.addAll(names);
    }

    /** A name that was not given before. */
    String newKey(String field, YamlNode node) {
        var key = matching(KEY, field, node);
        if (key.equals(ScoreTemplate.WEIGHTED) || !known.add(key)) {
            throw Refusal.failed("score.keyTaken", node.place(), key);
        }
        return key;
    }

    /** A formula over names that were given. */
    Formula formula(String field, YamlNode node) {
        return made(YamlFields.text(field, node), node);
    }

    /** The same, of a text that was made of what stands at a place. */
    Formula made(String text, YamlNode node) {
        try {
            var formula = Formula.of(text, node.place().toString());
            formula.names().stream().filter(name -> !known.contains(name)).sorted().findFirst().ifPresent(name -> {
                throw Refusal.failed("score.nameUnknown", node.place(), name, String.join(", ", known));
            });
            return formula;
        } catch (Formula.Unreadable unreadable) {
            throw Refusal.failed(unreadable, unreadable.key(), node.place(), cut(text, LONGEST_QUOTED),
                    unreadable.position(), unreadable.part());
        }
    }

    /** One of some names. */
    static String oneOf(String field, YamlNode node, Set<String> allowed) {
        var text = YamlFields.text(field, node);
        if (!allowed.contains(text)) {
            throw Refusal.failed("score.nameUnknown", node.place(), text, allowed.stream().sorted().toList());
        }
        return text;
    }

    /** A text of a form. */
    static String matching(Pattern pattern, String field, YamlNode node) {
        var text = YamlFields.text(field, node);
        if (!pattern.matcher(text).matches()) {
            throw Refusal.failed("score.keyWrong", node.place(), field, cut(text, 40));
        }
        return text;
    }

    /** A name for people: one text, or one a language. */
    static Title title(YamlNode node) {
        if (node instanceof YamlNode.Scalar) {
            return new Title(YamlFields.text("title", node), null);
        }
        var fields = YamlFields.of(node);
        var title = titleIn(fields);
        fields.nothingElse();
        return title;
    }

    /** The name in {@code zh} and {@code en} of a mapping that has further keys. */
    static Title titleIn(YamlFields fields) {
        return new Title(fields.text("zh"), fields.optional("en").map(en -> YamlFields.text("en", en)).orElse(null));
    }

    /** Lowest and highest value. */
    static Bounds bounds(YamlFields fields) {
        var bounds = new Bounds(fields.number("minimum"), fields.number("maximum"));
        if (bounds.minimum().isPresent() && bounds.maximum().isPresent()
                && bounds.minimum().get().compareTo(bounds.maximum().get()) > 0) {
            throw Refusal.failed("score.boundsCrossed", fields.placeOf("minimum"));
        }
        return bounds;
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
