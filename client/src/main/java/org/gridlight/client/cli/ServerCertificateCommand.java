package org.gridlight.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridlight.db.embedded.Certificate;
import org.gridlight.model.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes certificate and key for a server that has none. Needs no record. */
@Command(name = "certificate", mixinStandardHelpOptions = true)
final class ServerCertificateCommand implements Runnable {
    private final Console console;

    @Option(names = "--host", paramLabel = "HOST", required = true)
    private List<String> hosts;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path folder;

    ServerCertificateCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        var certificate = folder.resolve("gridlight.pem");
        var key = folder.resolve("gridlight.key");
        // Whoever trusts the old one would be locked out.
        if (Files.exists(certificate) || Files.exists(key)) {
            throw Refusal.failed("cli.package.keyThere", Files.exists(key) ? key : certificate);
        }
        try {
            Files.createDirectories(folder);
            Certificate.make(certificate, key, hosts.getFirst(), hosts);
        } catch (IOException unwritable) {
            throw Refusal.failed(unwritable, "file.unwritable", folder);
        }
        console.say("centreServer.certificate", certificate, key);
    }
}
