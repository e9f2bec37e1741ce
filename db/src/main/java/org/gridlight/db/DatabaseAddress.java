package org.gridlight.db;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridlight.model.words.Refusal;

/** Where the shared record lives: what stands behind {@code --db}. */
public sealed interface DatabaseAddress {
    /**
     * A server of our own in a folder of this machine, shared by all workstations that may read the folder.
     *
     * @param folder
     *            absolute and normal
     */
    record Embedded(Path folder) implements DatabaseAddress {
        @Override
        public String toString() {
            return EMBEDDED + folder;
        }
    }

    /**
     * A central server.
     *
     * @param jdbcUrl
     *            begins with {@code jdbc:mariadb:} and names the database
     */
    record Server(String jdbcUrl) implements DatabaseAddress {
        /** The name of the database. */
        public String database() {
            return parts().group("database");
        }

        /** Another database of the same server, reached the same way. */
        public Server elsewhere(String database) {
            var parts = parts();
            var more = parts.group("more");
            return new Server(parts.group("hosts") + database + (more == null ? "" : more));
        }

        private Matcher parts() {
            var parts = JDBC.matcher(jdbcUrl);
            if (!parts.matches()) {
                throw Refusal.wrongUse("address.unknown", this);
            }
            return parts;
        }

        @Override
        public String toString() {
            // What follows the question mark, and what stands before an @, may hold a password.
            return jdbcUrl.split("\\?", 2)[0].replaceAll("//[^/]*@", "//");
        }
    }

    /** How the address of a folder begins; alone it means the user's own data folder. */
    String EMBEDDED = "embedded:";

    /** How the address of a central server looks: hosts, and the name of the database. */
    Pattern JDBC = Pattern.compile("(?<hosts>jdbc:mariadb:(\\w+:)?//[^/?]+/)(?<database>[^/?]+)(?<more>\\?.*)?");

    /** Reads an address as typed. @throws Refusal wrong use, when it is none. */
    static DatabaseAddress parse(String text) {
        return parse(text, System.getenv());
    }

    /** The same in a named environment. */
    static DatabaseAddress parse(String text, Map<String, String> environment) {
        if (JDBC.matcher(text).matches()) {
            return new Server(text);
        }
        if (!text.startsWith(EMBEDDED)) {
            throw Refusal.wrongUse("address.unknown", text);
        }
        var folder = text.substring(EMBEDDED.length());
        return new Embedded(folder.isBlank() ? usersFolder(environment) : folder(folder));
    }

    private static Path folder(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException noPath) {
            throw Refusal.wrongUse("address.unknown", EMBEDDED + text);
        }
    }

    private static Path usersFolder(Map<String, String> environment) {
        if (OperatingSystem.isWindows()) {
            return folder(environment.getOrDefault("LOCALAPPDATA", System.getProperty("user.home")))
                    .resolve("gridlight")
                    .resolve("data");
        }
        var named = environment.getOrDefault("XDG_DATA_HOME", "");
        var base = named.isBlank() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(named);
        return base.resolve("gridlight").toAbsolutePath().normalize();
    }
}
