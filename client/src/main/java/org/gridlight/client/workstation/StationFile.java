package org.gridlight.client.workstation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.model.words.Refusal;

/**
 * What the administrator of a workstation decided for everybody who works at it. A key that nobody knows stops the
 * start: a misspelt one would be found out only when the workstation asks the wrong server.
 *
 * @param server   address of the centre, none for the one that was asked last from this seat
 * @param zone     time zone of this workstation, none for that of the system
 * @param language none for the one last chosen at this seat
 */
public record StationFile(Optional<String> server, Optional<ZoneId> zone, Optional<Locale> language) {
    private static final String SERVER = "server";
    private static final String ZONE = "zone";
    private static final String LANGUAGE = "language";

    /** The file that the property {@code gridlight.config} names; without it, or without the file, nothing is decided. */
    public static StationFile ofThisMachine() {
        var named = System.getProperty("gridlight.config", "");
        return named.isBlank() ? read(null) : read(Path.of(named));
    }

    /** @param file may be null or missing @throws Refusal when it cannot be read or holds what is not allowed */
    static StationFile read(Path file) {
        var values = values(file);
        var strange = new TreeSet<>(values.stringPropertyNames());
        strange.removeAll(Set.of(SERVER, ZONE, LANGUAGE));
        if (!strange.isEmpty()) {
            throw Refusal.failed("station.strangeKey", file, strange.first(),
                    String.join(", ", SERVER, ZONE, LANGUAGE));
        }
        return new StationFile(value(values, SERVER).map(StationFile::address),
                value(values, ZONE).map(text -> zone(file, text)),
                value(values, LANGUAGE).map(text -> language(file, text)));
    }

    private static Properties values(Path file) {
        var values = new Properties();
        if (file != null && Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw Refusal.failed(unreadable, "station.unreadable", file);
            }
        }
        return values;
    }

    private static Optional<String> value(Properties values, String key) {
        return Optional.ofNullable(values.getProperty(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String address(String text) {
        DatabaseAddress.parse(text);
        return text;
    }

    private static ZoneId zone(Path file, String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw Refusal.failed(unknown, "station.strangeValue", file, ZONE, text);
        }
    }

    private static Locale language(Path file, String text) {
        return switch (text) {
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw Refusal.failed("station.strangeValue", file, LANGUAGE, text);
        };
    }
}
