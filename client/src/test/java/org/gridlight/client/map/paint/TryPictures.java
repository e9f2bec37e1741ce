package org.gridlight.client.map.paint;

import java.io.File;
import java.util.ArrayList;
import javax.imageio.ImageIO;
import org.gridlight.client.map.tiles.*;
import org.gridlight.db.*;
import org.gridlight.db.map.*;
import org.gridlight.model.light.Light;
import org.gridlight.model.map.*;
import java.nio.file.Path;

class TryPictures {
    public static void main(String[] a) throws Exception {
        long t = System.nanoTime();
        MapGround ground;
        var cache = new MapCache(Path.of("/work/wt/map/client/target/trycache"));
        try (var db = Database.open(DatabaseAddress.parse(a[0]), Account.ownerOfFolder(), Progress.UNHEARD)) {
            t = say("open", t);
            var s = new MapStore(db);
            ground = s.ground();
            t = say("read", t);
            ground = s.ground(cache);
            t = say("cache1", t);
            ground = s.ground(cache);
            t = say("cache2", t);
            System.out.println(ground.bytes() / 1e6 + " MB, " + ground.components().count() + " comps "
                    + ground.lines().size() + " lines " + ground.grounds().size() + " grounds; points "
                    + ground.groundShapes().bytes() / 8e6);
        }
        var index = new MapIndex(ground);
        t = say("index", t);
        var letters = new MapLetters();
        t = say("letters", t);
        var painter = new MapPainter(letters);
        var rnd = new java.util.Random(3);
        var cases = new ArrayList<CaseMark>();
        while (cases.size() < 2900) {
            int c = rnd.nextInt(ground.components().count());
            int g = index.gridAt(ground.components().x(c), ground.components().y(c));
            if (g < 0)
                continue;
            double u = rnd.nextDouble();
            cases.add(new CaseMark(cases.size(), ground.components().x(c) + rnd.nextInt(500),
                    ground.components().y(c) + rnd.nextInt(500),
                    u < .04 ? Light.RED : u < .14 ? Light.YELLOW : u < .16 ? Light.GREY : Light.GREEN,
                    ground.grids().get(g).id()));
        }
        var town = ground.extent().centre();
        double x = World.x(116.33), y = World.y(39.93);
        for (var theme : new String[]{"light", "dark"}) {
            var state = MapState
                    .of(index,
                            theme.equals("light")
                                    ? MapColours.of(org.gridlight.client.look.Theme.LIGHT)
                                    : MapColours.of(org.gridlight.client.look.Theme.DARK),
                            MapLayers.usual())
                    .with(cases);
            int n = 0;
            for (int level : new int[]{-1, 27, 29, 31, 33, 35, 37}) {
                var view = level < 0
                        ? MapView.fitting(ground.extent(), 1600, 900, 1)
                        : new MapView(x, y, new MapScale(level, 1), 1600, 900);
                for (var g : MapGroup.values()) {
                    long s = System.nanoTime();
                    for (var k : view.tiles(0))
                        painter.paint(state, g, k);
                    System.out.printf("%s %d %s %.0f ms for %d tiles%n", theme, level, g, (System.nanoTime() - s) / 1e6,
                            view.tiles(0).size());
                }
                var img = new MapPicture(painter).of(state, view);
                var f = new File(
                        "/work/wt/map/client/target/screens/try-" + theme + "-" + (level < 0 ? "far" : level) + ".png");
                f.getParentFile().mkdirs();
                var rgb = new java.awt.image.BufferedImage(img.getWidth(), img.getHeight(), 1);
                rgb.createGraphics().drawImage(img, 0, 0, null);
                ImageIO.write(rgb, "png", f);
            }
        }
    }
    static long say(String w, long t) {
        System.out.printf("%s %.0f ms%n", w, (System.nanoTime() - t) / 1e6);
        return System.nanoTime();
    }
}
