package org.gridlight.client.shell;

import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Line;

/** The mark of the product: three lights and a grid. */
final class Mark extends GridPane {
    Mark(double size) {
        double part = size * 0.45;
        setHgap(size - 2 * part);
        setVgap(size - 2 * part);
        setMinSize(size, size);
        setMaxSize(size, size);
        var square = new Rectangle(part, part);
        square.getStyleClass().add("mark-red");
        var triangle = new Polygon(part / 2, 0, part, part, 0, part);
        triangle.getStyleClass().add("mark-yellow");
        var disc = new Circle(part / 2);
        disc.getStyleClass().add("mark-green");
        add(square, 0, 0);
        add(triangle, 1, 0);
        add(disc, 0, 1);
        add(grid(part), 1, 1);
    }

    private static Pane grid(double part) {
        var edge = new Rectangle(1, 1, part - 2, part - 2);
        var down = new Line(part / 2, 1, part / 2, part - 1);
        var across = new Line(1, part / 2, part - 1, part / 2);
        edge.getStyleClass().add("mark-grid");
        down.getStyleClass().add("mark-grid");
        across.getStyleClass().add("mark-grid");
        return new Pane(edge, down, across);
    }
}
