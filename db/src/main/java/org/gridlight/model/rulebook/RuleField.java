package org.gridlight.model.rulebook;

import java.util.List;

/**
 * One value of a rule. Values are kept as words: numbers in digits, yes and no as 1 and 0.
 *
 * @param least   of a number; of a text 0 when it may be empty
 * @param most    of a number; of a text how long it may be
 * @param choices what can be chosen; the empty word for none of them
 */
public record RuleField(String name, Type type, int least, int most, List<String> choices) {
    /** What it is. */
    public enum Type {
        NUMBER, YES, CHOICE, TEXT
    }

    public RuleField {
        choices = List.copyOf(choices);
    }

    static RuleField number(String name, int least, int most) {
        return new RuleField(name, Type.NUMBER, least, most, List.of());
    }

    static RuleField yes(String name) {
        return new RuleField(name, Type.YES, 0, 1, List.of());
    }

    static RuleField choice(String name, String... choices) {
        return new RuleField(name, Type.CHOICE, 0, 0, List.of(choices));
    }

    static RuleField text(String name, int longest, boolean mayBeEmpty) {
        return new RuleField(name, Type.TEXT, mayBeEmpty ? 0 : 1, longest, List.of());
    }

    /** Whether a value can be one of this field. */
    public boolean fits(String value) {
        return switch (type) {
            case NUMBER -> value.matches("[0-9]{1,7}") && Integer.parseInt(value) >= least
                    && Integer.parseInt(value) <= most;
            case YES -> value.equals("0") || value.equals("1");
            case CHOICE -> choices.contains(value);
            case TEXT -> value.strip().length() >= least && value.strip().length() <= most;
        };
    }
}
