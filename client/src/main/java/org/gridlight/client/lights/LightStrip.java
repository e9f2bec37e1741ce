package org.gridlight.client.lights;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.gridlight.client.look.Palette;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.TimeInLight;
import org.gridlight.model.light.UnitLightHistory;

/** Draws times under lights as bars. Each light has a height of its own, so that it is known without its colour. */
final class LightStrip {
    private static final List<Light> WORST_FIRST = List.of(Light.RED, Light.YELLOW, Light.GREY, Light.GREEN);
    private static final double LEAST = 1.5;

    private LightStrip() {}

    private static double height(Light light) {
        return switch (light) {
            case RED -> 1;
            case YELLOW -> 0.75;
            case GREY -> 0.5;
            case GREEN -> 0.3;
        };
    }

    /** All times together, side by side by their share, the worst first. */
    static void shares(GraphicsContext sheet, double width, double height, Palette colours, TimeInLight time) {
        double x = 0;
        for (var light : WORST_FIRST) {
            double wide = width * time.percentOf(light) / 100;
            if (wide > 0) {
                bar(sheet, x, wide, height, colours, light);
                x += wide;
            }
        }
    }

    /** What happened when, between two moments; nothing where it was not observed. */
    static void course(GraphicsContext sheet, double width, double height, Palette colours, Instant from,
            Instant until, List<UnitLightHistory.Span> spans) {
        double scale = width / Duration.between(from, until).toMillis();
        sheet.setFill(colours.colour("line2"));
        sheet.fillRect(0, height - 1, width, 1);
        for (var light : WORST_FIRST.reversed()) {
            spans.stream().filter(span -> span.light() == light).forEach(span -> {
                double x = Duration.between(from, span.from()).toMillis() * scale;
                bar(sheet, x, Math.max(LEAST, span.length().toMillis() * scale), height, colours, light);
            });
        }
    }

    private static void bar(GraphicsContext sheet, double x, double wide, double height, Palette colours,
            Light light) {
        double tall = Math.round(height * height(light));
        sheet.setFill(colours.colour(light));
        sheet.fillRect(x, height - tall, wide, tall);
        if (light == Light.YELLOW && wide > 2) {
            sheet.setStroke(colours.edge(light));
            sheet.setLineWidth(1);
            sheet.strokeRect(x + 0.5, height - tall + 0.5, wide - 1, tall - 1);
        }
    }
}
