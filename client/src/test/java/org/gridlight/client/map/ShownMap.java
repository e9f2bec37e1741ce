package org.gridlight.client.map;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.demo.DemoStore;
import org.gridlight.db.map.MapCache;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.demo.DemoOrder;
import org.junit.jupiter.api.function.Executable;

/** The section 地图 in an unshown scene: loading a district takes longest, so one serves many checks. */
record ShownMap(MapSection section, Scene scene) {
    /** Grounds with a cache of their own. */
    static MapGrounds grounds() {
        return new MapGrounds(new MapCache(DatabaseFixture.target().resolve("maps-" + UUID.randomUUID())));
    }

    /** Loads a demo district. @return its open cases that have a place */
    static List<OpenCase> district(Database database, DemoOrder order) {
        new DemoStore(database).load(order, Progress.UNHEARD);
        return placed(database);
    }

    static List<OpenCase> placed(Database database) {
        return new OpenCaseStore(database).all().stream().filter(one -> one.longitude() != null).toList();
    }

    static ShownMap of(TestSeat test, Seat seat, MapGrounds grounds) {
        return Toolkit.onScreen(() -> {
            var section = new MapSection(seat, grounds);
            var scene = new Scene(section.view(), 1920, 1010);
            test.look.get().dress(scene);
            scene.snapshot(null);
            return new ShownMap(section, scene);
        });
    }

    /** A check with a section of its own, closed after it. @param use given section and scene before it */
    static Executable checked(Supplier<ShownMap> opening, BiConsumer<MapSection, Scene> use, Runnable check) {
        return () -> {
            var shown = opening.get();
            use.accept(shown.section, shown.scene);
            try {
                check.run();
            } finally {
                shown.close();
            }
        };
    }

    static MapCanvas canvas(Scene scene) {
        return (MapCanvas) scene.lookup(".map-canvas");
    }

    void close() {
        Toolkit.onScreen(() -> {
            section.close();
            return null;
        });
    }
}
