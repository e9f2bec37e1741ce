package org.gridlight.db.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridlight.model.words.Refusal;

/** What the server last wrote, and what it means to the person who waits for it. */
record ServerLog(DataFolder folder) {
    private static final Pattern LIBRARY = Pattern
            .compile("error while loading shared libraries: ([^:]+): cannot open shared object file");
    private static final Pattern OLD_LIBRARY = Pattern.compile("version `(GLIBC[^']*)' not found");
    private static final Map<String, String> DEBIAN_PACKAGES = Map.of("libcrypt.so.1", "libcrypt1", "libsystemd.so.0",
            "libsystemd0", "libstdc++.so.6", "libstdc++6", "libgcc_s.so.1", "libgcc-s1", "libaio.so.1", "libaio1",
            "libncurses.so.6", "libncurses6", "libtinfo.so.6", "libtinfo6", "libcap.so.2", "libcap2");

    /** Keeps the log of the run before beside a new one. */
    void turn() throws IOException {
        if (Files.exists(folder.log())) {
            Files.move(folder.log(), folder.root().resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    boolean saysPortTaken() {
        var text = text();
        return text.contains("Address already in use") || text.contains("Bind on TCP/IP port")
                || text.contains("Can't start server: Bind");
    }

    boolean saysDiskFull() {
        return text().contains("Disk is full");
    }

    /** Why the server ended. */
    Refusal refusal() {
        var text = text();
        return missing(text).orElseGet(() -> {
            var errors = text.lines().filter(line -> line.contains("[ERROR]") || line.contains("ERROR:")
                    || line.contains("Disk is full")).toList();
            if (errors.isEmpty() && text.contains("[Note]")) {
                return Refusal.failed("embedded.endedFromOutside", folder.root());
            }
            var said = errors.isEmpty() ? text : String.join("\n", errors);
            var trouble = FolderTrouble.of(said, null, folder.root());
            return "embedded.unwritable".equals(trouble.key())
                    ? Refusal.failed("embedded.ended", folder.log(), FolderTrouble.lastLine(firstOf(said)))
                    : trouble;
        });
    }

    static Optional<Refusal> missing(String text) {
        var library = LIBRARY.matcher(text);
        if (library.find()) {
            var name = library.group(1);
            return Optional.of(Refusal.failed("embedded.library", name, DEBIAN_PACKAGES.getOrDefault(name, name)));
        }
        var old = OLD_LIBRARY.matcher(text);
        return old.find() ? Optional.of(Refusal.failed("embedded.oldSystem", old.group(1))) : Optional.empty();
    }

    private static String firstOf(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("-");
    }

    private String text() {
        try {
            return Files.readString(folder.log(), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
