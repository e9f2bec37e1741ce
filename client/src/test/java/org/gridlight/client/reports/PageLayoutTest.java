package org.gridlight.client.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.gridlight.client.tasks.SameThreadTasks;
import org.junit.jupiter.api.Test;

class PageLayoutTest {
    private static final double GAP = PageLayout.GAP;

    @Test
    void pagesLieTwoSideBySide() {
        var layout = new PageLayout(5, 2, 100, 140);

        assertThat(layout.deskWidth()).isEqualTo(200 + 3 * GAP);
        assertThat(layout.deskHeight()).isEqualTo(3 * (140 + GAP) + GAP);
        assertThat(layout.top(3)).isEqualTo(layout.top(2)).isEqualTo(GAP + 140 + GAP);
        assertThat(layout.left(2, 500)).as("in the middle of a wider desk").isEqualTo((500 - 260) / 2.0 + GAP);
    }

    @Test
    void whatIsSeenIsWhatIsMade() {
        var layout = new PageLayout(9, 2, 100, 140);

        assertThat(layout.seen(0, 100)).isEqualTo(new PageLayout.Span(0, 1));
        assertThat(layout.seen(150, 400)).isEqualTo(new PageLayout.Span(0, 5));
        assertThat(layout.seen(10_000, 10_100)).isEqualTo(new PageLayout.Span(8, 8));
        assertThat(layout.seen(150, 400).widened(2, 9)).isEqualTo(new PageLayout.Span(0, 7));
        assertThat(new PageLayout(0, 2, 1, 1).seen(0, 100).last()).isNegative();
    }

    @Test
    void thePageReadIsTheOneWhoseMiddleIsInSightHoweverLargeItIs() {
        var layout = new PageLayout(9, 1, 100, 1_000);

        for (int page = 0; page < 9; page++) {
            double from = layout.top(page) - GAP;
            assertThat(layout.read(from, from + 300)).isEqualTo(page);
            assertThat(layout.read(from, from + 1_100)).isEqualTo(page);
        }
    }

    @Test
    void zoomGoesStepByStepAndStopsAtItsEnds() {
        var zoom = new Zoom(Zoom.Fit.PAGE, 1);

        assertThat(zoom.larger().share()).isEqualTo(1.1);
        assertThat(zoom.smaller().share()).isEqualTo(0.9);
        assertThat(new Zoom(Zoom.Fit.NONE, 99).larger().share()).isEqualTo(Zoom.LARGEST);
        assertThat(new Zoom(Zoom.Fit.NONE, 0).smaller().share()).isEqualTo(Zoom.SMALLEST);
        double width = 2 * 595 * Zoom.PIXELS_A_POINT + 3 * GAP;
        assertThat(new Zoom(Zoom.Fit.WIDTH, 3).fitted(2, 595, 842, width, 10).share()).isEqualTo(1);
        assertThat(new Zoom(Zoom.Fit.PAGE, 3).fitted(2, 595, 842, width, 100_000).share()).isEqualTo(1);
        assertThat(new Zoom(Zoom.Fit.NONE, 3).fitted(2, 595, 842, width, 10).share()).isEqualTo(3);
    }

    @Test
    void picturesAreDrawnOnceAndTheOldestGoesWhenThereIsNoRoom() {
        var drawn = new ArrayList<Integer>();
        var ready = new ArrayList<PagePictures.Key>();
        var pictures = new PagePictures((page, scale, grey) -> {
            drawn.add(page);
            return new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB_PRE);
        }, new SameThreadTasks(), 3 * 400, ready::add);

        for (int page : List.of(0, 1, 1, 2, 0, 3)) {
            pictures.want(key(page));
            pictures.find(key(page));
        }

        assertThat(drawn).containsExactly(0, 1, 2, 3);
        assertThat(pictures.bytes()).isEqualTo(1_200);
        assertThat(pictures.find(key(1))).as("not looked at for longest").isEmpty();
        assertThat(pictures.find(key(0))).isPresent();
        assertThat(pictures.findAny(3, false)).isPresent();
        assertThat(ready).hasSize(4);
        pictures.close();
        assertThat(pictures.size()).isZero();
    }

    @Test
    void whatCannotBeDrawnIsAskedForAgain() {
        var tries = new ArrayList<Integer>();
        var pictures = new PagePictures((page, scale, grey) -> {
            tries.add(page);
            throw new IllegalStateException("on purpose");
        }, new SameThreadTasks(), 1_000, ready -> {});

        pictures.want(key(0));
        pictures.want(key(0));

        assertThat(tries).hasSize(2);
    }

    private static PagePictures.Key key(int page) {
        return new PagePictures.Key(page, 1.5, false);
    }
}
