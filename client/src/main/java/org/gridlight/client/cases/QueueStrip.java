package org.gridlight.client.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.gridlight.client.look.Parts;

/**
 * The queues side by side, as many as there is room for; the others under 更多. On the FX thread.
 */
final class QueueStrip extends Pane {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double SMALL = 800;

    private final List<QueueTab> tabs = new ArrayList<>();
    private final Region more;
    private final Node register;
    private final Consumer<Queue> onChoose;
    private List<QueueTab> hidden = List.of();
    private Queue chosen;

    /** @param more words of what holds the queues without room; @param register stands at the right end */
    QueueStrip(List<QueueTab> tabs, String more, Node register, Consumer<Queue> onChoose) {
        this.register = register;
        this.onChoose = onChoose;
        getStyleClass().add("queue-strip");
        this.more = Parts.button(more, this::showMore, "flat");
        getChildren().addAll(this.more, register);
        tabs.forEach(this::add);
        // The window outlives the strip: nothing of it may be listened to while the strip is not in it.
        sceneProperty().flatMap(Scene::heightProperty).subscribe(height -> {
            if (height != null) {
                compact(height.doubleValue());
            }
        });
    }

    /** Lower on a small screen. */
    private void compact(double height) {
        pseudoClassStateChanged(COMPACT, height < SMALL);
    }

    private void add(QueueTab tab) {
        tabs.add(tab);
        tab.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> onChoose.accept(tab.queue()));
        getChildren().add(tab);
    }

    /** @param queue null when something else than a queue is listed */
    void choose(Queue queue) {
        chosen = queue;
        tabs.forEach(tab -> tab.choose(tab.queue() == queue));
        requestLayout();
    }

    private void showMore() {
        var menu = new ContextMenu();
        for (var tab : hidden) {
            var item = new MenuItem(tab.line());
            item.setOnAction(chosenNow -> onChoose.accept(tab.queue()));
            menu.getItems().add(item);
        }
        menu.show(more, javafx.geometry.Side.BOTTOM, 0, 0);
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double right = getWidth() - snappedRightInset();
        double registerWidth = register.prefWidth(-1);
        double registerHeight = register.prefHeight(-1);
        register.resizeRelocate(right - registerWidth, snapPositionY((height - registerHeight) / 2), registerWidth,
                registerHeight);
        double room = right - registerWidth - 12;
        double all = tabs.stream().mapToDouble(tab -> tab.prefWidth(-1)).sum();
        boolean fits = all <= room;
        more.setVisible(!fits);
        double at = 0;
        var without = new ArrayList<QueueTab>();
        var shown = fits ? tabs : fitting(room - more.prefWidth(-1));
        for (var tab : tabs) {
            tab.setVisible(shown.contains(tab));
            if (tab.isVisible()) {
                double width = snapSizeX(tab.prefWidth(-1));
                tab.resizeRelocate(snapPositionX(at), 0, width, height);
                at += width;
            } else {
                without.add(tab);
            }
        }
        hidden = without;
        double moreHeight = more.prefHeight(-1);
        more.resizeRelocate(at + 4, snapPositionY((height - moreHeight) / 2), more.prefWidth(-1), moreHeight);
    }

    /** The chosen one always; the others in their order, those with nothing in them last of all. */
    private List<QueueTab> fitting(double room) {
        var wanted = new ArrayList<QueueTab>();
        tabs.stream().filter(tab -> tab.queue() == chosen).forEach(wanted::add);
        tabs.stream().filter(tab -> tab.queue() == Queue.ALL).forEach(wanted::add);
        tabs.stream().filter(tab -> !tab.isEmpty()).forEach(wanted::add);
        tabs.forEach(wanted::add);
        var shown = new ArrayList<QueueTab>();
        double used = 0;
        for (var tab : wanted) {
            double width = tab.prefWidth(-1);
            if (!shown.contains(tab) && used + width <= room) {
                shown.add(tab);
                used += width;
            }
        }
        return shown;
    }
}
