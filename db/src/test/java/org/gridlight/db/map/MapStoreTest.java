package org.gridlight.db.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.grid.SmallDistrict;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.map.MapGround;
import org.gridlight.model.map.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MapStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private MapStore store;
    private Path folder;

    @BeforeEach
    void district() {
        SmallDistrict.keep(DB.database());
        run("INSERT INTO base_line (name, kind, line) VALUES "
                + "('滨江路', 'STREET', ST_GeomFromText('LINESTRING(116.30 39.951, 116.31 39.951)'))");
        run("INSERT INTO base_area (name, kind, outline) VALUES ('镜湖', 'WATER', "
                + "ST_GeomFromText('POLYGON((116.301 39.952, 116.302 39.952, 116.302 39.953, 116.301 39.952))'))");
        run("INSERT INTO component (id, code, category_id, name, unit_grid_id, position, valid_from) "
                + "SELECT 7, '1101080101000001', k.id, k.name, g.id, POINT(116.3020000, 39.9520000), '2026-01-01' "
                + "FROM category k, unit_grid g WHERE k.code = 'GB13-C0101' ORDER BY g.id LIMIT 1");
        store = new MapStore(DB.database());
        folder = DatabaseFixture.target().resolve("maps-" + UUID.randomUUID());
    }

    private static void run(String sql) {
        DB.database().bulk(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    @Test
    void allGeometryComesInOneGo() {
        var ground = store.ground();

        assertThat(ground.areas()).extracting(MapGround.AreaMark::level).contains(AreaLevel.DISTRICT, AreaLevel.STREET,
                AreaLevel.COMMUNITY);
        assertThat(ground.grids().size()).isEqualTo(ground.gridOutlines().count()).isGreaterThan(40);
        assertThat(ground.lines()).extracting(MapGround.LineMark::name).containsExactly("滨江路");
        assertThat(ground.grounds()).extracting(MapGround.GroundMark::name).containsExactly("镜湖");
        assertThat(ground.components().count()).isEqualTo(1);
        assertThat(ground.components().id(0)).isEqualTo(7);
        assertThat(ground.components().x(0)).isEqualTo(World.x(116.302));
        assertThat(ground.components().y(0)).isEqualTo(World.y(39.952));
        assertThat(ground.extent().contains(World.x(116.305), World.y(39.952))).isTrue();
    }

    @Test
    void aCopyIsWhatWasRead() {
        var read = store.ground(new MapCache(folder));
        var copy = new MapCache(folder).ground(read.version()).orElseThrow();

        assertThat(copy.areas()).isEqualTo(read.areas());
        assertThat(copy.grids()).isEqualTo(read.grids());
        assertThat(copy.classes()).isEqualTo(read.classes());
        for (int i = 0; i < read.grids().size(); i++) {
            assertThat(copy.gridOutlines().extent(i).toString()).isEqualTo(read.gridOutlines().extent(i).toString());
        }
        assertThat(copy.components().id(0)).isEqualTo(7);
        assertThat(new MapCache(folder).newest()).isPresent();
    }

    @Test
    void aCopyOfAnotherVersionIsNotUsed() {
        var before = store.ground(new MapCache(folder));
        DB.database().write(session -> {
            MapStore.raiseVersion(session);
            return null;
        });

        assertThat(new MapCache(folder).ground(store.version())).isEmpty();
        assertThat(store.ground(new MapCache(folder)).version().number()).isEqualTo(before.version().number() + 1);
    }

    @Test
    void aBrokenCopyIsFetchedAgain() throws IOException {
        var cache = new MapCache(folder);
        var read = store.ground(cache);
        Path file;
        try (var files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        var bytes = Files.readAllBytes(file);
        for (int cut : new int[]{0, 7, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, cut));
            assertThat(cache.ground(read.version())).as("cut at %s", cut).isEmpty();
        }
        bytes[bytes.length / 3] ^= 0x10;
        Files.write(file, bytes);
        assertThat(cache.ground(read.version())).isEmpty();

        assertThat(store.ground(cache).grids()).isEqualTo(read.grids());
        assertThat(cache.ground(read.version())).isPresent();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoReasonToFail() throws IOException {
        var occupied = Files.createDirectories(folder).resolve("file");
        Files.writeString(occupied, "");

        assertThat(store.ground(new MapCache(occupied)).grids()).isNotEmpty();
    }
}
