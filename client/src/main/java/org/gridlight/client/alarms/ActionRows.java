package org.gridlight.client.alarms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Nodes at the left and at the right of one line; where they do not all fit they go on in further lines, so that none is ever
 * cut off: those at the right at the end of the last line, or at the left of one more. On the FX thread.
 */
final class ActionRows extends Region {
    private static final double GAP = 8;

    private final List<? extends Node> left;
    private final List<? extends Node> right;
    private final double rowGap;

    /** Nodes of one line. */
    private record Line(List<Node> nodes) {
        double width() {
            return ActionRows.width(nodes);
        }
    }

    ActionRows(List<? extends Node> left, List<? extends Node> right) {
        this(left, right, GAP);
    }

    /** @param rowGap pixels between two lines */
    ActionRows(List<? extends Node> left, List<? extends Node> right, double rowGap) {
        this.rowGap = rowGap;
        this.left = left;
        this.right = right;
        getChildren().addAll(Stream.concat(left.stream(), right.stream()).toList());
    }

    private static double width(List<? extends Node> nodes) {
        return Math.max(0, nodes.stream().filter(Node::isManaged).mapToDouble(ActionRows::step).sum() - GAP);
    }

    private static double step(Node node) {
        return Math.ceil(node.prefWidth(-1)) + GAP;
    }

    private double row() {
        return getManagedChildren().stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
    }

    private static List<Line> lines(List<? extends Node> nodes, double width) {
        var lines = new ArrayList<Line>();
        for (var node : nodes.stream().filter(Node::isManaged).toList()) {
            if (lines.isEmpty() || lines.getLast().width() + GAP + node.prefWidth(-1) > width) {
                lines.add(new Line(new ArrayList<>()));
            }
            lines.getLast().nodes().add(node);
        }
        return lines;
    }

    /** Whether those at the right have room behind the last line of the others. */
    private boolean standsBeside(List<Line> lines, double width) {
        return !lines.isEmpty() && lines.getLast().width() + GAP + width(right) <= width;
    }

    private int rows(double width) {
        var lines = lines(left, width);
        return standsBeside(lines, width) ? lines.size() : lines.size() + lines(right, width).size();
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream().mapToDouble(node -> Math.ceil(node.prefWidth(-1))).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(left) + GAP + width(right);
    }

    @Override
    protected double computePrefHeight(double width) {
        return rows(width < 0 ? computePrefWidth(-1) : width) * (row() + rowGap) - rowGap;
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
        var lines = lines(left, getWidth());
        boolean beside = standsBeside(lines, getWidth());
        double top = 0;
        for (var line : lines) {
            place(line.nodes(), 0, top);
            top += row() + rowGap;
        }
        if (beside) {
            place(right, getWidth() - width(right), top - row() - rowGap);
            return;
        }
        for (var line : lines(right, getWidth())) {
            place(line.nodes(), 0, top);
            top += row() + rowGap;
        }
    }

    private void place(List<? extends Node> nodes, double from, double top) {
        double x = from;
        for (var node : nodes) {
            if (node.isManaged()) {
                node.resizeRelocate(snapPositionX(x), top, Math.min(getWidth(), snapSizeX(node.prefWidth(-1))), row());
                x += step(node);
            }
        }
    }
}
