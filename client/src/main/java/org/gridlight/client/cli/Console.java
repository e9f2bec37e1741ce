package org.gridlight.client.cli;

import org.gridlight.client.support.LogFile;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.gridlight.db.Progress;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * Where a command speaks: results on one side, progress and refusals on the other, all in one language and in UTF-8.
 * Not shared by threads, but progress may come from any one thread at a time.
 *
 * @param out results
 * @param err progress and refusals
 * @param words the language
 * @param clock what time it is
 * @param in what is typed or piped in
 * @param chosen the language if somebody chose it, and not only the system's
 */
public record Console(PrintWriter out, PrintWriter err, Words words, InstantSource clock, BufferedReader in,
        Optional<Words> chosen) implements Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    /** A console in a chosen language, on which something is typed. */
    Console(PrintWriter out, PrintWriter err, Words words, InstantSource clock, BufferedReader in) {
        this(out, err, words, clock, in, Optional.of(words));
    }

    /** The same on which nothing is typed. */
    Console(PrintWriter out, PrintWriter err, Words words, InstantSource clock) {
        this(out, err, words, clock, new BufferedReader(Reader.nullReader()));
    }

    /** The terminal or the files that the process was started with. */
    static Console standard(Words words, boolean isChosen) {
        var typed = new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8);
        return new Console(writer(FileDescriptor.out), writer(FileDescriptor.err), words, InstantSource.system(),
                new BufferedReader(typed), Optional.of(words).filter(known -> isChosen));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }

    /** One line of result, by key. */
    void say(String key, Object... arguments) {
        out.println(plain(words.say(key, arguments)));
    }

    @Override
    public void step(String key, Object... arguments) {
        err.println(plain(words.say(key, arguments)));
        err.flush();
    }

    /** How long ago that was, in seconds to a tenth, for a line that says how long something took. */
    double secondsSince(Instant started) {
        return Math.round(Duration.between(started, clock.instant()).toMillis() / 100.0) / 10.0;
    }

    /** The size of a file for people. */
    static long kilobytes(long bytes) {
        return Math.ceilDiv(bytes, 1024);
    }

    /** Text from files must not drive the terminal. */
    static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    void flush() {
        out.flush();
        err.flush();
    }

    int wrongUse(CommandLine.ParameterException wrong) {
        var command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return refuse(Refusal.wrongUse("cli.wrongUse", new WrongUse(words).of(wrong), command));
    }

    /** A command that ended with an exception: a refusal is spoken, anything else is a defect and logged whole. */
    int failed(Exception failure, CommandLine command) {
        if (failure instanceof Refusal refusal) {
            return refuse(refusal);
        }
        LOG.error("{} failed", command.getCommandSpec().qualifiedName(), failure);
        return refuse(Refusal.failed("cli.defect", failure.getClass().getSimpleName(),
                firstLine(String.valueOf(failure.getMessage())), LogFile.path()));
    }

    int refuse(Refusal refusal) {
        if (refusal.getCause() != null) {
            LOG.warn("Refused: {}", refusal.getMessage(), refusal.getCause());
        }
        out.flush();
        err.println(refusal.in(words));
        err.flush();
        return refusal.kind() == Refusal.Kind.WRONG_USE ? Gridlight.WRONG_USE : Gridlight.FAILED;
    }

    private static String firstLine(String text) {
        return text == null ? "" : text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }
}
