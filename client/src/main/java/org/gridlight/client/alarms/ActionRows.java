package org.gridlight.client.alarms;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Buttons at the left and at the right of one line; where they do not all fit those at the right stand at the left of the
 * next, so that none is ever cut off. On the FX thread.
 */
final class ActionRows extends Region {
    private static final double GAP = 8;

    private final List<? extends Node> left;
    private final List<? extends Node> right;

    ActionRows(List<? extends Node> left, List<? extends Node> right) {
        this.left = left;
        this.right = right;
        getChildren().addAll(Stream.concat(left.stream(), right.stream()).toList());
    }

    private static double width(List<? extends Node> nodes) {
        return nodes.stream().filter(Node::isManaged).mapToDouble(node -> node.prefWidth(-1) + GAP).sum();
    }

    private double row() {
        return getChildren().stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
    }

    private boolean fits(double width) {
        return width(left) + width(right) - GAP <= width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(width(left), width(right)) - GAP;
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(left) + width(right) - GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return fits(width < 0 ? computePrefWidth(-1) : width) ? row() : 2 * row() + GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        boolean one = fits(getWidth());
        place(left, 0, 0);
        place(right, one ? getWidth() - width(right) + GAP : 0, one ? 0 : row() + GAP);
    }

    private void place(List<? extends Node> nodes, double from, double top) {
        double x = from;
        for (var node : nodes) {
            if (node.isManaged()) {
                double width = node.prefWidth(-1);
                node.resizeRelocate(snapPositionX(x), top, snapSizeX(width), row());
                x += width + GAP;
            }
        }
    }
}
