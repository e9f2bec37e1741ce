package org.gridlight.model.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;

class GridWordsTest {
    private static final Place PLACE = new Place(-71.0632, 42.35771);

    @Test
    void everyChangeIsOneLineWithAreaPlaceAndMeasure() {
        var words = new GridWords(Words.of(Locale.ENGLISH));
        assertThat(words.of(new Mending.Uncrossed("Beacon Hill", PLACE, OutlineFault.CROSSING, 809_970.84, 809_970.8)))
                .isEqualTo("Beacon Hill: the outline crosses itself at (-71.063200, 42.357710); "
                        + "area before 809970.8 m², after 809970.8 m²");
        assertThat(words.of(new Mending.PartDropped("A", PLACE, 4.51)))
                .isEqualTo("A: a part of 4.5 m² at (-71.063200, 42.357710) was dropped");
        assertThat(words.of(new Mending.HoleFilled("A", PLACE, 4.51)))
                .isEqualTo("A: a gap of 4.5 m² at (-71.063200, 42.357710) was filled");
        assertThat(words.of(new Mending.OverlapRemoved("A", "B", PLACE, 30.6)))
                .isEqualTo("A: 30.6 m² at (-71.063200, 42.357710) were left to B");
    }

    @Test
    void everyFaultOfAnOutlineHasAWordInBothLanguages() {
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var words = new GridWords(Words.of(locale));
            for (var fault : OutlineFault.values()) {
                assertThat(words.of(new Mending.Uncrossed("甲", PLACE, fault, 1, 2))).startsWith("甲")
                        .doesNotContain("{", "grid.fault");
            }
        }
    }

    @Test
    void aCommunityThatIsTheWholeStreetHasItsName() {
        var street = Shapes.street(1, "东华门街道", "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");
        var words = new GridWords(Words.of(Locale.SIMPLIFIED_CHINESE));
        assertThat(words.community(street, 1, 1)).isEqualTo("东华门街道");
        assertThat(words.community(street, 2, 3)).isEqualTo("东华门街道第2社区");
    }
}
