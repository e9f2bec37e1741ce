package org.gridlight.model.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/**
 * The pieces of one area while they are joined into grids. Pieces are neighbours when they share border of some
 * length, within the area; water, another area or a single point between them makes them strangers.
 */
final class GridPieces {
    /** A piece or a joined grid. */
    static final class Piece {
        private final List<Polygon> faces = new ArrayList<>();
        private final Map<Integer, Double> borders = new HashMap<>();
        private Lattice.Cell home;
        private double size;
        private double homeSize;

        /** The square that the largest of its pieces lies in. */
        Lattice.Cell home() {
            return home;
        }

        /** In m². */
        double size() {
            return size;
        }

        Map<Integer, Double> borders() {
            return borders;
        }

        List<Polygon> faces() {
            return faces;
        }
    }

    /** A border of this share of the longest one counts as long as it. */
    private static final double ABOUT = 0.9;

    private final Map<Integer, Piece> pieces = new HashMap<>();

    private GridPieces() {}

    /**
     * Starts from faces that share exactly the same corners along their borders.
     *
     * @param faces of one area
     * @param cells the square that each lies in
     */
    static GridPieces of(List<Polygon> faces, List<Lattice.Cell> cells) {
        var graph = new GridPieces();
        for (int i = 0; i < faces.size(); i++) {
            var piece = new Piece();
            piece.faces.add(faces.get(i));
            piece.home = cells.get(i);
            piece.size = faces.get(i).getArea();
            piece.homeSize = piece.size;
            graph.pieces.put(i, piece);
        }
        graph.findBorders(faces);
        graph.joinInsideSquares();
        return graph;
    }

    private void findBorders(List<Polygon> faces) {
        Map<LineSegment, Integer> open = new HashMap<>();
        for (int i = 0; i < faces.size(); i++) {
            for (LineSegment segment : segments(faces.get(i))) {
                var other = open.remove(segment);
                if (other == null) {
                    open.put(segment, i);
                } else {
                    pieces.get(i).borders.merge(other, segment.getLength(), Double::sum);
                    pieces.get(other).borders.merge(i, segment.getLength(), Double::sum);
                }
            }
        }
    }

    static List<LineSegment> segments(Polygon face) {
        var found = new ArrayList<LineSegment>();
        LineNet.addSegments(face.getExteriorRing().getCoordinates(), found);
        for (int i = 0; i < face.getNumInteriorRing(); i++) {
            LineNet.addSegments(face.getInteriorRingN(i).getCoordinates(), found);
        }
        return found;
    }

    /** A neighbouring area's border that strays over this one cuts a square in two; here it is whole again. */
    private void joinInsideSquares() {
        var ids = new TreeSet<>(pieces.keySet());
        for (int id : ids) {
            var sameSquare = pieces.containsKey(id) ? sameSquareNeighbour(id) : -1;
            while (sameSquare >= 0) {
                join(sameSquare, id);
                sameSquare = sameSquareNeighbour(id);
            }
        }
    }

    private int sameSquareNeighbour(int id) {
        var piece = pieces.get(id);
        return piece.borders.keySet().stream().filter(other -> pieces.get(other).home.equals(piece.home))
                .min(Comparator.naturalOrder()).orElse(-1);
    }

    /**
     * Joins every piece below {@code sliver} m² to the neighbour it shares the longest border with, smallest first,
     * among those that stay below {@code most} m²; when none would, to the smallest. A piece without neighbours stays
     * as it is.
     */
    void joinSlivers(double sliver, double most) {
        var waiting = new TreeSet<Integer>(
                Comparator.comparingDouble((Integer id) -> pieces.get(id).size).thenComparingInt(id -> id));
        pieces.forEach((id, piece) -> {
            if (piece.size < sliver && !piece.borders.isEmpty()) {
                waiting.add(id);
            }
        });
        while (!waiting.isEmpty()) {
            int id = waiting.removeFirst();
            int host = host(id, most);
            waiting.remove(host);
            join(id, host);
            if (pieces.get(host).size < sliver && !pieces.get(host).borders.isEmpty()) {
                waiting.add(host);
            }
        }
    }

    /** Of the neighbours with about the longest border the smallest, so that a strip falls into even lengths. */
    private int host(int id, double most) {
        var piece = pieces.get(id);
        var bySize = Comparator.comparingDouble((Integer other) -> pieces.get(other).size)
                .thenComparingInt(other -> other);
        var fitting = piece.borders.keySet().stream().filter(other -> pieces.get(other).size + piece.size <= most)
                .toList();
        double longest = fitting.stream().mapToDouble(piece.borders::get).max().orElse(0);
        return fitting.stream().filter(other -> piece.borders.get(other) >= ABOUT * longest).min(bySize)
                .orElseGet(() -> piece.borders.keySet().stream().min(bySize).orElseThrow());
    }

    private void join(int guest, int host) {
        var coming = pieces.remove(guest);
        var staying = pieces.get(host);
        staying.faces.addAll(coming.faces);
        staying.size += coming.size;
        if (coming.homeSize > staying.homeSize) {
            staying.homeSize = coming.homeSize;
            staying.home = coming.home;
        }
        staying.borders.remove(guest);
        coming.borders.forEach((other, length) -> {
            pieces.get(other).borders.remove(guest);
            if (other != host) {
                staying.borders.merge(other, length, Double::sum);
                pieces.get(other).borders.merge(host, length, Double::sum);
            }
        });
    }

    /** What is left, by number. */
    Map<Integer, Piece> pieces() {
        return pieces;
    }

    /**
     * The outline of faces that share exactly the same corners. (JTS's union of coverages is faster, but passes over
     * points where a border touches itself; then its rings are no rings and differ from one run to the next.)
     */
    static Geometry outline(Collection<? extends Geometry> faces, GeometryFactory factory) {
        var whole = faces.size() == 1
                ? faces.iterator().next().copy()
                : UnaryUnionNG.union(factory.createGeometryCollection(faces.toArray(Geometry[]::new)),
                        factory.getPrecisionModel());
        whole.normalize();
        return whole;
    }
}
