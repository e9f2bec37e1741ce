package org.gridlight.db.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    @Test
    void aPlaceIsKnownByItsGridAndItsComponents() {
        var grid = store.ground().grids().getFirst();
        run("INSERT INTO management_grid (id, code, name, level_name, kind, valid_from) "
                + "VALUES (3, 'W-01', '西街-1', '责任网格', 'RESPONSIBILITY', '2026-01-01')");
        run("INSERT INTO management_grid_part (management_grid_id, unit_grid_id, valid_from) VALUES (3, " + grid.id()
                + ", '2026-01-01')");
        run("INSERT INTO inspector (id, code, name, team, telephone, valid_from) "
                + "VALUES (1, 'I1', '李国栋', '早班', '000-2001', '2026-01-01')");
        run("INSERT INTO inspector_grid (inspector_id, management_grid_id, valid_from) VALUES (1, 3, '2026-01-01')");

        var card = store.card(grid.id()).orElseThrow();
        assertThat(card.code()).isEqualTo(grid.code());
        assertThat(card.responsibilityGrid()).isEqualTo("西街-1");
        assertThat(card.inspectors()).extracting("name").containsExactly("李国栋");
        assertThat(store.components(List.of(7L, 8L))).extracting("code").containsExactly("1101080101000001");
        assertThat(store.card(-1)).isEmpty();
        assertThat(store.ground().grids().getFirst().responsibilityId()).isEqualTo(3);
    }

    @Test
    void casesOfAGridAreCountedByTheDay() {
        var grid = store.ground().grids().getFirst().id();
        var now = Instant.parse("2026-07-16T06:36:00Z");
        run("INSERT INTO case_file (state, source, category_id, unit_grid_id, reported_at) SELECT 'HANDLING', 'public', "
                + "MIN(id), " + grid + ", '2026-07-15 16:30:00' FROM category");

        // Half past midnight in the centre: the sixteenth.
        var days = store.reported(grid, 30, now, ZoneOffset.ofHours(8));
        assertThat(days).hasSize(30).endsWith(0, 1);
        assertThat(store.reported(grid, 30, now, ZoneOffset.UTC)).endsWith(1, 0);
    }

    /** Asked with every click: none of these may read a whole table of the register or of the cases. */
    @Test
    void whatIsAskedByAClickIsFoundByAnIndex() {
        var asked = Map.<String, Object>of("selectCard", 1L, "selectWalkers", 1L, "selectComponents",
                Map.of("ids", List.of(1L, 2L)), "selectReported", Map.of("gridId", 1L, "from", Instant.EPOCH, "until",
                        Instant.EPOCH));
        asked.forEach((statement, parameter) -> {
            var plan = plan(statement, parameter);
            assertThat(plan).as(statement).isNotEmpty()
                    .noneMatch(line -> line.startsWith("ALL component") || line.startsWith("ALL case_file")
                            || line.startsWith("ALL unit_grid") || line.startsWith("ALL g")
                            || line.startsWith("ALL c"));
        });
    }

    private static List<String> plan(String statement, Object parameter) {
        return DB.database().read(session -> {
            var sql = session.getConfiguration().getMappedStatement(MapMapper.class.getName() + "." + statement)
                    .getBoundSql(parameter).getSql().replace("?", "'1'");
            try (var explain = session.getConnection().createStatement();
                    var rows = explain.executeQuery("EXPLAIN " + sql)) {
                var lines = new ArrayList<String>();
                while (rows.next()) {
                    lines.add(rows.getString("type") + " " + rows.getString("table") + " by " + rows.getString("key"));
                }
                return lines;
            } catch (SQLException failure) {
                throw new IllegalStateException(sql, failure);
            }
        });
    }
}
