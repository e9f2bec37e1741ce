package org.gridlight.client.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.tasks.SameThreadTasks;
import org.gridlight.client.tasks.Tasks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A scanner sends number and Enter faster than anything is found. */
class ScannedSlipTest {
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();

    @BeforeAll
    static void start() {
        Screens.start();
    }

    /** Looks when it is told to; what was cancelled never answers. */
    private final class Slow implements Tasks {
        private final SameThreadTasks rest = new SameThreadTasks();

        @Override
        public <T> Running run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            if (!name.equals("search")) {
                return rest.run(name, work, done, failed);
            }
            Runnable later = () -> rest.run(name, work, done, failed);
            waiting.add(later);
            return () -> waiting.remove(later);
        }

        @Override
        public void onScreen(Runnable act) {
            act.run();
        }

        @Override
        public Running every(String name, java.time.Duration pause, Runnable work) {
            return rest.every(name, pause, work);
        }

        @Override
        public Worker worker(String name) {
            return rest.worker(name);
        }
    }

    @Test
    void enterBeforeTheAnswerOpensWhatIsFoundForTheWholeNumber() {
        Toolkit.onScreen(() -> {
            var box = new SearchBox(new TestSeat().seat(null, new Slow()),
                    List.of(text -> List.of(new Found("", text, "", () -> opened.add(text)))), List::of);
            var field = (TextField) box.lookup("#search");
            field.setText("20260716");
            answer();
            field.setText("2026071601187-2");
            enter(field);
            assertThat(opened).as("never what was found for the beginning").isEmpty();
            answer();
            assertThat(opened).containsExactly("2026071601187-2");
            assertThat(field.getText()).isEmpty();
            field.setText("0001");
            answer();
            assertThat(opened).as("without Enter nothing opens").hasSize(1);
            enter(field);
            assertThat(opened).endsWith("0001");
            return null;
        });
    }

    private void answer() {
        var now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    private static void enter(TextField field) {
        field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }
}
