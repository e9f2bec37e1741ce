package org.gridlight.db.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.gridlight.model.exchange.Column;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureLayer;
import org.gridlight.model.exchange.FeatureLayer.Shape;
import org.gridlight.model.exchange.ReadOptions;
import org.gridlight.model.exchange.WriteOptions;
import org.junit.jupiter.api.Test;

class ShapefileTest {
    private static final MapFiles FILES = MapFiles.of(ShapefileTest.class);

    /** Holes stay holes whichever way their rings run, islands in them are kept, and so are several parts. */
    @Test
    void ringsOfAShapefileAreToldByWhereTheyLie() throws IOException {
        var nested = Collected.shape("MULTIPOLYGON (((116 39, 116.5 39, 116.5 39.5, 116 39.5, 116 39), "
                + "(116.1 39.1, 116.4 39.1, 116.4 39.4, 116.1 39.4, 116.1 39.1)), "
                + "((116.2 39.2, 116.3 39.2, 116.3 39.3, 116.2 39.3, 116.2 39.2)))");
        var file = FILES.path("rings.shp");
        FeatureFiles.write(file, new FeatureLayer("rings", List.of(), Shape.SURFACE), WriteOptions.USUAL,
                Collected.supply(List.of(new Feature(1, Map.of(), nested))));
        assertThat((Object) Collected.of(file, ReadOptions.USUAL).features().getFirst().geometry().norm())
                .isEqualTo(nested.norm());
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int points = 100 + 8 + 44 + 4 * 3;
        for (int ring = 0; ring < 3; ring++) {
            turn(bytes, points + ring * 5 * 16, 5);
        }
        Files.write(file, bytes.array());
        assertThat((Object) Collected.of(file, ReadOptions.USUAL).features().getFirst().geometry().norm())
                .isEqualTo(nested.norm());
    }

    private static void turn(ByteBuffer bytes, int at, int points) {
        var ring = new double[2 * points];
        bytes.position(at);
        bytes.asDoubleBuffer().get(ring);
        for (int i = 0; i < points; i++) {
            bytes.putDouble(at + 16 * i, ring[2 * (points - 1 - i)]).putDouble(at + 16 * i + 8,
                    ring[2 * (points - 1 - i) + 1]);
        }
    }

    @Test
    void aTableIsReadInTheLettersItIsWrittenIn() throws IOException {
        var file = FILES.shapefile("letters", "井盖");
        var table = file.resolveSibling("letters.dbf");
        var utf8 = Files.readAllBytes(table);
        assertThat(Collected.of(file, MapFiles.HERE).features().getFirst().attributes()).containsEntry("NAME", "井盖");
        Files.write(table, new String(utf8, StandardCharsets.ISO_8859_1)
                .replace(new String("井盖".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                        new String("井盖".getBytes(MapFiles.GB18030), StandardCharsets.ISO_8859_1) + "  ")
                .getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(file.resolveSibling("letters.cpg"), "GBK");
        assertThat(Collected.of(file, MapFiles.HERE).features().getFirst().attributes()).containsEntry("NAME", "井盖");
        Files.delete(file.resolveSibling("letters.cpg"));
        assertThat(Collected.of(file, MapFiles.HERE).features().getFirst().attributes()).containsEntry("NAME", "井盖");
        assertThat(Collected.of(file, MapFiles.HERE.withLetters(StandardCharsets.UTF_8)).reasons())
                .containsOnly("LETTERS");
        Files.writeString(file.resolveSibling("letters.cpg"), "Klingon");
        MapFiles.assertRefused(catchThrowable(() -> Collected.of(file, MapFiles.HERE)), "exchange.shp.charset",
                "Klingon");
    }

    @Test
    void namesThatATableHasNoRoomForAreTold() {
        var columns = List.of(Column.text("所属单位名称"), Column.text("所属单位编码"), Column.text("responsibility"));
        var written = FeatureFiles.write(FILES.path("names.shp"), new FeatureLayer("names", columns, Shape.POINT),
                WriteOptions.USUAL, Collected.supply(List.of(new Feature(1,
                        Map.of("所属单位名称", "甲", "所属单位编码", "乙", "responsibility", "丙"),
                        Collected.shape("POINT (116.4 39.9)")))));
        assertThat(written.renamed()).isEqualTo(Map.of("所属单位名称", "所属单", "所属单位编码", "所属_1", "responsibility",
                "responsibi"));
        assertThat(Collected.of(FILES.path("names.shp"), MapFiles.HERE).features().getFirst().attributes())
                .isEqualTo(Map.of("所属单", "甲", "所属_1", "乙", "responsibi", "丙"));
    }

    @Test
    void aPartThatIsMissingOrOfAnotherFileIsNamed() throws IOException {
        var file = FILES.shapefile("parts", "a");
        Files.delete(file.resolveSibling("parts.shx"));
        assertThat(Collected.of(file, MapFiles.HERE).features()).hasSize(2);
        Files.delete(file.resolveSibling("parts.prj"));
        assertThat(Collected.of(file, MapFiles.HERE).features()).hasSize(2);
        Files.delete(file.resolveSibling("parts.dbf"));
        MapFiles.assertRefused(catchThrowable(() -> Collected.of(file, MapFiles.HERE)), "exchange.shp.part", ".dbf");
        var other = FILES.shapefile("counts", "a");
        Files.write(other.resolveSibling("counts.shx"), new byte[100 + 8 * 3]);
        MapFiles.assertRefused(catchThrowable(() -> Collected.of(other, MapFiles.HERE)), "exchange.shp.counts", "3");
        Files.write(other.resolveSibling("counts.shx"), new byte[100 + 8 * 2]);
        MapFiles.assertRefused(catchThrowable(() -> Collected.of(other, MapFiles.HERE)), "exchange.shp.index",
                "counts.shp");
        Files.writeString(other, "hello");
        MapFiles.assertRefused(catchThrowable(() -> Collected.of(other, MapFiles.HERE)), "exchange.shp.head",
                "counts.shp");
    }

    /** A program that lengthened a shape put it at the end of the file and changed the index only. */
    @Test
    void recordsAreFoundByTheIndex() throws IOException {
        var file = FILES.shapefile("moved", "a");
        var shx = file.resolveSibling("moved.shx");
        var index = ByteBuffer.wrap(Files.readAllBytes(shx));
        int first = index.getInt(100);
        index.putInt(100, index.getInt(108)).putInt(108, first);
        Files.write(shx, index.array());
        assertThat(Collected.of(file, MapFiles.HERE).features())
                .extracting(feature -> feature.geometry().getCoordinate().x)
                .containsExactly(116.5, 116.4);
    }
}
