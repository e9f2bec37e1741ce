package org.gridlight.client.alarms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import org.gridlight.db.OperatingSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tones through the machine's own sound, speech through what the system brings with it: speech-dispatcher or eSpeak NG,
 * SAPI on Windows. Neither need be there, and nothing fails where it is not. What is said goes to the speaker's standard
 * input, so nothing in it is a command. Used by one worker at a time.
 */
public final class MachineVoice implements Voice {
    private static final Logger LOG = LoggerFactory.getLogger(MachineVoice.class);
    private static final AudioFormat FORMAT = new AudioFormat(Tone.RATE, 16, 1, true, false);
    private static final int LONGEST_SENTENCE = 20;
    private static final String SAPI = "[Console]::InputEncoding=[Text.Encoding]::UTF8;"
            + "(New-Object -ComObject SAPI.SpVoice).Speak([Console]::In.ReadToEnd())|Out-Null";

    private final Optional<List<String>> speaker;

    /** @param language of what is said */
    public MachineVoice(Locale language) {
        this.speaker = speaker(language.getLanguage());
    }

    /** The command that reads what it says from its standard input; empty where the system has none. */
    private static Optional<List<String>> speaker(String language) {
        if (OperatingSystem.isWindows()) {
            return found("powershell.exe").map(shell -> List.of(shell, "-NoProfile", "-Command", SAPI));
        }
        boolean chinese = language.equals("zh");
        return found("espeak-ng").map(path -> List.of(path, "-v", chinese ? "cmn" : language, "--stdin"))
                .or(() -> found("spd-say").map(path -> List.of(path, "-w", "-l", language, "-e")));
    }

    private static Optional<String> found(String program) {
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("")
                .split(Pattern.quote(java.io.File.pathSeparator));
        return Stream.of(folders).filter(folder -> !folder.isBlank()).map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable).map(Path::toString).findFirst();
    }

    @Override
    public boolean sound(Tone tone) {
        try (var line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            var samples = tone.samples();
            line.write(samples, 0, samples.length);
            line.drain();
            return true;
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException silent) {
            LOG.info("No sound on this machine: {}", silent.getMessage());
            return false;
        }
    }

    @Override
    public void say(String words) {
        speaker.ifPresent(command -> say(command, words));
    }

    private static void say(List<String> command, String words) {
        Process speaking = null;
        try {
            speaking = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            try (var text = speaking.getOutputStream()) {
                text.write((words + "\n").getBytes(StandardCharsets.UTF_8));
            }
            if (!speaking.waitFor(LONGEST_SENTENCE, TimeUnit.SECONDS)) {
                LOG.info("{} did not come to an end", command.getFirst());
            }
        } catch (IOException mute) {
            LOG.info("{} does not speak: {}", command.getFirst(), mute.getMessage());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            if (speaking != null) {
                speaking.destroy();
            }
        }
    }
}
