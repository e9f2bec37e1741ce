package org.gridlight.client.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.words.Refusal;
import picocli.CommandLine.Option;

/** Which record a command works on, and as whom. */
final class DatabaseOptions {
    @Option(names = "--db", paramLabel = "ADDRESS", defaultValue = DatabaseAddress.EMBEDDED)
    private String address;

    @Option(names = "--account", paramLabel = "NAME", defaultValue = Account.OWNER)
    private String account;

    @Option(names = "--password-file", paramLabel = "FILE")
    private Path passwordFile;

    DatabaseAddress address() {
        return DatabaseAddress.parse(address);
    }

    /** The same options for a record in a folder of its own when none was named: the user's real record is not meant. */
    DatabaseOptions apart(String folder) {
        if (address.equals(DatabaseAddress.EMBEDDED) && address() instanceof DatabaseAddress.Embedded(var own)) {
            address = DatabaseAddress.EMBEDDED + own.resolve(folder);
        }
        return this;
    }

    /** The record, ready for work; its schema is that of this program. */
    Database open(Console console) {
        return Database.open(address(), signIn(), console);
    }

    /** The record whatever its schema, if there is one. */
    Database openAnySchema(Console console) {
        return Database.openAnySchema(address(), signIn(), console);
    }

    /** The record whatever its schema, made if there is none. */
    Database openForSetUp(Console console) {
        return Database.openForSetUp(address(), signIn(), console);
    }

    /** The server of the record, signed in whether the record is there or not. @throws Refusal for a folder of this machine */
    Database openServer(Console console) {
        return Database.openForSetUp(server().elsewhere("mysql"), signIn(), console);
    }

    /** @throws Refusal wrong use, for a folder of this machine */
    DatabaseAddress.Server server() {
        if (address() instanceof DatabaseAddress.Server server) {
            return server;
        }
        throw Refusal.wrongUse("centreServer.setup.embedded", address());
    }

    Account signIn() {
        if (address() instanceof DatabaseAddress.Embedded && account.equals(Account.OWNER)) {
            return Account.ownerOfFolder();
        }
        var password = password();
        return new Account(account, password::clone);
    }

    private char[] password() {
        if (passwordFile != null) {
            return firstLine(passwordFile).toCharArray();
        }
        var named = System.getenv("GRIDLIGHT_PASSWORD");
        if (named != null) {
            return named.toCharArray();
        }
        var terminal = System.console();
        var typed = terminal == null || !terminal.isTerminal() ? null : terminal.readPassword("%s: ", account);
        if (typed == null) {
            throw Refusal.wrongUse("cli.noPassword", account);
        }
        return typed;
    }

    private static String firstLine(Path file) {
        SourceFile.at(file);
        try (var lines = Files.lines(file)) {
            return lines.findFirst().filter(line -> !line.isEmpty())
                    .orElseThrow(() -> Refusal.wrongUse("cli.emptyPassword", file));
        } catch (IOException | UncheckedIOException e) {
            throw Refusal.failed(e, "file.unreadable", file);
        }
    }
}
