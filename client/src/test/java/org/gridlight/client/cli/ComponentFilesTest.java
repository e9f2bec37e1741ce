package org.gridlight.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.grid.SmallDistrict;
import org.gridlight.db.map.MapStore;
import org.gridlight.model.map.MapVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Components as an administrator brings them in and takes them out, and what cannot be taken. */
class ComponentFilesTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Path FOLDER = DatabaseFixture.target().resolve("component-files");
    private static final String GOOD = """
            标识码,小类名称,权属单位,养护单位,状态,数据来源,备注,初始时间,经度,纬度
            1101080137000001,路灯,路灯所,养护一队,完好,实测,灯杆,2024-05-01,116.301,39.951
            1101080101000007,上水井盖,排水公司,,破损,,,,116.307,39.952
            ,路灯,,,,,,,116.302,39.952
            """;

    private final Terminal terminal = new Terminal(Locale.SIMPLIFIED_CHINESE);

    @BeforeEach
    void district() {
        SmallDistrict.keep(DB.database());
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.gpkg", "out.shp", "out.geojson", "out.csv"})
    void whatGoesOutComesBackInUnchanged(String name) throws IOException {
        assertThat(imported(file("good.csv", GOOD), "--create-missing").out()).contains("新增 3 个部件（其中 1 个由系统编码）");
        var version = version();
        var out = FOLDER.resolve(name);

        assertThat(terminal.run("export", "components", "--out", out, "--db", DB.address()).out()).contains("3 个要素");

        assertThat(imported(out, "--replace").out()).contains("新增 0 个").contains("变更 0 个").contains("作废 0 个")
                .contains("未变 3 个");
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void lettersOfOldSystemsAreRead() throws IOException {
        Files.createDirectories(FOLDER);
        var file = Files.write(FOLDER.resolve("gbk.csv"), GOOD.getBytes(Charset.forName("GB18030")));
        var mapping = file("gbk.yaml", "charset: GB18030\ncrs: EPSG:4490\n");

        assertThat(imported(file, "--create-missing", "--mapping", mapping).out()).contains("新增 3 个部件");
    }

    @Test
    void columnsOfAnotherCityAreNamedInAMapping() throws IOException {
        var file = file("other.csv", "nr,was,wem,x,y\n17,LAMP,路灯所,116.301,39.951\n");
        var mapping = file("other.yaml", """
                crs: EPSG:4490
                longitude: x
                latitude: y
                columns: {class: was, owner: wem, note: nr}
                words: {class: {LAMP: "0137"}}
                """);

        assertThat(imported(file, "--create-missing", "--mapping", mapping).out()).contains("新增 1 个部件（其中 1 个由系统编码）");
    }

    @Test
    void everyBadRowIsNamedAndNothingIsHalfImported() throws IOException {
        var bad = file("bad.csv", GOOD + """
                1101080137000001,路灯,,,,,,,116.3015,39.951
                1101080137000010,路灯,,,,,,,116.5,39.951
                1101080137000011,路灯,,,,,,,39.951,116.301
                1101080137000012,路灯,,,,,%s,,116.301,39.9512
                1101080137000013,路灯,%s,,,,,,116.301,39.9513
                37-13,路灯,,,,,,,116.301,39.9514
                1101080137000015,不知道,,,,,,,116.301,39.9515
                1101080137000016,路灯,,,,,,明天,116.301,39.9516
                1101080137000017,路灯,,,,,,,here,39.9517
                """.formatted("a\u0000b", "长".repeat(130)));
        var rejects = FOLDER.resolve("rejects.csv");
        var version = version();

        var said = imported(bad, "--create-missing", "--rejects", rejects);

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.refusal()).contains("9 行无法导入").contains("整个文件未导入");
        assertThat(Files.readAllLines(rejects)).hasSize(10);
        var list = Files.readString(rejects);
        assertThat(list).contains("5,标识码,1101080137000001,编号在文件中重复").contains("6,").contains("7,").contains("8,备注")
                .contains("9,权属单位").contains("10,标识码,37-13").contains("11,小类名称,不知道").contains("12,初始时间,明天")
                .contains("13,");
        assertThat(version()).isEqualTo(version);

        assertThat(imported(bad, "--create-missing", "--keep-good", "--rejects", rejects).out())
                .contains("新增 3 个部件").contains("未导入 9 行");
    }

    @Test
    void aFileWhoseAxesAreExchangedIsNamedAsAWhole() throws IOException {
        var file = file("exchanged.csv", "小类名称,经度,纬度\n" + "路灯,39.951,116.301\n".repeat(30));

        var said = imported(file);

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.refusal()).contains("exchanged.csv").contains("未导入");
    }

    @Test
    void aFileInTheWrongZoneIsNamedAsAWhole() throws IOException {
        var good = FOLDER.resolve("zone39.csv");
        imported(file("good.csv", GOOD), "--create-missing");
        assertThat(terminal.run("export", "components", "--out", good, "--crs", "EPSG:4548", "--db", DB.address())
                .exitCode()).isZero();
        var version = version();

        var said = imported(good, "--crs", "EPSG:4549");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(version()).isEqualTo(version);
        assertThat(imported(good, "--crs", "EPSG:4548").out()).contains("未变 3 个");
    }

    @Test
    void aFileOfTwoGigabytesIsRefusedInOneLine() throws IOException {
        Files.createDirectories(FOLDER);
        var file = FOLDER.resolve("huge.csv");
        Files.deleteIfExists(file);
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(GOOD.getBytes(StandardCharsets.UTF_8));
            sparse.setLength(2L << 30);
        }
        var version = version();

        var said = imported(file, "--create-missing");
        Files.delete(file);

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.refusal()).contains("huge.csv");
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void aDryRunDrawsWhatWouldChange() throws IOException {
        imported(file("good.csv", GOOD), "--create-missing");
        var next = file("next.csv", "标识码,小类名称,权属单位,经度,纬度\n1101080137000001,路灯,路灯所,116.3012,39.9511\n"
                + ",路灯,,116.3055,39.9533\n1101080137000077,路灯,没有的单位,116.3085,39.9533\n");
        var picture = FOLDER.resolve("next.png");
        Files.deleteIfExists(picture);
        var version = version();

        var said = imported(next, "--dry-run", "--replace", "--picture", picture);

        assertThat(said.out()).contains("将新增 1 个部件").contains("变更 1 个").contains("作废 1 个").contains("无法导入 1 行")
                .contains("未保存");
        var image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(version()).isEqualTo(version);
    }

    private static MapVersion version() {
        return new MapStore(DB.database()).version();
    }

    private Terminal.Said imported(Path file, Object... options) {
        var all = new java.util.ArrayList<Object>(
                java.util.List.of("import", "components", file, "--db", DB.address()));
        all.addAll(java.util.List.of(options));
        if (!all.contains("--crs") && !all.contains("--mapping")) {
            all.addAll(java.util.List.of("--crs", "EPSG:4490"));
        }
        return terminal.run(all.toArray());
    }

    private static Path file(String name, String content) throws IOException {
        Files.createDirectories(FOLDER);
        return Files.writeString(FOLDER.resolve(name), content);
    }
}
