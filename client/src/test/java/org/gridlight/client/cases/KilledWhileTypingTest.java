package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.gridlight.client.seat.TypedWords;
import org.junit.jupiter.api.Test;

/** The program is killed in the middle of a word (kill -9): what was typed stands there when it is begun again. */
class KilledWhileTypingTest {
    /** What a crash may cost: less than anybody notices. */
    private static final Duration LOST_AT_MOST = Duration.ofMillis(1000);
    private static final String WORDS = "现场已更换雨水箅子，四角平稳，周边路面已清扫，请核查后结案。".repeat(20);

    private final Path file = Path.of(System.getProperty("gridlight.target"), "drafts", UUID.randomUUID()
            + ".properties");

    /** @param found what stood in the field at first; @param typed when each letter was there, oldest first */
    private record Life(String found, List<Long> typed, long killed) {
        int safe() {
            return (int) typed.stream().filter(at -> killed - at > LOST_AT_MOST.toNanos()).count();
        }
    }

    @Test
    void theLastWordsAreThereAgain() throws IOException, InterruptedException {
        var first = typeAndKill(80);
        assertThat(first.found()).isEmpty();
        var kept = TypedWords.savedOnDemand(file).get("opinion." + TypingPerson.CASE).orElse("");
        assertThat(WORDS).as("whole, and no letter that was not typed").startsWith(kept);
        assertThat(kept.length()).as("letters kept of %d", first.typed().size()).isGreaterThanOrEqualTo(first.safe())
                .isPositive();

        var second = typeAndKill(60);
        assertThat(second.found()).as("in the field, in the program that was begun again").isEqualTo(kept);
        var later = TypedWords.savedOnDemand(file).get("opinion." + TypingPerson.CASE).orElse("");
        assertThat(WORDS).startsWith(later);
        assertThat(later.length()).isGreaterThanOrEqualTo(kept.length() + second.safe());
        assertThat(file.resolveSibling(file.getFileName() + ".unreadable")).doesNotExist();
        assertThat(kept.length()).as("the kill came in the middle").isLessThan(WORDS.length());
    }

    private Life typeAndKill(int letters) throws IOException, InterruptedException {
        Files.createDirectories(file.getParent());
        var log = file.resolveSibling(file.getFileName() + ".log");
        var program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless", "-Dprism.order=sw", "-Dgridlight.target=" + System.getProperty(
                        "gridlight.target"),
                "-Dgridlight.root=" + System.getProperty("gridlight.root"), "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                TypingPerson.class.getName(), file.toString(), Base64.getEncoder().encodeToString(
                        WORDS.getBytes(StandardCharsets.UTF_8)))
                .redirectError(log.toFile()).start();
        var typed = new ArrayList<Long>();
        var found = "";
        try (var said = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = said.readLine(); line != null && typed.size() < letters; line = said.readLine()) {
                if (line.startsWith("found ")) {
                    found = new String(Base64.getDecoder().decode(line.substring(6)), StandardCharsets.UTF_8);
                } else if (line.startsWith("typed ")) {
                    typed.add(System.nanoTime());
                }
            }
            assertThat(typed).as(Files.readString(log)).hasSize(letters);
            long killed = System.nanoTime();
            program.destroyForcibly();
            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return new Life(found, typed, killed);
        } finally {
            program.destroyForcibly();
        }
    }
}
