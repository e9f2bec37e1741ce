package org.gridlight.client.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/**
 * A toolbar that never cuts a word: where not all of it has room, what is used least stands under a button (更多). On the FX
 * thread.
 */
public final class FittingBar extends Region {
    private static final double GAP = 12;

    private final List<Part> left = new ArrayList<>();
    private final List<Part> right = new ArrayList<>();
    private final Button more;

    /**
     * A part of the bar; it takes no room while its node is not managed.
     *
     * @param rank   the least goes first when there is no room; {@link #ALWAYS} stays
     * @param inMenu what stands for it under the button, made when that opens; null for nothing
     * @param kept   whether it must stay for now
     */
    public record Part(Node node, int rank, Supplier<MenuItem> inMenu, BooleanSupplier kept) {
        public static final int ALWAYS = Integer.MAX_VALUE;

        /** One that stays. */
        public Part(Node node) {
            this(node, ALWAYS, null, () -> true);
        }

        public Part(Node node, int rank, Supplier<MenuItem> inMenu) {
            this(node, rank, inMenu, () -> false);
        }

        private double width() {
            return node.isManaged() ? node.prefWidth(-1) + GAP : 0;
        }
    }

    /** @param more words of the button */
    public FittingBar(String more) {
        getStyleClass().add("toolbar");
        this.more = Parts.button(more, this::showMore, "flat");
        this.more.setId("bar-more");
        getChildren().add(this.more);
    }

    /** Puts parts at the left and at the right end, in their order. */
    public void show(List<Part> atLeft, List<Part> atRight) {
        left.addAll(atLeft);
        right.addAll(atRight);
        getChildren().setAll(left.stream().map(Part::node).toList());
        getChildren().add(more);
        getChildren().addAll(right.stream().map(Part::node).toList());
    }

    private List<Part> parts() {
        var all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }

    /** What there is no room for. */
    private List<Part> without(double room) {
        double used = parts().stream().mapToDouble(Part::width).sum() - GAP;
        var without = new ArrayList<Part>();
        if (used <= room) {
            return without;
        }
        used += more.prefWidth(-1) + GAP;
        var inTurn = parts().stream().filter(part -> part.rank() != Part.ALWAYS && !part.kept().getAsBoolean())
                .sorted(Comparator.comparingInt(Part::rank)).toList();
        for (var part : inTurn) {
            if (used > room) {
                without.add(part);
                used -= part.width();
            }
        }
        return without;
    }

    private double room() {
        return getWidth() - snappedLeftInset() - snappedRightInset();
    }

    private void showMore() {
        var menu = new ContextMenu();
        menu.getItems().setAll(menu());
        menu.show(more, Side.BOTTOM, 0, 0);
    }

    /** What stands under the button now, the most used first. */
    public List<MenuItem> menu() {
        return without(room()).stream().filter(part -> part.inMenu() != null && part.node().isManaged())
                .sorted(Comparator.comparingInt(Part::rank).reversed()).map(part -> part.inMenu().get()).toList();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return parts().stream().mapToDouble(Part::width).sum();
    }

    @Override
    protected void layoutChildren() {
        var without = without(room());
        parts().forEach(part -> part.node().setVisible(part.node().isManaged() && !without.contains(part)));
        more.setVisible(without.stream().anyMatch(part -> part.inMenu() != null && part.node().isManaged()));
        double at = place(left, snappedLeftInset());
        if (more.isVisible()) {
            put(more, at);
        }
        double end = getWidth() - snappedRightInset();
        place(right, end + GAP - right.stream().filter(part -> part.node().isVisible()).mapToDouble(Part::width).sum());
    }

    private double place(List<Part> parts, double from) {
        double at = from;
        for (var part : parts) {
            if (part.node().isVisible()) {
                put(part.node(), at);
                at += part.width();
            }
        }
        return at;
    }

    private void put(Node node, double at) {
        double tall = node.prefHeight(-1);
        node.resizeRelocate(snapPositionX(at), snapPositionY((getHeight() - 1 - tall) / 2),
                snapSizeX(node.prefWidth(-1)), tall);
    }
}
