package org.gridlight.db.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridlight.db.Progress;
import org.gridlight.model.words.Refusal;

/** Makes the data of a server, and brings those of an older server up to this one. Called with the folder locked. */
record Bootstrap(ServerFiles files, ServerCommand command, DataFolder folder, Progress progress) {
    private static final Duration LEAVING = Duration.ofSeconds(30);
    // The scripts of MariaDB make administrators without a password; nobody but the owner account is to enter.
    private static final String NOBODY = """
            USE mysql;
            DELETE FROM global_priv WHERE user <> 'mariadb.sys';
            DELETE FROM proxies_priv;
            """;

    /** Leaves data in the folder that this version of the server may open. @throws Refusal for data of a newer one. */
    void prepare() throws IOException {
        if (!folder.hasData()) {
            progress.step("embedded.making", folder.root());
            if (folder.isTemporary()) {
                progress.step("embedded.temporary", folder.root());
            }
            make();
        }
        var written = Files.exists(folder.versionNote())
                ? Files.readString(folder.versionNote(), StandardCharsets.US_ASCII).strip()
                : ServerFiles.VERSION;
        var order = compare(written, ServerFiles.VERSION);
        if (order > 0) {
            throw Refusal.failed("embedded.newer", folder.root(), written, ServerFiles.VERSION);
        }
        if (order < 0) {
            progress.step("embedded.upgrading", written, ServerFiles.VERSION);
            run(folder.data(), files.systemTables());
            note(folder.data());
        }
    }

    private void make() throws IOException {
        try {
            // Whoever began this was killed, and the program it had started goes on alone.
            ServerCommand.running(folder.draft()).ifPresent(left -> left.destroyForcibly());
            Patience.until(LEAVING, () -> ServerCommand.running(folder.draft()).isEmpty());
            DataFolder.delete(folder.draft());
            PrivateFile.folder(folder.draft());
            run(folder.draft(), files.systemTables() + NOBODY);
            note(folder.draft());
            Files.move(folder.draft(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | Refusal trouble) {
            DataFolder.delete(folder.draft());
            throw trouble;
        }
    }

    private static void note(Path data) throws IOException {
        Files.writeString(data.resolve("mariadb_upgrade_info"), ServerFiles.VERSION + "-MariaDB");
    }

    private void run(Path data, String statements) throws IOException {
        Files.deleteIfExists(folder.startScript());
        PrivateFile.write(folder.startScript(), statements);
        var process = new ProcessBuilder(command.onStatements(data))
                .redirectInput(folder.startScript().toFile()).redirectErrorStream(true)
                .redirectOutput(folder.log().toFile()).start();
        var ended = process.onExit().join().exitValue();
        Files.delete(folder.startScript());
        if (ended != 0) {
            throw new ServerLog(folder).refusal();
        }
    }

    /** Below 0 when the first is older. What follows the numbers is not compared. */
    static int compare(String first, String second) {
        var one = numbers(first);
        var two = numbers(second);
        return IntStream.range(0, Math.min(one.length, two.length)).map(at -> Integer.compare(one[at], two[at]))
                .filter(order -> order != 0).findFirst().orElse(0);
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("-", 2)[0].split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
