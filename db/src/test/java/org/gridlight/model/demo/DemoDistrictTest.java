package org.gridlight.model.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.gridlight.model.grid.Area;
import org.gridlight.model.grid.CodeLengths;
import org.gridlight.model.grid.CutRules;
import org.gridlight.model.grid.GridCheck;
import org.gridlight.model.grid.GridPlan;
import org.gridlight.model.grid.GroundProjection;
import org.gridlight.model.grid.UnitGrid;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class DemoDistrictTest {
    private static DemoDistrict district;

    @BeforeAll
    static void make() {
        district = DistrictMaker.make(1);
    }

    @Test
    void theCountsAreThoseOfALargeDistrict() {
        assertThat(district.streets()).hasSize(28);
        assertThat(district.communities()).hasSize(205);
        assertThat(district.grids()).hasSize(8_562);
        assertThat(district.responsibilities()).hasSize(183);
        assertThat(district.communities().stream()
                .collect(Collectors.groupingBy(Area::parentCode, Collectors.counting())).values()).hasSize(28)
                .allMatch(count -> count >= 5 && count <= 10);
    }

    @Test
    void namesAreNotUsedTwice() {
        assertThat(district.streets()).extracting(Area::name).doesNotHaveDuplicates();
        assertThat(district.communities()).extracting(Area::name).doesNotHaveDuplicates();
        assertThat(district.grids()).extracting(DemoGrid::bounds).allMatch(bounds -> bounds.contains("东至"));
    }

    @Test
    void theSameSeedGivesTheSameDistrictAndAnotherAnother() {
        assertThat(fingerprint(DistrictMaker.make(1))).isEqualTo(fingerprint(district));
        assertThat(fingerprint(DistrictMaker.make(2))).isNotEqualTo(fingerprint(district));
    }

    private static int fingerprint(DemoDistrict one) {
        int hash = Arrays.hashCode(one.communities().stream().map(area -> area.code() + area.name()).toArray());
        for (var grid : one.grids()) {
            hash = 31 * hash + Arrays.hashCode(grid.grid().outline().getCoordinates());
            hash = 31 * hash + grid.bounds().hashCode();
        }
        return hash;
    }

    /** The last one is a number that nobody looked at while this was written. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 7, 20_260_718})
    void theGroundIsCoveredWithoutGapOrOverlapAndNumberedAsItIsRead(long seed) {
        var one = seed == 1 ? district : DistrictMaker.make(seed);
        var ground = GroundProjection.around(one.district().outline().getEnvelopeInternal());
        var rules = new CutRules(2_000_000, 0, 1.75, 900, CodeLengths.USUAL);
        var plan = new GridPlan(one.communities(), one.grids().stream().map(DemoGrid::grid).toList());

        assertThat(new GridCheck(rules, ground, 1).faults(one.streets(), plan)).isEmpty();
        assertThat(ground.squareMetres(one.district().outline()) / 1e6).isBetween(430.7, 430.9);
        assertThat(one.grids()).extracting(grid -> grid.grid().code()).isSorted().doesNotHaveDuplicates();
        assertThat(one.communities()).extracting(Area::code).isSorted();
        assertThat(one.grids().stream().map(grid -> grid.grid().communityCode()).distinct()).hasSize(205);
    }

    @Test
    void gridsAreSmallInTownAndLargeOutside() {
        var sizes = district.grids().stream().collect(Collectors.groupingBy(DemoGrid::land,
                Collectors.mapping(grid -> grid.grid().areaSquareMetres(),
                        Collectors.collectingAndThen(Collectors.toList(), all -> all.stream().sorted().toList()))));

        assertThat(at(sizes.get(LandKind.BUILT_UP), 0.5)).isBetween(9_000.0, 14_000.0);
        assertThat(at(sizes.get(LandKind.BUILT_UP), 0.04)).isGreaterThan(7_000);
        assertThat(sizes.get(LandKind.BUILT_UP).getLast()).isLessThan(20_000);
        assertThat(at(sizes.get(LandKind.SUBURB), 0.5)).isBetween(30_000.0, 80_000.0);
        assertThat(at(sizes.get(LandKind.FARMLAND), 0.5)).isBetween(120_000.0, 350_000.0);
        assertThat(at(sizes.get(LandKind.HILL), 0.5)).isGreaterThan(300_000);
        assertThat(sizes).containsKeys(LandKind.PARK, LandKind.WATER);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    /** A chessboard has four corners a grid and one direction; a town has not. */
    @Test
    void itIsNoChessboard() {
        var headings = new HashSet<Long>();
        for (var grid : district.grids()) {
            var corners = grid.grid().outline().getCoordinates();
            headings.add(Math.round(Math.toDegrees(Math.atan2(corners[1].y - corners[0].y,
                    corners[1].x - corners[0].x))) % 90);
        }
        assertThat(headings).hasSizeGreaterThan(60);
        assertThat(district.roads().stream().map(Road::kind).distinct()).contains(RoadKind.RIVER, RoadKind.STREAM,
                RoadKind.ARTERIAL, RoadKind.STREET, RoadKind.LANE);
    }

    @Test
    void everyComponentStandsInItsGrid() {
        var components = DemoComponents.of(district, DemoClass.shipped(), 5_000, 1);
        assertThat(components.count()).isEqualTo(5_000);
        var points = new GeometryFactory();
        for (int i = 0; i < components.count(); i++) {
            UnitGrid grid = district.grids().get(components.gridOf(i)).grid();
            var point = points.createPoint(new org.locationtech.jts.geom.Coordinate(components.longitude(i),
                    components.latitude(i)));
            assertThat(grid.outline().contains(point)).as("component %d in %s", i, grid.code()).isTrue();
        }
    }

    @Test
    void itIsDrawn() throws IOException {
        var folder = Path.of(System.getProperty("gridlight.target", "target"), "pictures");
        var picture = DistrictPicture.of(district);
        picture.draw(folder.resolve("demo-district.png"), district.district().outline().getEnvelopeInternal());
        picture.draw(folder.resolve("demo-town.png"), new Envelope(116.325, 116.355, 39.918, 39.934));

        BufferedImage town = ImageIO.read(folder.resolve("demo-town.png").toFile());
        assertThat(town.getWidth()).isEqualTo(1920);
        assertThat(Arrays.stream(town.getRGB(0, 0, 1920, 1080, null, 0, 1920)).distinct().count()).isGreaterThan(50);
    }
}
