package org.gridlight.client.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.demo.DemoDesks;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.words.Refusal;

/**
 * Passwords of the accounts that the field may use. Immutable.
 *
 * @param first  the account that reads, and by which the record is entered
 * @param known  passwords by account; null when everybody has the one of the demonstration
 * @param seated account of a person who works himself, for whom nobody acts; null for none
 */
public record Passwords(String first, Map<String, String> known, String seated) {
    /** Nobody works himself. */
    public Passwords(String first, Map<String, String> known) {
        this(first, known, null);
    }

    /** The gateway of the inspectors in the demonstration. */
    private static final String FIELD = "field";

    /** Those of the invented district, which everybody knows. */
    public static Passwords ofDemo() {
        return new Passwords(FIELD, null);
    }

    /**
     * Reads a file with lines {@code account=password}; empty ones and those that begin with # say nothing.
     *
     * @throws Refusal when a line is something else, or there is none
     */
    public static Passwords read(Path file) {
        var known = new LinkedHashMap<String, String>();
        int number = 0;
        for (var line : lines(file)) {
            number++;
            int cut = line.indexOf('=');
            if (!line.isBlank() && !line.startsWith("#")) {
                if (cut < 1 || cut == line.length() - 1) {
                    throw Refusal.failed("field.accountsLine", file, number);
                }
                known.put(line.substring(0, cut).strip(), line.substring(cut + 1));
            }
        }
        if (known.isEmpty()) {
            throw Refusal.failed("field.accountsEmpty", file);
        }
        return new Passwords(known.keySet().iterator().next(), known);
    }

    private static List<String> lines(Path file) {
        SourceFile.at(file);
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "file.unreadable", file);
        }
    }

    /** The same without those of a person who works himself. */
    public Passwords without(String person) {
        return new Passwords(first, known, person);
    }

    boolean areOfDemo() {
        return known == null;
    }

    Optional<char[]> of(String account) {
        if (account.equals(seated)) {
            return Optional.empty();
        }
        return Optional.ofNullable(known == null ? DemoDesks.PASSWORD : known.get(account)).map(String::toCharArray);
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "Passwords[" + first + "]";
    }
}
