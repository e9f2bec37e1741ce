package org.gridlight.db;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gridlight.db.embedded.ServerFiles;
import org.gridlight.model.words.Refusal;

/**
 * MariaDB's own programs, which know best how to write a database as SQL and read it again. They run beside us as
 * child processes and get the password through their environment, which only the same user may read.
 */
final class DatabaseTool {
    // Whoever restores becomes the owner: the account that defined a procedure may not exist on this server.
    private static final Pattern DEFINER = Pattern.compile(" ?DEFINER ?= ?`[^`]*`@`[^`]*`");

    private final Entrance.Way way;
    private final DatabaseAddress address;
    private final ServerFiles files;

    private DatabaseTool(Entrance.Way way, DatabaseAddress address, ServerFiles files) {
        this.way = way;
        this.address = address;
        this.files = files;
    }

    static DatabaseTool of(Database database) {
        return new DatabaseTool(database.entrance().way(), database.address(), ServerFiles.unpack(Progress.UNHEARD));
    }

    /**
     * Writes the whole database as SQL.
     *
     * @throws Refusal
     *             when the server or the program says no
     * @throws IOException
     *             when the SQL cannot be written
     */
    void dump(OutputStream out) throws IOException {
        var end = run(command("mariadb-dump", "--single-transaction", "--routines", "--events", "--triggers",
                "--hex-blob", "--no-tablespaces", "--skip-dump-date"), process -> {
                    process.getOutputStream().close();
                    process.getInputStream().transferTo(out);
                });
        if (end.broken() != null) {
            throw end.broken();
        }
        if (end.code() != 0) {
            throw Refusal.failed("backup.dumpFailed", address, end.said());
        }
    }

    /** Carries out the SQL of a backup. @throws Refusal when the server refuses a part of it. */
    void fill(SealedText.Reader text) throws IOException {
        var end = run(command("mariadb", "--binary-mode"), process -> {
            try (var in = process.getOutputStream()) {
                for (var line = text.line(); line != null && process.isAlive(); line = text.line()) {
                    in.write(withoutDefiner(line));
                }
            }
        });
        // The pipe breaks when the program ends early, so what the program said comes first.
        if (end.code() != 0) {
            throw Refusal.failed("backup.fillFailed", address, end.said());
        }
        if (end.broken() != null) {
            throw end.broken();
        }
    }

    static byte[] withoutDefiner(byte[] line) {
        var start = new String(line, 0, Math.min(line.length, 7), StandardCharsets.ISO_8859_1);
        if (!start.startsWith("/*!5") && !start.startsWith("CREATE ")) {
            return line;
        }
        var text = new String(line, StandardCharsets.UTF_8);
        return DEFINER.matcher(text).replaceFirst("").getBytes(StandardCharsets.UTF_8);
    }

    private List<String> command(String program, String... further) {
        var command = new ArrayList<>(List.of(files.program(program).toString(), "--no-defaults", "--protocol=tcp",
                "--host=" + way.host(), "--port=" + way.port(), "--user=" + way.account(),
                "--default-character-set=utf8mb4", "--max-allowed-packet=64M"));
        command.addAll(way.encryption());
        command.addAll(List.of(further));
        command.add(way.database());
        return command;
    }

    private End run(List<String> command, Work work) throws IOException {
        var said = Files.createTempFile("gridlight", ".txt");
        try {
            var builder = new ProcessBuilder(command).redirectError(said.toFile());
            builder.environment().put("MYSQL_PWD", way.password());
            return ended(builder.start(), said, work);
        } finally {
            Files.delete(said);
        }
    }

    private static End ended(Process process, Path said, Work work) throws IOException {
        try {
            var broken = attempt(work, process);
            return new End(process.onExit().join().exitValue(), firstLine(said), broken);
        } finally {
            // Ended already, unless the work failed in a way nobody foresaw.
            process.destroy();
            process.onExit().join();
        }
    }

    private static IOException attempt(Work work, Process process) {
        try {
            work.with(process);
            return null;
        } catch (IOException trouble) {
            process.destroy();
            return trouble;
        }
    }

    /**
     * How a program ended.
     *
     * @param said
     *            the first line of its complaint
     * @param broken
     *            null when all was written to it, or read from it
     */
    private record End(int code, String said, IOException broken) {}

    private static String firstLine(Path said) throws IOException {
        try (var lines = Files.lines(said)) {
            return lines.filter(line -> !line.isBlank()).findFirst().orElse("-");
        }
    }

    @FunctionalInterface
    private interface Work {
        void with(Process process) throws IOException;
    }
}
