package org.gridlight.model.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.gridlight.model.grid.ControlLine;
import org.gridlight.model.grid.GroundProjection;
import org.gridlight.model.patrol.Shift;
import org.gridlight.model.register.CameraState;
import org.gridlight.model.register.StreamAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What stands and moves in the invented district. */
class DemoFieldTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Instant BEGIN = Instant.parse("2026-07-16T05:00:00Z");

    private static DemoDistrict district;
    private static GroundProjection ground;

    @BeforeAll
    static void make() {
        district = DistrictMaker.make(1);
        ground = GroundProjection.around(district.district().outline().getEnvelopeInternal());
    }

    @Test
    void theCityLiesAroundTheDistrict() {
        assertThat(district.city().outline().isValid()).isTrue();
        assertThat(district.city().outline().contains(district.district().outline())).isTrue();
        assertThat(district.district().parentCode()).isEqualTo(district.city().code());
    }

    @Test
    void camerasStandInTheirGridsAtCrossings() {
        var cameras = DemoCameras.of(district, 1);
        assertThat(cameras).hasSize(1_206).isEqualTo(DemoCameras.of(district, 1));
        assertThat(cameras).extracting(DemoCamera::code).doesNotHaveDuplicates();
        assertThat(cameras).allSatisfy(camera -> {
            assertThat(district.grids().get(camera.grid()).grid().outline()
                    .contains(FACTORY.createPoint(new Coordinate(camera.longitude(), camera.latitude())))).isTrue();
            assertThat(camera.heading()).isBetween(0, 359);
            assertThat(camera.name()).contains("与");
            assertThat(StreamAddress.of(camera.stream())).isPresent();
        });
        assertThat(cameras.stream().filter(camera -> camera.state() != CameraState.WORKING).count()).isBetween(20L,
                90L);
    }

    @Test
    void allFiveControlLinesAreThere() {
        var lines = DemoControlLines.of(district, BaseMap.of(district, 1).areas());
        var byKind = lines.stream().collect(Collectors.groupingBy(ControlLine::kind,
                () -> new EnumMap<>(ControlLine.Kind.class), Collectors.counting()));
        assertThat(byKind).containsOnlyKeys(ControlLine.Kind.values());
        assertThat(byKind.get(ControlLine.Kind.PURPLE)).isEqualTo(1);
        assertThat(byKind.get(ControlLine.Kind.YELLOW)).isEqualTo(1);
        assertThat(lines).extracting(ControlLine::code).doesNotHaveDuplicates();
        assertThat(lines).allSatisfy(line -> assertThat(line.shape().isValid()).as(line.name()).isTrue());
    }

    @Test
    void halfTheInspectorsAreOutInTheAfternoon() {
        var staff = DemoStaff.of(district, 1);
        var day = LocalDate.of(2026, 7, 16);
        for (var moment : List.of("2026-07-16T06:36:00Z", "2026-07-16T01:00:00Z")) {
            var at = Instant.parse(moment);
            assertThat(staff.inspectors().stream().map(one -> DemoShifts.on(day, one.code(), one.late()))
                    .filter(shift -> !shift.from().isAfter(at) && shift.to().isAfter(at)).count())
                    .isBetween(182L, 183L);
        }
        assertThat(Duration.between(DemoShifts.on(day, "", true).from(), DemoShifts.on(day, "", true).to()))
                .isLessThan(Shift.LONGEST);
    }

    @Test
    void anInspectorWalksAlongTheRoadsOfHisGrid() {
        for (int nth : new int[]{0, 17, 90, 182}) {
            var outlines = district.grids().stream().filter(grid -> grid.responsibility() == nth)
                    .map(grid -> (Geometry) grid.grid().outline()).toList();
            var roads = ground.toMetres(FACTORY.buildGeometry(outlines.stream().map(Geometry::getBoundary).toList()));
            var round = new PatrolRound(outlines, DemoShifts.seed(nth, BEGIN));
            var before = round.at(Duration.ZERO);
            for (int minute = 1; minute <= 7 * 60; minute++) {
                var spot = round.at(Duration.ofMinutes(minute));
                var here = ground.toMetres(point(spot));
                assertThat(here.distance(roads)).as("off the road, m").isLessThan(6);
                assertThat(here.distance(ground.toMetres(point(before)))).as("a minute's way, m").isLessThan(240);
                before = spot;
            }
            assertThat(new PatrolRound(outlines, DemoShifts.seed(nth, BEGIN)).at(Duration.ofMinutes(420)))
                    .isEqualTo(before);
            assertThat(new PatrolRound(outlines, DemoShifts.seed(nth + 1, BEGIN)).at(Duration.ofMinutes(420)))
                    .isNotEqualTo(before);
        }
    }

    private static Geometry point(PatrolRound.Spot spot) {
        return FACTORY.createPoint(new Coordinate(spot.longitude(), spot.latitude()));
    }
}
