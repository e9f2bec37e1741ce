package org.gridlight.client.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.gridlight.client.overview.StreetGround;
import org.gridlight.client.overview.StreetShape;

/**
 * Finds room for what is written on the streets: inside the street where that is possible, and over nothing else that is
 * written. All in units of the wall. On one thread.
 */
final class StreetRoom {
    private static final double STEP = 10;
    private static final int REACH = 9;
    private static final double SPARE = 3;
    private static final double MOST = 0.85;
    /** From the middle outwards. */
    private static final List<Point2D> AROUND = around();

    private final StreetGround ground;
    private final double scale;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /** @param ground in real pixels; @param scale of them to a unit */
    StreetRoom(StreetGround ground, double scale) {
        this.ground = ground;
        this.scale = scale;
    }

    private static List<Point2D> around() {
        var points = new ArrayList<Point2D>();
        for (int across = -REACH; across <= REACH; across++) {
            for (int down = -REACH; down <= REACH; down++) {
                points.add(new Point2D(across * STEP, down * STEP));
            }
        }
        points.sort(Comparator.comparing(Point2D::magnitude));
        return List.copyOf(points);
    }

    /** The place nearest to the middle of the street where it has room inside; taken from then on. */
    Optional<Point2D> free(StreetShape street, double width, double height) {
        var found = places(street).filter(at -> isFree(at, width, height) && isInside(street, at, width, height))
                .findFirst();
        found.ifPresent(at -> taken.add(room(at, width, height)));
        return found;
    }

    /** The same, over the border where it does not fit inside: what is red is written. */
    Point2D nearest(StreetShape street, double width, double height) {
        return free(street, width, height).orElseGet(() -> {
            var at = places(street).filter(place -> isFree(place, width, height)).findFirst()
                    .orElseGet(() -> middle(street));
            taken.add(room(at, width, height));
            return at;
        });
    }

    private Point2D middle(StreetShape street) {
        return new Point2D(ground.x(street.x()) / scale, ground.y(street.y()) / scale);
    }

    private Stream<Point2D> places(StreetShape street) {
        var middle = middle(street);
        return AROUND.stream().map(middle::add);
    }

    private static Rectangle2D room(Point2D at, double width, double height) {
        return new Rectangle2D(at.getX() - width / 2 - SPARE, at.getY() - height / 2, width + 2 * SPARE, height);
    }

    private boolean isFree(Point2D at, double width, double height) {
        var wanted = room(at, width, height);
        return taken.stream().noneMatch(wanted::intersects);
    }

    /** The same where only most of it has to lie inside: a quiet border under a quiet name disturbs nobody. */
    Optional<Point2D> mostlyFree(StreetShape street, double width, double height) {
        var found = places(street).filter(at -> isFree(at, width, height)
                && isInside(street, at, width * MOST, height * MOST)).findFirst();
        found.ifPresent(at -> taken.add(room(at, width, height)));
        return found;
    }

    private boolean isInside(StreetShape street, Point2D at, double width, double height) {
        for (int across = -1; across <= 1; across++) {
            for (int down = -1; down <= 1; down++) {
                if (!ground.isInside(street, (at.getX() + across * width / 2) * scale,
                        (at.getY() + down * height / 2) * scale)) {
                    return false;
                }
            }
        }
        return true;
    }
}
