package org.gridlight.client.cases;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;

/**
 * Two panes side by side with a hairline that can be dragged. How wide the left one is follows the window until somebody
 * drags it. On the FX thread.
 */
final class DividedPane extends Region {
    private static final double REACH = 8;

    private final Region left;
    private final Region right;
    private final Region line = new Region();
    private final DoubleUnaryOperator usual;
    private final double leftLeast;
    private final double rightLeast;
    private double dragged;

    /**
     * @param usual how wide the left one is in a pane of a width
     * @param dragged how wide it was made before, 0 when it never was
     * @param told the width when it was dragged
     */
    DividedPane(Region left, double leftLeast, Region right, double rightLeast, DoubleUnaryOperator usual,
            double dragged, DoubleConsumer told) {
        this.left = left;
        this.right = right;
        this.usual = usual;
        this.leftLeast = leftLeast;
        this.rightLeast = rightLeast;
        this.dragged = dragged;
        line.getStyleClass().add("divider");
        line.setCursor(Cursor.H_RESIZE);
        line.setOnMouseDragged(drag -> {
            this.dragged = fitting(sceneToLocal(drag.getSceneX(), 0).getX());
            requestLayout();
        });
        line.setOnMouseReleased(end -> told.accept(this.dragged));
        getChildren().addAll(left, right, line);
    }

    private double fitting(double width) {
        return Math.max(leftLeast, Math.min(width, getWidth() - rightLeast));
    }

    @Override
    protected void layoutChildren() {
        double at = Math.round(fitting(dragged > 0 ? dragged : usual.applyAsDouble(getWidth())));
        left.resizeRelocate(0, 0, at, getHeight());
        right.resizeRelocate(at + 1, 0, getWidth() - at - 1, getHeight());
        line.resizeRelocate(at - REACH / 2, 0, REACH, getHeight());
    }
}
