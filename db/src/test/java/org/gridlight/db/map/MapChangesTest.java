package org.gridlight.db.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.grid.SmallDistrict;
import org.gridlight.model.map.KeyRanges;
import org.gridlight.model.map.MapDelta;
import org.gridlight.model.map.MapGround;
import org.gridlight.model.map.PackedShapes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A change of the map is asked for by itself, and what comes of it is the map of the record. */
class MapChangesTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private MapStore store;
    private MapGround known;

    @BeforeEach
    void district() {
        SmallDistrict.keep(DB.database());
        run("INSERT INTO component_row (id, code, category_id, name, unit_grid_id, position, valid_from) SELECT seq,"
                + " LPAD(seq, 16, '0'), k.id, k.name, g.id, POINT(116.30 + seq / 100000, 39.952), '2026-01-01'"
                + " FROM seq_1_to_40 JOIN category k ON k.code = IF(seq MOD 2, 'GB13-C0101', 'GB13-C0102')"
                + " JOIN (SELECT MIN(id) AS id FROM unit_grid) g");
        run("INSERT INTO management_grid (id, code, name, level_name, kind, valid_from) "
                + "VALUES (3, 'W-01', '西街-1', '责任网格', 'RESPONSIBILITY', '2026-01-01')");
        store = new MapStore(DB.database());
        known = store.ground();
    }

    private static void run(String sql) {
        DB.database().bulk(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private static void componentsChanged(long first, long last) {
        DB.database().write(session -> {
            MapStore.componentsChanged(session, new KeyRanges(List.of(new KeyRanges.Range(first, last))));
            MapStore.tellChange(session);
            return null;
        });
    }

    @Test
    void nothingChangedIsNothingToRead() {
        assertThat(store.since(known.version())).map(MapDelta::rows).contains(0);
        assertThat(store.renewed(known)).map(MapGround::components).containsSame(known.components());
    }

    @Test
    void aSplitGridBringsItsPartsAndNothingElse() {
        split(known.grids().get(5).id());

        var delta = store.since(known.version()).orElseThrow();
        assertThat(delta.rows()).isEqualTo(2);
        var now = known.with(delta);
        assertSame(now, store.ground());
        assertThat(now.grids()).hasSize(known.grids().size() + 1);
        assertThat(now.components()).as("what did not change is shared").isSameAs(known.components());
        assertThat(now.areaOutlines()).isSameAs(known.areaOutlines());
    }

    @Test
    void aGridThatComesToAnotherInspectorIsReadAnew() {
        long grid = known.grids().get(7).id();
        run("INSERT INTO management_grid_part (management_grid_id, unit_grid_id, valid_from) VALUES (3, " + grid
                + ", '2026-01-01')");
        var now = store.renewed(known).orElseThrow();
        assertThat(now.grids().get(7).responsibilityId()).isEqualTo(3);
        assertSame(now, store.ground());

        run("UPDATE management_grid SET valid_to = '2026-02-01' WHERE id = 3");
        assertThat(store.renewed(now).orElseThrow().grids().get(7).responsibilityId()).isZero();
    }

    @Test
    void componentsThatCameMovedAndWentAreReadAnew() {
        run("UPDATE component_row SET position = POINT(116.305, 39.953) WHERE id = 4");
        run("UPDATE component_row SET valid_to = '2026-02-01' WHERE id = 5");
        run("INSERT INTO component_row (id, code, category_id, name, position, valid_from) SELECT 41, '2222222222222222',"
                + " id, name, POINT(116.5, 39.9), '2026-01-01' FROM category WHERE code = 'GB13-C0301'");
        componentsChanged(4, 5);
        componentsChanged(41, 41);

        var delta = store.since(known.version()).orElseThrow();
        assertThat(delta.rows()).isEqualTo(2);
        var now = known.with(delta);
        assertThat(now.classes()).as("a class comes behind those known").startsWith(
                known.classes().toArray(MapGround.ComponentClass[]::new)).hasSize(known.classes().size() + 1);
        assertSame(now, store.ground());
        assertThat(now.gridOutlines()).isSameAs(known.gridOutlines());
    }

    @Test
    void whatNobodyExplainedIsReadAsAWhole() {
        DB.database().write(session -> {
            MapStore.raiseVersion(session);
            return null;
        });
        assertThat(store.since(known.version())).isEmpty();

        var newer = store.ground();
        split(known.grids().get(5).id());
        assertThat(store.since(newer.version())).as("since then all is explained").isPresent();
        assertThat(store.since(known.version())).as("a number is missing").isEmpty();
    }

    @Test
    void muchIsReadAsAWhole() {
        componentsChanged(1, 1_000_000);
        assertThat(store.since(known.version())).isEmpty();
    }

    @Test
    void aCopyIsBroughtUpToDateByWhatChanged() {
        var folder = folder();
        var first = store.ground(new MapCache(folder));
        split(known.grids().get(5).id());

        var now = store.ground(new MapCache(folder));
        assertSame(now, store.ground());
        assertThat(new MapCache(folder).ground(store.version())).as("the copy is the new one").isPresent();
        assertThat(now.lineShapes().count()).isEqualTo(first.lineShapes().count());
    }

    /** Killed after the map was shown and before the copy was kept: the next start asks from the older copy on. */
    @Test
    void anOlderCopyIsAsGood() {
        var folder = folder();
        var cache = new MapCache(folder);
        var oldest = store.ground(cache);
        split(known.grids().get(5).id());
        store.ground(cache);
        split(known.grids().get(9).id());
        cache.keep(oldest);

        assertSame(store.ground(new MapCache(folder)), store.ground());
    }

    /** Whatever was done, in whatever steps it was heard of: the map is the one of the record. */
    @Test
    void stepByStepItStaysTheMapOfTheRecord() {
        var chance = new Random(20260716);
        var now = known;
        for (int step = 0; step < 25; step++) {
            for (int change = chance.nextInt(3); change >= 0; change--) {
                change(chance, now, step * 3 + change);
            }
            now = store.renewed(now).orElseThrow();
            assertSame(now, store.ground());
        }
    }

    private void change(Random chance, MapGround now, int nth) {
        long component = 1 + chance.nextInt(40);
        switch (chance.nextInt(4)) {
            case 0 -> splitIfInForce(now.grids().get(chance.nextInt(now.grids().size())).id());
            case 1 -> {
                run("UPDATE component_row SET position = POINT(116.30 + " + nth + " / 10000, 39.96) WHERE id = "
                        + component);
                componentsChanged(component, component);
            }
            case 2 -> {
                run("UPDATE component_row SET valid_to = IF(valid_to IS NULL, '2026-02-01', NULL) WHERE id = "
                        + component);
                componentsChanged(component, component);
            }
            default -> run("UPDATE area SET name = CONCAT(name, '" + nth + "') WHERE level = 'STREET' LIMIT 1");
        }
    }

    private void splitIfInForce(long grid) {
        if (store.ground().grids().stream().anyMatch(one -> one.id() == grid)) {
            split(grid);
        }
    }

    /** West half and east half of what encloses it, which is enough here. */
    private static void split(long grid) {
        DB.database().bulk(connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE unit_grid SET valid_to = '2026-02-01' WHERE id = " + grid);
                for (var half : List.of("116.3 39.9,116.6 39.9,116.6 39.95,116.3 39.9",
                        "116.3 39.9,116.6 39.95,116.3 39.95,116.3 39.9")) {
                    statement.executeUpdate("INSERT INTO unit_grid (code, community_id, outline, area_m2, valid_from)"
                            + " SELECT CONCAT(LEFT(code, 12), LPAD((SELECT COUNT(*) + 500 FROM unit_grid), 3, '0')),"
                            + " community_id, ST_GeomFromText('POLYGON((" + half + "))'), 1, '2026-02-01'"
                            + " FROM unit_grid WHERE id = " + grid);
                }
                return null;
            }
        });
    }

    private static Path folder() {
        return DatabaseFixture.target().resolve("maps-" + UUID.randomUUID());
    }

    private static void assertSame(MapGround now, MapGround read) {
        assertThat(now.version()).isEqualTo(read.version());
        assertThat(now.areas()).isEqualTo(read.areas());
        assertThat(now.grids()).isEqualTo(read.grids());
        assertThat(points(now.areaOutlines())).isEqualTo(points(read.areaOutlines()));
        assertThat(points(now.gridOutlines())).isEqualTo(points(read.gridOutlines()));
        assertThat(components(now)).isEqualTo(components(read));
    }

    private static List<String> points(PackedShapes shapes) {
        var all = new ArrayList<String>();
        for (int i = 0; i < shapes.count(); i++) {
            var points = new StringBuilder();
            for (int part = shapes.firstPart(i); part < shapes.endPart(i); part++) {
                for (int point = shapes.firstPoint(part); point < shapes.endPoint(part); point++) {
                    points.append(shapes.x(point)).append(' ').append(shapes.y(point)).append(',');
                }
                points.append(';');
            }
            all.add(points.toString());
        }
        return all;
    }

    private static Map<Long, String> components(MapGround ground) {
        var all = new TreeMap<Long, String>();
        var components = ground.components();
        for (int i = 0; i < components.count(); i++) {
            all.put(components.id(i), components.x(i) + " " + components.y(i) + " "
                    + ground.classes().get(components.classOf(i)).code());
        }
        return all;
    }
}
