package org.gridlight.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.grid.ControlLineStore;
import org.gridlight.db.grid.GridStore;
import org.gridlight.db.grid.SmallDistrict;
import org.gridlight.db.register.CameraStore;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.grid.ControlLine;
import org.gridlight.model.register.Camera;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Areas, unit grids, cameras and control lines as an administrator brings them in and takes them out. */
class MapFilesTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Path FOLDER = DatabaseFixture.target().resolve("map-files");
    private final Terminal terminal = new Terminal(Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @ValueSource(strings = {"gpkg", "shp", "geojson", "csv"})
    void areasAndGridsGoOutAndMakeAnotherRecord(String ending) throws IOException {
        Files.createDirectories(FOLDER);
        SmallDistrict.keep(DB.database());
        var streets = FOLDER.resolve("streets." + ending);
        var grids = FOLDER.resolve("grids." + ending);
        long before = new GridStore(DB.database()).gridCount();
        assertThat(run("export", "areas", "--level", "STREET", "--out", streets).out()).contains("2 个要素");
        assertThat(run("export", "grids", "--out", grids).out()).contains(before + " 个要素");
        DB.restore();

        assertThat(run("import", "areas", streets, "--name-property", "NAME", "--code-property", "CODE", "--crs",
                "EPSG:4490", "--district-code", "110108").out()).contains("已导入 2 个街道");
        var said = run("import", "grids", grids, "--crs", "EPSG:4490");

        assertThat(said.err() + said.out()).contains("导入 " + before + " 个单元网格，新建 2 个社区");
        assertThat(new GridStore(DB.database()).gridCount()).isEqualTo(before);
        assertThat(new GridStore(DB.database()).areas(AreaLevel.COMMUNITY)).hasSize(2);
        assertThat(run("import", "grids", grids, "--crs", "EPSG:4490").out()).contains("导入 0 个").contains(
                "已有 " + before + " 个未变");
    }

    @Test
    void gapsOverlapsAndCodesAreListedAndNothingIsKept() throws IOException {
        var file = file("bad-grids.csv", """
                单元网格编码,WKT
                110108001001001,"POLYGON((116.300 39.950,116.303 39.950,116.303 39.955,116.300 39.955,116.300 39.950))"
                110108001001002,"POLYGON((116.302 39.950,116.305 39.950,116.305 39.953,116.302 39.953,116.302 39.950))"
                110108002001001,"POLYGON((116.305 39.950,116.310 39.950,116.310 39.955,116.305 39.955,116.305 39.950))"
                110108002001001,"POLYGON((116.305 39.950,116.310 39.950,116.310 39.955,116.305 39.955,116.305 39.950))"
                110108009001001,"POLYGON((116.305 39.950,116.310 39.950,116.310 39.955,116.305 39.955,116.305 39.950))"
                1101080090010,"POLYGON((116.305 39.950,116.310 39.950,116.310 39.955,116.305 39.955,116.305 39.950))"
                """);
        assertThat(run("import", "areas", SmallDistrict.file(), "--district-code", "110108").exitCode()).isZero();
        var rejects = FOLDER.resolve("grid-rejects.csv");
        var picture = FOLDER.resolve("bad-grids.png");

        var said = run("import", "grids", file, "--crs", "EPSG:4490", "--rejects", rejects);

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.refusal()).contains("不合规").contains("未导入任何网格");
        assertThat(Files.readString(rejects)).contains("与另一网格重叠").contains("街道内此处没有网格").contains("编号在文件中重复")
                .contains("编码所属的街道不存在").contains("编码须为 15 位数字");
        assertThat(new GridStore(DB.database()).gridCount()).isZero();
        assertThat(run("import", "grids", file, "--crs", "EPSG:4490", "--dry-run", "--picture", picture).out())
                .contains("未保存");
        assertThat(picture).isNotEmptyFile();
    }

    @Test
    void otherGridsThanThoseOfTheRecordAreDrawnOnTheMap() throws IOException {
        SmallDistrict.keep(DB.database());
        var file = file("other-grids.csv", """
                BGCODE,WKT
                110108001001001,"POLYGON((116.300 39.950,116.305 39.950,116.305 39.955,116.300 39.955,116.300 39.950))"
                110108002001001,"POLYGON((116.305 39.950,116.310 39.950,116.310 39.955,116.305 39.955,116.305 39.950))"
                """);

        var said = run("import", "grids", file, "--crs", "EPSG:4490");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.refusal()).contains("请在地图上编辑网格");
    }

    @Test
    void aStreetThatCrossesItselfIsListedWithItsLine() throws IOException {
        var file = file("crossing.csv",
                "NAME,WKT\n好街,\"POLYGON((116.30 39.95,116.31 39.95,116.31 39.96,116.30 39.95))\"\n"
                        + "坏街,\"POLYGON((116.30 39.96,116.31 39.97,116.31 39.96,116.30 39.97,116.30 39.96))\"\n");
        var rejects = FOLDER.resolve("area-rejects.csv");

        var said = run("import", "areas", file, "--name-property", "NAME", "--crs", "EPSG:4490", "--rejects", rejects);

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(Files.readAllLines(rejects)).hasSize(2).last().asString().startsWith("3,");
        assertThat(new GridStore(DB.database()).areas(AreaLevel.STREET)).isEmpty();
    }

    @Test
    void camerasComeInOnceChangeAndGo() throws IOException {
        SmallDistrict.keep(DB.database());
        var first = file("cameras.csv", """
                探头编号,名称,朝向,状态,视频流地址,经度,纬度
                A-1,路口北,90,正常,rtsp://10.0.0.1/1,116.301,39.951
                A-2,路口南,,故障,,116.302,39.951
                """);
        assertThat(run("import", "cameras", first, "--crs", "EPSG:4490").out()).contains("新增 2");
        assertThat(run("import", "cameras", first, "--crs", "EPSG:4490").out()).contains("新增 0").contains("未变 2");

        var next = file("cameras-next.csv", "探头编号,状态,经度,纬度\nA-1,停用,116.301,39.951\n");
        assertThat(run("import", "cameras", next, "--replace", "--crs", "EPSG:4490").out()).contains("变更 1")
                .contains("停止使用 1");

        assertThat(new CameraStore(DB.database()).all()).extracting(Camera::code, Camera::name, camera -> camera.state()
                .name()).containsExactly(tuple("A-1", "路口北", "OFF"));
        var bad = file("cameras-bad.csv",
                "探头编号,朝向,视频流地址,经度,纬度\nB-1,400,,116.301,39.951\nB-2,,file:///etc/passwd,116.301,39.951\n");
        assertThat(run("import", "cameras", bad, "--crs", "EPSG:4490").refusal()).contains("2 行无法导入");
    }

    @Test
    void controlLinesComeInOnce() throws IOException {
        SmallDistrict.keep(DB.database());
        var file = file("lines.csv", "编号,名称,类型,WKT\nL-1,河岸,蓝线,\"LINESTRING(116.301 39.951,116.304 39.952)\"\n"
                + "L-2,绿地,绿线,\"POLYGON((116.301 39.951,116.302 39.951,116.302 39.952,116.301 39.951))\"\n");

        assertThat(run("import", "control-lines", file, "--crs", "EPSG:4490").out()).contains("新增 2");
        assertThat(run("import", "control-lines", file, "--crs", "EPSG:4490").out()).contains("未变 2");

        assertThat(new ControlLineStore(DB.database()).all()).extracting(ControlLine::code).containsExactly("L-1",
                "L-2");
    }

    @Test
    void responsibilityGridsComeAsListsAndAsSurfaces() throws IOException {
        SmallDistrict.keep(DB.database());
        var grids = new GridStore(DB.database()).grids().stream().map(grid -> grid.code()).sorted().toList();
        var list = file("responsibility.csv", "编号,名称,单元网格编码\nR-1,一片," + grids.get(0) + "\nR-1,一片," + grids.get(1)
                + "\nR-2,二片," + grids.get(2) + "\n");
        assertThat(run("import", "responsibility-grids", list).out()).contains("新增 2");
        assertThat(run("import", "responsibility-grids", list).out()).contains("未变 2");
        var bad = file("responsibility-bad.csv", "编号,单元网格编码\nR-1," + grids.get(0) + "\nR-3," + grids.get(0)
                + "\nR-3,990000000000001\n");
        assertThat(run("import", "responsibility-grids", bad).refusal()).contains("2 行无法导入");

        var surfaces = file("responsibility-wkt.csv", "编号,名称,WKT\nR-1,一片,\"POLYGON((116.299 39.949,116.305 39.949,"
                + "116.305 39.956,116.299 39.956,116.299 39.949))\"\n");
        assertThat(run("import", "responsibility-grids", surfaces, "--crs", "EPSG:4490", "--replace").out())
                .contains("变更 1").contains("停止使用 1");
    }

    private Terminal.Said run(Object... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--db", DB.address()));
        return terminal.run(all.toArray());
    }

    private static Path file(String name, String content) throws IOException {
        Files.createDirectories(FOLDER);
        return Files.writeString(FOLDER.resolve(name), content);
    }
}
