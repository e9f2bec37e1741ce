package org.gridlight.db.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gridlight.db.Account;
import org.gridlight.db.CacheFolder;
import org.gridlight.db.Progress;
import org.gridlight.model.words.Refusal;

/**
 * A program of its own that comes to an embedded server and stays connected until its standard input ends. It says
 * {@code IN port}, or {@code REFUSED key}.
 */
final class Visitor {
    private Visitor() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        var settings = ServerSettings.standard().forTrials().withIdle(Duration.ofSeconds(Long.parseLong(arguments[1])));
        try {
            var door = new EmbeddedServer(Path.of(arguments[0]), settings).open(Progress.UNHEARD);
            try (var connection = enter(door)) {
                System.out.println("IN " + door.port());
                while (System.in.read() >= 0) {
                    connection.isValid(1);
                }
            }
        } catch (Refusal refused) {
            System.out.println("REFUSED " + refused.key());
        }
    }

    /** A connection as the owner. */
    static Connection enter(Door door) throws SQLException {
        var properties = door.encryption();
        properties.setProperty("user", Account.OWNER);
        properties.setProperty("password", door.secret());
        return DriverManager.getConnection(door.jdbcUrl(EmbeddedServer.DATABASE), properties);
    }

    /** Starts one, under another program (to change the user) if words of it are given. */
    static Process start(Path folder, int idleSeconds, String... under) throws IOException {
        return start(folder, idleSeconds, Path.of(System.getProperty(CacheFolder.PROPERTY)), under);
    }

    /** The same with programs of the server unpacked elsewhere. */
    static Process start(Path folder, int idleSeconds, Path cache, String... under) throws IOException {
        var command = new ArrayList<>(List.of(under));
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xmx128m",
                "-D" + CacheFolder.PROPERTY + "=" + cache,
                "-cp", System.getProperty("java.class.path"), Visitor.class.getName(), folder.toString(),
                String.valueOf(idleSeconds)));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** What it says next; null when it ended without a word. */
    static String says(BufferedReader out) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("IN ") || line.startsWith("REFUSED ")) {
                return line;
            }
        }
        return null;
    }
}
