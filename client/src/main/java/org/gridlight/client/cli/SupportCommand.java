package org.gridlight.client.cli;

import java.nio.file.Path;
import java.util.List;
import org.gridlight.client.support.LogFile;
import org.gridlight.client.support.SupportBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gathers what somebody who helps from afar needs (支持包), without what is of a person. */
@Command(name = "support", mixinStandardHelpOptions = true)
final class SupportCommand implements Runnable {
    private final Console console;

    @Option(names = "--out", paramLabel = "FILE.zip", required = true)
    private Path file;

    SupportCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        new SupportBundle(LogFile.path().getParent(), console.clock().instant()).write(file, List.of());
        console.say("cli.support.written", file, ReportCommand.kilobytes(file));
    }
}
