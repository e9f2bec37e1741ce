package org.gridlight.client.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.control.TextArea;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TypedWords.Keeping;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is typed and not sent. */
class TypedWordsTest {
    private final Path file = Path.of(System.getProperty("gridlight.target"), "drafts", UUID.randomUUID()
            + ".properties");
    private final List<Runnable> later = new ArrayList<>();
    private boolean full;
    private int writes;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    private TypedWords words() {
        return new TypedWords(file, (to, content) -> {
            if (full) {
                throw new IOException("No space left on device");
            }
            writes++;
            SafeFile.write(to, content);
        }, later::add);
    }

    private void theDiskComesRound() {
        var waiting = List.copyOf(later);
        later.clear();
        waiting.forEach(Runnable::run);
    }

    @Test
    void whoeverTypesDoesNotWaitForTheDiskAndOneWriteTakesAllOfIt() {
        var words = words();
        for (int letter = 1; letter <= 50; letter++) {
            words.put("opinion.7", "x".repeat(letter));
        }
        assertThat(words.get("opinion.7")).contains("x".repeat(50));
        assertThat(file).doesNotExist();
        assertThat(later).hasSize(1);
        theDiskComesRound();
        assertThat(writes).isEqualTo(1);
        assertThat(words().get("opinion.7")).contains("x".repeat(50));
        words.put("opinion.7", "x".repeat(50));
        assertThat(later).as("nothing new").isEmpty();
    }

    @Test
    void aFullDiskIsToldAndLosesNothing() {
        var words = words();
        words.put("opinion.7", "先前");
        theDiskComesRound();
        var told = new ArrayList<Keeping>();
        words.subscribe(told::add);
        full = true;
        words.put("opinion.7", "先前，又写了一句");
        theDiskComesRound();
        words.put("opinion.7", "先前，又写了两句");
        theDiskComesRound();
        assertThat(told).as("once").containsExactly(Keeping.FULL);
        assertThat(words.get("opinion.7")).as("still on the screen").contains("先前，又写了两句");
        assertThat(words().get("opinion.7")).as("what was safe is safe").contains("先前");
        full = false;
        assertThat(words.save()).isTrue();
        assertThat(told).containsExactly(Keeping.FULL, Keeping.SAFE);
        assertThat(words().get("opinion.7")).contains("先前，又写了两句");
    }

    @Test
    void whatCannotBeReadIsSetAsideAndNotWrittenOver() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[]{'o', '=', (byte) 0xff, (byte) 0xfe});
        var words = words();
        words.put("opinion.7", "新的");
        theDiskComesRound();
        assertThat(Files.readAllBytes(file.resolveSibling(file.getFileName() + ".unreadable"))).startsWith('o', '=');
        assertThat(words().get("opinion.7")).contains("新的");
    }

    @Test
    void aGroupIsReplacedAsAWhole() {
        var words = words();
        words.replace("report.", Map.of("words", "箅子断了", "place", "滨江路"));
        words.replace("report.", Map.of("words", "箅子断了", "place", ""));
        assertThat(words.names("report.")).containsExactly("report.words");
        words.replace("report.", Map.of());
        assertThat(words.names("")).isEmpty();
    }

    @Test
    void eachMatterHasItsOwnWords() {
        var words = words();
        Toolkit.onScreen(() -> {
            var area = new TextArea();
            var field = new KeptField(area, words);
            field.about("callback.1");
            area.setText("井盖还是响");
            field.about("callback.2");
            assertThat(area.getText()).isEmpty();
            area.setText("没有人接");
            field.about("callback.1");
            assertThat(area.getText()).isEqualTo("井盖还是响");
            field.sent("callback.1");
            assertThat(area.getText()).isEmpty();
            return null;
        });
        assertThat(words.names("")).containsExactly("callback.2");
        assertThat(words.get("callback.2")).contains("没有人接");
    }
}
