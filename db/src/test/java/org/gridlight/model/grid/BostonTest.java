package org.gridlight.model.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The 26 real neighbourhoods of Boston, four of which cross or touch themselves. */
class BostonTest {
    private static final Path FILE = Path.of(System.getProperty("gridlight.root"),
            "../shared/data/boston-311/boston-neighborhoods.geojson");
    private static final AreaImport.District BOSTON = new AreaImport.District("250250", "Boston");

    private static AreaImport imported;
    private static GridPlan plan;

    @BeforeAll
    static void cutOnce() {
        assumeTrue(Files.exists(FILE), "Skipped: the data file " + FILE.getFileName() + " is not in ../shared/data");
        imported = AreaImport.of(AreaFile.USUAL.read(FILE), BOSTON, CodeLengths.USUAL, true);
        plan = new GridCutter(CutRules.USUAL, imported.ground(), new GridWords(Words.of(Locale.ENGLISH))::community)
                .cut(imported.streets());
    }

    @Test
    void withoutRepairExactlyTheFourAreRefusedWithTheirPlaces() {
        var refused = (Refusal) catchThrowable(
                () -> AreaImport.of(AreaFile.USUAL.read(FILE), BOSTON, CodeLengths.USUAL, false));
        assertThat(refused.in(Words.of(Locale.ENGLISH))).isEqualTo("4 outlines cross or touch themselves: "
                + "Hyde Park (-71.125767, 42.272307); East Boston (-71.000695, 42.364641); "
                + "Downtown (-71.066628, 42.348774); Beacon Hill (-71.063200, 42.357710). "
                + "Nothing was imported. Draw them anew, or have them mended with --repair.");
    }

    @Test
    void withRepairAllTwentySixAreThereAndEveryChangeIsListed() {
        assertThat(imported.streets()).hasSize(26).allSatisfy(street -> {
            assertThat(street.outline().isValid()).isTrue();
            assertThat(street.code()).startsWith("250250");
        });
        assertThat(named(Mending.Uncrossed.class)).containsExactlyInAnyOrder("Hyde Park", "East Boston", "Downtown",
                "Beacon Hill");
        assertThat(named(Mending.PartDropped.class)).containsExactlyInAnyOrder("Roslindale", "Roslindale",
                "Harbor Islands", "Harbor Islands");
        assertThat(named(Mending.HoleFilled.class)).containsExactly("Hyde Park", "Hyde Park");
        assertThat(imported.mendings()).filteredOn(Mending.OverlapRemoved.class::isInstance).singleElement()
                .satisfies(overlap -> assertThat(new GridWords(Words.of(Locale.ENGLISH)).of(overlap))
                        .isEqualTo("Fenway: 30.6 m² at (-71.110930, 42.350518) were left to Allston"));
        assertThat(imported.district().areaSquareMetres()).isBetween(126_600_000.0, 126_700_000.0);
    }

    private static List<String> named(Class<? extends Mending> kind) {
        return imported.mendings().stream().filter(kind::isInstance).map(Mending::area).toList();
    }

    @Test
    void theCutStands() {
        var check = new GridCheck(CutRules.USUAL, imported.ground(), GridCheck.USUAL_TOLERANCE);
        assertThat(check.faults(imported.streets(), plan)).isEmpty();
    }

    @Test
    void thereAreAboutAsManyGridsAsTheGroundHoldsAndMostAreWhole() {
        assertThat(plan.grids().size()).isBetween(12_664, 14_000);
        assertThat(plan.grids()).filteredOn(grid -> Math.abs(grid.areaSquareMetres() - 10_000) < 1).hasSizeGreaterThan(
                plan.grids().size() * 3 / 4);
        var counts = plan.grids().stream()
                .collect(Collectors.groupingBy(UnitGrid::communityCode, Collectors.counting()));
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(1L, 900L));
        assertThat(plan.communities()).extracting(Area::name).contains("Dorchester, community 1",
                "Dorchester, community 2", "Beacon Hill");
    }

    @Test
    void theSameFileGivesTheSameGridsInAnyOrder() {
        var backwards = imported.streets().stream().sorted(Comparator.comparing(Area::code).reversed()).toList();
        var again = new GridCutter(CutRules.USUAL, imported.ground(),
                new GridWords(Words.of(Locale.ENGLISH))::community).cut(backwards);
        assertThat(again).isEqualTo(plan);
    }

    @Test
    void everyPointOfAStreetHasAGridOfThatStreet() {
        var index = new GridIndex(imported.streets(), plan.grids());
        var random = new SplittableRandom(311);
        var points = Stream.generate(() -> new Place(random.nextDouble(-71.2, -70.98), random.nextDouble(42.22, 42.4)))
                .limit(20_000).toList();
        int placed = 0;
        for (var point : points) {
            var grid = index.gridAt(point.longitude(), point.latitude());
            var street = index.areaAt(AreaLevel.STREET, point.longitude(), point.latitude());
            assertThat(grid.map(code -> code.substring(0, 9))).isEqualTo(street);
            placed += grid.isPresent() ? 1 : 0;
        }
        assertThat(placed).isGreaterThan(5_000);
    }

    @Test
    void thePictureShowsStreetsCommunitiesAndGrids() throws IOException {
        var folder = Path.of(System.getProperty("gridlight.target"), "pictures");
        var whole = new GridPicture(imported, plan).draw(folder.resolve("boston-grids.png"),
                imported.district().outline().getEnvelopeInternal());
        assertThat(whole.coloursInside()).isGreaterThan(26);
        var downtown = imported.streets().stream().filter(street -> street.name().equals("Downtown")).findFirst()
                .orElseThrow();
        var near = new GridPicture(imported, plan).draw(folder.resolve("boston-downtown.png"),
                downtown.outline().getEnvelopeInternal());
        assertThat(near.coloursInside()).isGreaterThan(5);
    }
}
