package org.gridlight.client.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridlight.model.demo.DemoClass;
import org.gridlight.model.demo.DemoDistrict;
import org.gridlight.model.demo.DemoUnit;
import org.gridlight.model.demo.DemoWorld;
import org.gridlight.model.words.Refusal;

/**
 * The components of the invented district as a surveyor hands them over: one CSV file with codes, classes, units and
 * places. Not shared by threads.
 */
final class MadeUpSheet {
    private static final String HEADER = "code,class,authority,owner,keeper,condition,source,accuracy,since,longitude,latitude";
    private static final int LOTS = 1_000;

    private final DemoWorld world;
    private final Map<Integer, String> units;

    MadeUpSheet(DemoWorld world) {
        this.world = world;
        this.units = world.staff().units().stream().collect(Collectors.toMap(DemoUnit::id, DemoUnit::code));
    }

    /** @param brokenEach every so many-th component is broken; 0 for none, to have another file of the same ones */
    void write(Path file, int brokenEach) {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            out.newLine();
            var serials = new int[world.classes().size()];
            for (int i = 0; i < world.components().count(); i++) {
                line(out, i, ++serials[world.components().classOf(i)],
                        brokenEach > 0 && i % brokenEach == 0 ? "BROKEN" : "SOUND");
            }
        } catch (IOException trouble) {
            throw Refusal.failed(trouble, "file.unwritable", file);
        }
    }

    private void line(BufferedWriter out, int index, int serial, String condition) throws IOException {
        var components = world.components();
        var kind = world.classes().get(components.classOf(index));
        int street = world.district().grids().get(components.gridOf(index)).street();
        boolean ownerKnown = Math.floorMod(index * 0x9E3779B1, LOTS) >= 60;
        out.write(
                DemoDistrict.CODE + digits(kind) + String.format(Locale.ROOT, "%06d", serial) + "," + digits(kind) + ","
                        + unit(kind.competent(), street) + "," + (ownerKnown ? unit(kind.owner(), street) : "") + ","
                        + unit(kind.maintainer(), street) + "," + condition + ",SURVEYED,A,2026-01-01,"
                        + components.longitude(index) + "," + components.latitude(index));
        out.newLine();
    }

    private static String digits(DemoClass kind) {
        return kind.code().substring(kind.code().length() - 4);
    }

    private String unit(String key, int street) {
        var id = world.staff().unit(key, street);
        return id == null ? "" : units.get(id);
    }
}
