package org.gridlight.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gridlight.db.DatabaseFixture;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A folder of its own for each test, and the end of the server in it. */
final class TestFolder implements BeforeEachCallback, AfterEachCallback {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Duration LONG = Duration.ofSeconds(60);

    private Path parent;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        parent = DatabaseFixture.target().resolve("embedded-test")
                .resolve(ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet());
        Files.createDirectories(parent);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        servers(parent).forEach(ProcessHandle::destroy);
        if (!Patience.until(LONG, () -> servers(parent).isEmpty())) {
            throw new IllegalStateException("A server is still there: " + servers(parent));
        }
        DataFolder.delete(parent);
    }

    /** Not made yet. */
    Path folder() {
        return parent.resolve("record");
    }

    Path parent() {
        return parent;
    }

    EmbeddedServer server() {
        return new EmbeddedServer(folder(), settings());
    }

    static ServerSettings settings() {
        return ServerSettings.standard().forTrials();
    }

    /** The server processes whose data stand under a folder. */
    static List<ProcessHandle> servers(Path under) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(one -> one.info().arguments().map(Stream::of).orElse(Stream.empty())
                    .anyMatch(argument -> argument.startsWith("--datadir=" + under + "/"))).toList();
        }
    }

    static Optional<String> ask(Door door, String query) throws SQLException {
        try (var connection = Visitor.enter(door);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    static void run(Door door, String... statements) throws SQLException {
        try (var connection = Visitor.enter(door); var statement = connection.createStatement()) {
            for (var text : statements) {
                statement.execute(text);
            }
        }
    }
}
