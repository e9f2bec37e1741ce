package org.gridlight.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.outbox.OutboxStore;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Packages and query codes as people at the command line use them, the unit's side too. */
class PackageCommandTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final Terminal terminal = new Terminal(Locale.ENGLISH);
    private Path out;

    private Terminal.Said as(String account, Object... arguments) {
        var all = new ArrayList<Object>(List.of(arguments));
        all.addAll(List.of("--db", DB.address(), "--account", account, "--password-file", out.resolve("password")));
        return terminal.run(all.toArray());
    }

    private static String table(Path zip) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals("answers.csv")) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no table in " + zip);
    }

    private static long dispatched(Hall hall) {
        long id = hall.register().caseId();
        assertThat(hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT)).isInstanceOf(ActAnswer.Done.class);
        assertThat(hall.act(Hall.OPERATOR, id, CaseAction.FILE)).isInstanceOf(ActAnswer.Done.class);
        assertThat(hall.act(Hall.DISPATCHER, id, CaseAction.DISPATCH)).isInstanceOf(ActAnswer.Done.class);
        return id;
    }

    private static void done(Terminal.Said said) {
        assertThat(said.exitCode()).as(said.err()).isZero();
    }

    @Test
    void aPackageGoesOutAndItsAnswersComeBackOnce() throws IOException {
        out = Files.createTempDirectory(DatabaseFixture.target(), "packages");
        Files.writeString(out.resolve("password"), Hall.PASSWORD);
        try (var hall = new Hall(DB)) {
            long id = dispatched(hall);
            long other = dispatched(hall);
            done(terminal.run("package", "key", "--out", out.resolve("centre")));
            var made = terminal.run("package", "key", "--out", out.resolve("unit"));
            done(made);
            assertThat(terminal.run("package", "key", "--out", out.resolve("unit")).refusal())
                    .contains("there already");
            var fingerprint = made.out().replaceAll("(?s).*([0-9a-f]{64}).*", "$1");
            done(as(Hall.DISPATCHER, "package", "register", "--unit", "D1", "--key", out.resolve("unit/signing.pub"),
                    "--fingerprint", fingerprint));
            done(as(Hall.DISPATCHER, "package", "out", "--unit", "D1", "--key", out.resolve("centre/signing.key"),
                    "--out", out));
            var packed = table(out.resolve("dispatch-D1-0001.zip"));
            assertThat(packed).contains(hall.one("SELECT case_no FROM case_file WHERE id = " + id));

            var lines = new ArrayList<>(packed.lines().toList());
            lines.replaceAll(line -> line.startsWith(hall.one("SELECT case_no FROM case_file WHERE id = " + id))
                    ? line.substring(0, line.length() - 2) + ",马超,已更换井盖"
                    : line.startsWith(hall.one("SELECT case_no FROM case_file WHERE id = " + other))
                            ? line.substring(0, line.length() - 2).replaceFirst(",\\d+,", ",99,") + ",马超,已清理"
                            : line);
            Files.writeString(out.resolve("answers.csv"), String.join("\n", lines) + "\n");
            done(terminal.run("package", "sign", "--unit", "D1", "--key", out.resolve("unit/signing.key"), "--number",
                    1, "--out", out, out.resolve("answers.csv")));
            var taken = as(Hall.DISPATCHER, "package", "in", "--unit", "D1", out.resolve("feedback-D1-0001.zip"));
            done(taken);
            assertThat(taken.out()).contains("1 taken, 1 refused").containsPattern("Line 3, .*");
            assertThat(hall.state(id)).isEqualTo("PENDING_CHECK");
            assertThat(hall.state(other)).isEqualTo("PENDING_HANDLE");
            assertThat(as(Hall.DISPATCHER, "package", "in", "--unit", "D1", out.resolve("feedback-D1-0001.zip")).out())
                    .contains("taken before");

            var forged = as(Hall.DISPATCHER, "package", "in", "--unit", "D1", out.resolve("dispatch-D1-0001.zip"));
            assertThat(forged.exitCode()).isEqualTo(1);
            assertThat(forged.err().lines()).as("one line").hasSize(1);
            assertThat(as(Hall.DISPATCHER, "package", "in", "--unit", "D1", out.resolve("nothing.zip")).refusal())
                    .contains("nothing.zip");
            done(as(Hall.DISPATCHER, "package", "retire", "--unit", "D1"));
            assertThat(as(Hall.DISPATCHER, "package", "out", "--unit", "D1", "--key",
                    out.resolve("centre/signing.key"), "--out", out).refusal()).contains("no public key");
        }
    }

    @Test
    void aCodeSaysHowFarTheMatterIsAndNothingOfPeople() throws IOException {
        out = Files.createTempDirectory(DatabaseFixture.target(), "codes");
        Files.writeString(out.resolve("password"), Hall.PASSWORD);
        try (var hall = new Hall(DB)) {
            long id = dispatched(hall);
            hall.callIn(Hall.GATEWAY);
            long gateway = Long.parseLong(hall.one("SELECT id FROM operator WHERE account = '" + Hall.GATEWAY + "'"));
            new OutboxStore(hall.signedIn(Hall.SECURITY)).letGateway(UUID.randomUUID(), gateway, false, true);
            var code = hall.one("SELECT query_code FROM report WHERE case_id = " + id);

            var said = as(Hall.GATEWAY, "status", code.toLowerCase(Locale.ROOT));
            done(said);
            assertThat(said.out()).contains(hall.one("SELECT accept_no FROM report WHERE case_id = " + id),
                    "To be signed for").doesNotContain("138");
            assertThat(as(Hall.GATEWAY, "status", "ABCDEFGHJ").refusal()).contains("ABCDEFGHJ");
        }
    }
}
