package org.gridlight.client.wall;

import java.util.Collection;
import java.util.List;
import org.gridlight.client.wall.WallPage.Shown;
import org.gridlight.client.wall.WallPen.Align;
import org.gridlight.client.wall.WallPen.Weight;
import org.gridlight.model.light.Light;

/** The first line of a page that counts lights: what is counted, how many stand under each, what is not shown. */
final class WallHeads {
    private WallHeads() {}

    /** @param lights one for each that is counted; @param rest said at the right, empty for nothing */
    static void counts(WallPen pen, double width, double y, String title, Collection<Light> lights, Shown shown,
            String rest) {
        double x = WallPage.MARGIN;
        x += pen.text(title, x, y, 32, Weight.STRONG, "t1", Align.LEFT) + 48;
        for (var light : List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.GREY)) {
            long count = lights.stream().filter(light::equals).count();
            if (count == 0 && light == Light.GREY) {
                continue;
            }
            pen.shape(light, x + 11, y, 22, count == 0 ? "off" : WallPen.nameOf(light));
            x += 34;
            x += pen.text(shown.say("wall.counted." + light, count), x, y, WallPen.LEAST, Weight.NORMAL,
                    count == 0 ? "t3" : "t1", Align.LEFT) + 40;
        }
        pen.text(rest, width - WallPage.MARGIN, y, WallPen.LEAST, Weight.NORMAL, "t3", Align.RIGHT);
    }
}
