package org.gridlight.client.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gridlight.model.words.Words;

/** Runs commands as a person would, and keeps what they said. */
final class Terminal {
    private final Words words;
    private final InstantSource clock;

    Terminal(Locale locale) {
        this(locale, InstantSource.system());
    }

    Terminal(Locale locale, InstantSource clock) {
        this.words = Words.of(locale);
        this.clock = clock;
    }

    /** What a command said and how it ended. */
    record Said(int exitCode, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }

        /** The refusal: the last line on the side of errors, after any progress. */
        String refusal() {
            return err.lines().reduce("", (first, second) -> second);
        }
    }

    Said run(Object... arguments) {
        return runWith("", arguments);
    }

    /** The same with something piped in. */
    Said runWith(String typed, Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var console = new Console(new PrintWriter(out), new PrintWriter(err), words, clock,
                new BufferedReader(new StringReader(typed)));
        int exitCode = Gridlight.run(console, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        console.flush();
        return new Said(exitCode, out.toString(), err.toString());
    }
}
