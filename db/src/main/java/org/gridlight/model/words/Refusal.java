package org.gridlight.model.words;

import java.util.List;

/**
 * Something that was asked for and not done, said so that the person who can act on it can act: what happened, what
 * was kept, what to do. It carries a key of the message bundles and its arguments, never a finished sentence, so that
 * it is spoken in the language of whoever reads it. The log has the cause.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 600;

    /** How the request failed: it could not be carried out, or it was put wrongly. */
    public enum Kind {
        /** The request was right, carrying it out was not possible. The command line ends 1. */
        FAILED,
        /** The request itself was wrong. The command line ends 2. */
        WRONG_USE
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    private Refusal(Kind kind, String key, Throwable cause, List<Object> arguments) {
        super(key + arguments, cause);
        this.kind = kind;
        this.key = key;
        this.arguments = arguments;
    }

    /** @param key a key of the message bundles; @param arguments what fills its places {0}, {1}, … in order. */
    public static Refusal failed(String key, Object... arguments) {
        return new Refusal(Kind.FAILED, key, null, List.of(arguments));
    }

    /** The same with the exception that led to it, which is logged and never shown. */
    public static Refusal failed(Throwable cause, String key, Object... arguments) {
        return new Refusal(Kind.FAILED, key, cause, List.of(arguments));
    }

    /** A request that was put wrongly: an option, a value, a name that does not exist. */
    public static Refusal wrongUse(String key, Object... arguments) {
        return new Refusal(Kind.WRONG_USE, key, null, List.of(arguments));
    }

    public Kind kind() {
        return kind;
    }

    /** Whether nothing but the way to the record, or its load, stood in the way: the same may succeed later. */
    public boolean isOfConnection() {
        return key.startsWith("db.");
    }

    public String key() {
        return key;
    }

    /** The sentence for a reader: one line, ending in what to do. */
    public String in(Words words) {
        return words.say(key, arguments.stream().map(Refusal::shown).toArray());
    }

    /** A value as it can stand in one line: not endless, and without what would drive a terminal. */
    private static String shown(Object argument) {
        var plain = String.valueOf(argument).replaceAll("\\p{Cntrl}+", " ");
        return plain.length() <= LONGEST_VALUE ? plain : plain.substring(0, LONGEST_VALUE) + "…";
    }
}
