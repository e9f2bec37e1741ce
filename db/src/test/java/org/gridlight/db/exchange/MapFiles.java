package org.gridlight.db.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.gridlight.model.exchange.Column;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureLayer;
import org.gridlight.model.exchange.FeatureLayer.Shape;
import org.gridlight.model.exchange.ReadOptions;
import org.gridlight.model.exchange.WriteOptions;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.locationtech.jts.geom.Envelope;

/** Files of map data made for a test, in a folder of its own. */
record MapFiles(Path folder) {
    static final Charset GB18030 = Charset.forName("GB18030");

    /** As a centre in the east of Beijing reads. */
    static final ReadOptions HERE = ReadOptions.USUAL.around(new Envelope(116.3, 116.7, 39.8, 40.1));

    static MapFiles of(Class<?> test) {
        return new MapFiles(Collected.folder(test));
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Path csv(String name, String text) {
        return csv(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path csv(String name, byte[] bytes) {
        return Collected.write(path(name.contains(".") ? name : name + ".csv"), bytes);
    }

    Path json(String name, String... features) {
        return Collected.write(path(name + ".geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
    }

    Path shapefile(String stem, String name) {
        var file = path(stem + ".shp");
        write(file, name);
        return file;
    }

    /** Two points with a name, degrees of CGCS2000. */
    static void write(Path file, String name) {
        FeatureFiles.write(file, new FeatureLayer("layers", List.of(Column.text("NAME")), Shape.POINT),
                WriteOptions.USUAL,
                Collected.supply(List.of(new Feature(1, Map.of("NAME", name), Collected.shape("POINT (116.4 39.9)")),
                        new Feature(2, Map.of("NAME", name), Collected.shape("POINT (116.5 39.9)")))));
    }

    static String feature(String number, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"n\":" + number + "},\"geometry\":{" + geometry + "}}";
    }

    static byte[] packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    /** In both languages one line without gaps; the English one names this. */
    static void assertRefused(Throwable thrown, String key, String named) {
        assertThat(thrown).isInstanceOf(Refusal.class);
        var refusal = (Refusal) thrown;
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.in(Words.of(Locale.ENGLISH))).contains(named).doesNotContain("\n", "{0}", "{1}", "{2}",
                "{3}");
        assertThat(refusal.in(Words.of(Locale.SIMPLIFIED_CHINESE))).doesNotContain("\n", "{0}", "{1}", "{2}", "{3}",
                "exchange.");
    }
}
