package org.gridlight.client.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.map.World;
import org.junit.jupiter.api.Test;

class ViewHistoryTest {
    private final MapView first = new MapView(World.x(116.3), World.y(39.9), new MapScale(32, 1), 1600, 900);
    private final ViewHistory history = new ViewHistory();

    @Test
    void smallMovementsBelongToOneView() {
        history.seen(first);
        for (int i = 1; i <= 30; i++) {
            history.seen(first.dragged(i * 20, 0));
        }

        assertThat(history.hasBefore()).isFalse();
    }

    @Test
    void aJumpIsTakenBackAndMadeAgain() {
        var near = first.dragged(30, 10);
        var far = first.dragged(4000, 0);
        var nearer = far.zoomed(4, 800, 450);
        history.seen(first);
        history.seen(near);
        history.seen(far);
        history.seen(nearer);

        assertThat(history.before()).contains(far);
        assertThat(history.before()).contains(near);
        assertThat(history.before()).isEmpty();
        assertThat(history.after()).contains(far);
        history.seen(far);
        assertThat(history.hasAfter()).as("arriving there is no new view").isTrue();
        assertThat(history.after()).contains(nearer);
        assertThat(history.hasAfter()).isFalse();
    }

    @Test
    void whoGoesElsewhereFromAnOlderViewLosesTheNewerOnes() {
        history.seen(first);
        history.seen(first.dragged(4000, 0));
        history.before();
        history.seen(first);
        history.seen(first.dragged(0, 4000));

        assertThat(history.hasAfter()).isFalse();
        assertThat(history.before()).contains(first);
    }

    @Test
    void aMapWithoutSizeIsNoView() {
        history.seen(new MapView(0, 0, new MapScale(32, 1), 1, 1));
        history.seen(first);

        assertThat(history.hasBefore()).isFalse();
    }
}
