package org.gridlight.client.map.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LayerStackTest {
    private static List<MapLayer> order(LayerStack stack) {
        return stack.upward().stream().map(LayerStyle::layer).toList();
    }

    @Test
    void allLayersLieAsTheyAreNamed() {
        assertThat(order(LayerStack.usual())).containsExactly(MapLayer.values());
    }

    @Test
    void neighboursOfOneKindAreOneSheet() {
        var sheets = LayerStack.usual().sheets(16);
        assertThat(sheets).extracting(laid -> laid.sheet().kind()).containsExactly(LayerKind.GROUND, LayerKind.FILL,
                LayerKind.GRID_LINES, LayerKind.ROADS, LayerKind.BORDERS, LayerKind.COMPONENTS, LayerKind.NAMES,
                LayerKind.STAFF,
                LayerKind.CASES);
    }

    @Test
    void whatIsFadedOrFilteredByScaleIsASheetOfItsOwn() {
        var faded = LayerStack.usual().with(MapLayer.SANITATION, style -> style.faded(0.5));
        assertThat(faded.sheets(16)).filteredOn(laid -> laid.sheet().kind() == LayerKind.COMPONENTS)
                .extracting(Sheet.Laid::opacity).containsExactly(1.0, 0.5, 1.0);
        var near = LayerStack.usual().with(MapLayer.UTILITIES, style -> style.between(16, 24));
        assertThat(near.sheets(15.5)).noneMatch(laid -> laid.sheet().holds(MapLayer.UTILITIES));
        assertThat(near.sheets(16)).anyMatch(laid -> laid.sheet().holds(MapLayer.UTILITIES));
    }

    @Property
    void aMovedLayerLiesRightBelowTheOtherAndNothingIsLost(@ForAll MapLayer layer, @ForAll MapLayer below) {
        var moved = LayerStack.usual().moved(layer, below);
        assertThat(order(moved)).containsExactlyInAnyOrder(MapLayer.values()).startsWith(MapLayer.LAND);
        if (layer != below && layer != MapLayer.LAND && below != MapLayer.LAND) {
            assertThat(order(moved).indexOf(layer)).isEqualTo(order(moved).indexOf(below) - 1);
        }
    }

    @Property
    void whateverIsGivenEveryLayerIsThereOnce(@ForAll List<MapLayer> given) {
        var stack = new LayerStack(given.stream().map(LayerStyle::usual).toList());
        assertThat(order(stack)).containsExactlyInAnyOrder(MapLayer.values());
        var known = new ArrayList<>(order(stack));
        known.retainAll(given);
        var asked = given.stream().distinct().filter(layer -> layer != MapLayer.LAND).toList();
        known.remove(MapLayer.LAND);
        assertThat(known).isEqualTo(asked);
    }

    @Test
    void theTopIsReachedByMovingBelowNothing() {
        assertThat(order(LayerStack.usual().moved(MapLayer.ROADS, null))).endsWith(MapLayer.ROADS);
    }
}
