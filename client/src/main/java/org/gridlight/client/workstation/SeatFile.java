package org.gridlight.client.workstation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.gridlight.client.seat.Memory;
import org.gridlight.model.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What belongs to the seat and not to the person: where its windows stand, which centre it asks, who sat here last.
 * A small file of this machine; nothing secret stands in it, and losing it loses nothing that cannot be typed again.
 * On one thread.
 */
public final class SeatFile {
    private static final Logger LOG = LoggerFactory.getLogger(SeatFile.class);

    private static final int LONGEST_NAME = 64;

    private final Path file;
    private final Properties values = new Properties();

    SeatFile(Path file) {
        this.file = file;
        if (file != null && Files.isRegularFile(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                LOG.warn("{} cannot be read and is begun anew", file, unreadable);
            }
        }
    }

    /** That of this machine, beside its log. */
    public static SeatFile ofThisMachine() {
        return new SeatFile(folder().resolve("seat.properties"));
    }

    /** Where this machine keeps what belongs to the seat: beside the log. */
    static Path folder() {
        return Path
                .of(System.getProperty("gridlight.seat", System.getProperty("user.home") + "/.local/state/gridlight"));
    }

    /** Where it keeps what people type and have not sent, each in a file of his own. */
    static Path drafts() {
        return folder().resolve("drafts");
    }

    /** What the seat is called: as it was set, else as the machine is; the same person there goes on with his cases. */
    String name() {
        var name = get("seat.name").orElseGet(SeatFile::machine);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "-";
        }
    }

    /** The language that was chosen at this seat, unless one was chosen for this start. */
    public Words words(Optional<Words> chosen) {
        return words(chosen, Optional.empty());
    }

    /** The same, and where nobody has chosen one at this seat, the one that its administrator decided. */
    public Words words(Optional<Words> chosen, Optional<Locale> decided) {
        return chosen.orElseGet(() -> Words.of(get("language").map(Locale::forLanguageTag).or(() -> decided)
                .orElse(Locale.SIMPLIFIED_CHINESE)));
    }

    /** One that remembers nothing beyond its own life. */
    static SeatFile forgetful() {
        return new SeatFile(null);
    }

    /** What it remembers, for those who need not know that it is a file. */
    Memory memory() {
        return new Memory() {
            @Override
            public Optional<String> recall(String name) {
                return get(name);
            }

            @Override
            public void remember(String name, String value) {
                put(name, value);
            }
        };
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    double number(String name, double otherwise) {
        try {
            return get(name).map(Double::parseDouble).orElse(otherwise);
        } catch (NumberFormatException notOurs) {
            return otherwise;
        }
    }

    void put(String name, String value) {
        if (value.equals(values.setProperty(name, value)) || file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var writer = Files.newBufferedWriter(file)) {
                values.store(writer, null);
            }
        } catch (IOException unwritable) {
            LOG.warn("{} cannot be written; this seat will not remember", file, unwritable);
        }
    }
}
