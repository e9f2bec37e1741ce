package org.gridlight.model.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;

class AreaNumberingTest {
    private final AreaNumbering numbering = new AreaNumbering(Shapes.DISTRICT, CodeLengths.USUAL, Shapes.GROUND);

    /** Nine squares, three by three, the middle of each row a little off. */
    private static List<NamedOutline> nine() {
        var names = List.of("西北", "北", "东北", "西", "中", "东", "西南", "南", "东南");
        return IntStream.range(0, 9).mapToObj(i -> {
            double x = 1000 * (i % 3);
            double y = 2000 - 1000 * (i / 3) + (i % 3 == 1 ? 90 : 0);
            return outline(names.get(i), Optional.empty(), x, y);
        }).toList();
    }

    @Test
    void streetsAreNumberedWestToEastNorthToSouthWhateverOrderTheyComeIn() {
        var shuffled = new ArrayList<>(nine());
        Collections.shuffle(shuffled, new Random(7));
        var streets = numbering.streets(shuffled);
        assertThat(streets).extracting(Area::name).containsExactly("西北", "北", "东北", "西", "中", "东", "西南", "南", "东南");
        assertThat(streets).extracting(Area::code).startsWith("110105001", "110105002").endsWith("110105009");
        assertThat(streets).allSatisfy(street -> assertThat(street.parentCode()).isEqualTo("110105"));
    }

    @Test
    void theDistrictIsTheGroundOfItsStreets() {
        var district = numbering.district("朝阳", numbering.streets(nine()));
        assertThat(district.level()).isEqualTo(AreaLevel.DISTRICT);
        assertThat(district.areaSquareMetres()).isCloseTo(9 * 810_000, within(1.0));
    }

    @Test
    void codesOfTheFileAreKeptShortOrFull() {
        var streets = numbering.streets(List.of(outline("甲", Optional.of("110105044"), 0, 0),
                outline("乙", Optional.of("007"), 1000, 0)));
        assertThat(streets).extracting(Area::code).containsExactly("110105007", "110105044");
    }

    @Test
    void codesThatCannotBeAreRefused() {
        assertThat(refusedKey(Optional.of("110106001"), Optional.of("002"))).isEqualTo("grid.area.otherDistrict");
        assertThat(refusedKey(Optional.of("002"), Optional.of("110105002"))).isEqualTo("grid.area.twoOfOneCode");
        assertThat(refusedKey(Optional.of("2"), Optional.of("003"))).isEqualTo("grid.code.digits");
        assertThat(refusedKey(Optional.of("002"), Optional.empty())).isEqualTo("grid.code.digits");
    }

    @Test
    void theThousandthStreetHasNoNumber() {
        var lengths = new CodeLengths(6, 1, 3, 3);
        var tooMany = new ArrayList<>(nine());
        tooMany.add(outline("外", Optional.empty(), 5000, 5000));
        var one = new AreaNumbering(Shapes.DISTRICT, lengths, Shapes.GROUND);
        assertThat(one.streets(nine())).hasSize(9);
        assertThat(((Refusal) catchThrowable(() -> one.streets(tooMany))).key()).isEqualTo("grid.code.full");
    }

    private String refusedKey(Optional<String> first, Optional<String> second) {
        var areas = List.of(outline("甲", first, 0, 0), outline("乙", second, 1000, 0));
        return ((Refusal) catchThrowable(() -> numbering.streets(areas))).key();
    }

    private static NamedOutline outline(String name, Optional<String> code, double x, double y) {
        var text = "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))".formatted(x, y, x + 900,
                y + 900);
        return new NamedOutline(1, name, code, Shapes.street(1, name, text).outline());
    }
}
