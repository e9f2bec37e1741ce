package org.gridlight.client.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.map.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapBookmarkTest {
    private final MapView seen = new MapView(World.x(116.3456), World.y(39.9123), new MapScale(34, 1), 1600, 900);

    @Test
    void comesBackFromTheMemory() {
        var kept = MapBookmark.of("望江街道  滨江\n路口", seen);
        var read = MapBookmark.read(kept.text()).orElseThrow();

        assertThat(read.name()).isEqualTo("望江街道 滨江 路口");
        assertThat(read.in(seen).centreX()).isEqualTo(seen.centreX(), within(2.0));
        assertThat(read.in(seen).centreY()).isEqualTo(seen.centreY(), within(2.0));
        assertThat(read.level()).isEqualTo(34);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "116.3", "a b c d", "116.3 39.9 x 名"})
    void whatIsNoBookmarkIsNone(String text) {
        assertThat(MapBookmark.read(text)).isEmpty();
    }

    @Test
    void aScaleBeyondAllIsTheNearestThereIs() {
        assertThat(MapBookmark.read("116.3 39.9 99 家").orElseThrow().level()).isEqualTo(MapScale.MOST);
    }
}
