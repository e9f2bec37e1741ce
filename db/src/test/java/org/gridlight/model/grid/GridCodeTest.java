package org.gridlight.model.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridCodeTest {
    @Test
    void fifteenDigitsAreDistrictStreetCommunityAndSequence() {
        var code = GridCode.parse("320582110152102", CodeLengths.USUAL);
        assertThat(code.area(AreaLevel.DISTRICT)).isEqualTo("320582");
        assertThat(code.area(AreaLevel.STREET)).isEqualTo("320582110");
        assertThat(code.area(AreaLevel.COMMUNITY)).isEqualTo("320582110152");
        assertThat(code.sequence()).isEqualTo(102);
        assertThat(code.text()).isEqualTo("320582110152102");
    }

    @Test
    void otherLengthsAreDataNotCode() {
        var lengths = new CodeLengths(6, 4, 3, 2);
        var code = GridCode.parse("320582001015207", lengths);
        assertThat(code.area(AreaLevel.STREET)).isEqualTo("3205820010");
        assertThat(code.next().text()).isEqualTo("320582001015208");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "32058211015210", "3205821101521021", "32058211015210a", "３２０５８２１１０１５２１０２"})
    void whatIsNotExactlySoManyDigitsIsRefused(String text) {
        assertThatThrownBy(() -> GridCode.parse(text, CodeLengths.USUAL)).isInstanceOf(Refusal.class)
                .satisfies(refused -> assertThat(((Refusal) refused).key()).isEqualTo("grid.code.digits"));
    }

    @Test
    void sequenceZeroIsNoGrid() {
        assertThatThrownBy(() -> GridCode.parse("320582110152000", CodeLengths.USUAL)).isInstanceOf(Refusal.class)
                .satisfies(refused -> assertThat(((Refusal) refused).key()).isEqualTo("grid.code.zero"));
    }

    @Test
    void afterTheLastNumberComesARefusalThatNamesTheCommunity() {
        var last = GridCode.parse("320582110152999", CodeLengths.USUAL);
        assertThatThrownBy(last::next).isInstanceOf(Refusal.class)
                .satisfies(refused -> assertThat(((Refusal) refused).in(Words.of(Locale.ENGLISH)))
                        .contains("320582110152").contains("999"));
    }

    @Test
    void lengthsThatCannotBeANumberAreRefused() {
        assertThatThrownBy(() -> new CodeLengths(6, 3, 0, 3)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new CodeLengths(6, 3, 3, 10)).isInstanceOf(Refusal.class);
    }
}
