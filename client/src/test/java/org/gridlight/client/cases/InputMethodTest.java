package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gridlight.client.look.Toolkit;
import org.junit.jupiter.api.Test;

/** The form of a new report under a real Chinese input method: ibus with libpinyin, over its module for GTK. */
class InputMethodTest {
    private static final Path ENGINE = Path.of("/usr/libexec/ibus-engine-libpinyin");
    private static final String SESSION = "ibus-daemon --daemonize --panel=disable; \"$ENGINE\" --ibus & engine=$!; "
            + "\"$@\"; code=$?; ibus exit; kill $engine; exit $code";

    @Test
    void keysReachTheProgramAndEnterBelongsToTheWord() throws IOException, InterruptedException {
        assumeTrue(Toolkit.hasDisplay(), "Left out: an input method wants a display");
        assumeTrue(Files.isExecutable(ENGINE) && isThere("ibus-daemon") && isThere("dbus-run-session"),
                "Left out: ibus with libpinyin is not installed");
        var home = Files.createDirectories(Path.of(System.getProperty("gridlight.target"), "input-method"));
        var said = home.resolve("said.log");
        var program = new ProcessBuilder("dbus-run-session", "--", "bash", "-c", SESSION, "session",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dprism.order=sw",
                "-Dgridlight.target=" + System.getProperty("gridlight.target"),
                "-Dgridlight.root=" + System.getProperty("gridlight.root"), "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                TypingInChinese.class.getName(), home.toString(), "libpinyin").redirectErrorStream(true)
                .redirectOutput(said.toFile());
        program.environment().putAll(Map.of("HOME", home.toString(), "GTK_IM_MODULE", "ibus", "XMODIFIERS",
                "@im=ibus", "LC_ALL", "C.UTF-8", "ENGINE", ENGINE.toString()));
        var running = program.start();
        boolean ended = running.waitFor(3, TimeUnit.MINUTES);
        running.descendants().forEach(ProcessHandle::destroyForcibly);
        running.destroyForcibly();
        var output = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(output.lines().filter(line -> line.startsWith("typed: ")).map(line -> line.substring(7)))
                .as(output).containsExactlyElementsOf(List.of("composing", "a function key leaves the word: true",
                        "Enter ends the word, and sends nothing: true", "a word is written after the letters: true",
                        "no list is offered for half a word: true", "Esc leaves the word, not the form: true",
                        "Ctrl+Enter sends"));
        assertThat(ended).isTrue();
    }

    private static boolean isThere(String program) {
        return Files.isExecutable(Path.of("/usr/bin", program));
    }
}
