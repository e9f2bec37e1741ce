package org.gridlight.db.grid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.grid.AreaFile;
import org.gridlight.model.grid.AreaImport;
import org.gridlight.model.grid.CodeLengths;
import org.gridlight.model.grid.CutRules;
import org.gridlight.model.grid.GridCutter;

/**
 * A made-up district of two streets of about 425 m by 555 m, side by side: 西街 from 116.300 to 116.305, 东街 from 116.305
 * to 116.310, both from 39.950 to 39.955. Small enough to know where everything lies.
 */
public final class SmallDistrict {
    public static final String WEST = "110108001";
    public static final String EAST = "110108002";

    private static final String STREETS = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"name": "西街"}, "geometry": {"type": "Polygon", "coordinates":
                [[[116.300, 39.950], [116.305, 39.950], [116.305, 39.955], [116.300, 39.955], [116.300, 39.950]]]}},
              {"type": "Feature", "properties": {"name": "东街"}, "geometry": {"type": "Polygon", "coordinates":
                [[[116.305, 39.950], [116.310, 39.950], [116.310, 39.955], [116.305, 39.955], [116.305, 39.950]]]}}
            ]}
            """;

    private SmallDistrict() {}

    /** The file of the two streets. */
    public static Path file() {
        try {
            var file = Files.createDirectories(DatabaseFixture.target().resolve("small-district"))
                    .resolve("streets.json");
            return Files.writeString(file, STREETS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the district, its streets and its grids. */
    public static void keep(Database database) {
        var file = file();
        var content = AreaFile.USUAL.read(file);
        var areas = AreaImport.of(content, new AreaImport.District("110108", "云河区"), CodeLengths.USUAL, false);
        var store = new GridStore(database);
        store.keepAreas(SourceFile.at(file), areas.district(), areas.streets(), content.crs().datum(), 0, _ -> "",
                LocalDate.of(2026, 1, 1), Instant.parse("2026-01-01T00:00:00Z"));
        store.keepGrids(new GridCutter(CutRules.USUAL, areas.ground(), (street, _, _) -> street.name())
                .cut(areas.streets()), _ -> "", LocalDate.of(2026, 1, 1));
    }
}
