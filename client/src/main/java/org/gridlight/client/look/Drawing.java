package org.gridlight.client.look;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** A small chart drawn when its numbers, its size or the theme change, and at no other time. On the FX thread. */
public final class Drawing extends Region {
    private static final double CAPTION = 12;

    private final Canvas canvas = new Canvas();
    private final ObservableValue<Look> look;
    private final Painter painter;
    private final ChangeListener<Look> redress = (value, before, now) -> redraw();

    /** Draws all of it on an empty sheet whose font is that of captions. */
    @FunctionalInterface
    public interface Painter {
        void draw(GraphicsContext sheet, double width, double height, Palette colours);
    }

    public Drawing(ObservableValue<Look> look, Painter painter) {
        this.look = look;
        this.painter = painter;
        getChildren().add(canvas);
        look.addListener(new WeakChangeListener<>(redress));
    }

    /** Its numbers have changed. */
    public void redraw() {
        var sheet = canvas.getGraphicsContext2D();
        sheet.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            sheet.setFont(font(false));
            painter.draw(sheet, canvas.getWidth(), canvas.getHeight(), look.getValue().palette());
        }
    }

    /** The font of captions at the person's size of text. */
    public Font font(boolean strong) {
        double share = look.getValue().size().pixels() / (double) FontSize.NORMAL.pixels();
        return Font.font(strong ? "Noto Sans SC Medium" : "Noto Sans SC", CAPTION * share);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            redraw();
        }
    }
}
