package org.gridlight.client.cases;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Its nodes side by side, as many as there is room for: the first ones stay, the last ones are given up. */
final class FittingRow extends Pane {
    private static final double GAP = 8;

    private final double gap;

    FittingRow() {
        this(GAP);
    }

    FittingRow(double gap) {
        this.gap = gap;
    }

    void show(List<? extends Node> nodes) {
        getChildren().setAll(nodes);
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream().mapToDouble(node -> node.prefWidth(-1) + gap).sum();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double at = 0;
        boolean room = true;
        for (var node : getChildren()) {
            double width = snapSizeX(node.prefWidth(-1));
            double height = node.prefHeight(-1);
            room = room && at + width <= getWidth();
            node.setVisible(room);
            node.resizeRelocate(snapPositionX(at), snapPositionY((getHeight() - height) / 2), width, height);
            at += width + gap;
        }
    }
}
