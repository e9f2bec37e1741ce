package org.gridlight.client.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.CountTab;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Seat;

/**
 * The frame of a desk: its lists as tabs, one line of what was refused or cannot be read, and the body below. On the FX
 * thread.
 *
 * @param <K> the lists
 */
public final class DeskFrame<K> extends BorderPane {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double SMALL = 800;
    private static final double AS_OF_THE_CUT = 0.6;

    private final Seat seat;
    private final Runnable again;
    private final Map<K, CountTab> tabs = new LinkedHashMap<>();
    private final StackPane body = new StackPane();
    private final VBox middle;
    private final Label told = Parts.text("", "text-dense", "red");
    private final HBox toldRow;

    /**
     * @param lists  in the order of their tabs
     * @param id     of the tabs, before the name of the list
     * @param word   key of what a list is called
     * @param choose what a press on a tab does
     * @param again  what reads once more
     */
    public DeskFrame(Seat seat, List<K> lists, String id, Function<K, String> word, Consumer<K> choose,
            Runnable again) {
        this.seat = seat;
        this.again = again;
        getStyleClass().add("pane");
        lists.forEach(which -> tabs.put(which,
                new CountTab(id + which, seat.say(word.apply(which)), seat.words(), () -> choose.accept(which))));
        told.setWrapText(true);
        HBox.setHgrow(told, Priority.ALWAYS);
        toldRow = Parts.row(8, Icon.WARNING.node(14, "red"), told, Parts.spring(),
                Parts.button(seat.say("cases.file.again"), again, "in-row"));
        toldRow.getStyleClass().add("notice-red");
        tell(null);
        VBox.setVgrow(body, Priority.ALWAYS);
        middle = new VBox(toldRow, body);
        setTop(strip());
        setCenter(middle);
        loading();
    }

    /** Lower on a small screen. */
    private HBox strip() {
        var strip = new HBox();
        strip.getStyleClass().add("queue-strip");
        strip.getChildren().setAll(tabs.values());
        strip.sceneProperty().flatMap(Scene::heightProperty).subscribe(height -> {
            if (height != null) {
                strip.pseudoClassStateChanged(COMPACT, height.doubleValue() < SMALL);
            }
        });
        return strip;
    }

    public CountTab tab(K which) {
        return tabs.get(which);
    }

    /** Which list is shown. */
    public void choose(K which) {
        tabs.forEach((each, tab) -> tab.choose(each.equals(which)));
    }

    /** In the body, alone. */
    public void place(Node what) {
        if (body.getChildren().size() != 1 || body.getChildren().getFirst() != what) {
            body.getChildren().setAll(what);
        }
    }

    /** Below the body, for good. */
    public void foot(Node what) {
        middle.getChildren().add(what);
    }

    public void loading() {
        if (body.getChildren().isEmpty() || !(body.getChildren().getFirst() instanceof LoadingBars)) {
            place(new LoadingBars(8));
        }
    }

    /** What was refused or cannot be read; null takes it away. */
    public void tell(String why) {
        told.setText(why == null ? "" : why);
        toldRow.setVisible(why != null);
        toldRow.setManaged(why != null);
    }

    /** Nothing can be shown. @param title what cannot; @param why one line */
    public void failed(String title, String why) {
        place(new StateCard(Icon.WARNING, "red", title, List.of(why, seat.say("shell.section.others")),
                Parts.button(seat.say("cases.file.again"), again, "primary")));
    }

    /** Whether what is shown stands as of an earlier moment. */
    public void faded(boolean cut) {
        body.setOpacity(cut ? AS_OF_THE_CUT : 1);
    }
}
