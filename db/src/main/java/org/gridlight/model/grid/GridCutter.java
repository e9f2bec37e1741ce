package org.gridlight.model.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Cuts unit grids (万米单元网格) inside street areas and numbers them.
 *
 * <p>How: the borders of all areas and of all squares of the lattice that meet them become one net of lines, noded on a
 * grid of a micrometre, and the faces of that net are the pieces. So two neighbours have exactly the same corners along
 * their common border, in one area and across areas; there is no gap, no overlap, and the change to degrees keeps it
 * so. A piece below the sliver limit is joined to the neighbour of the same area with the longest common border. An
 * island stays a grid of its own, however small.
 *
 * <p>How they are numbered: west to east, north to south (GB/T 30428.1 as local standards cite it: 001–999 inside one
 * community). Communities of an area: see {@link ReadingOrder}, by their centroids. Grids of a community: by rows of
 * the lattice from north to south, in a row from west to east; a grid joined from several squares stands where its
 * largest piece lies; two grids in one square: the one that reaches farther west first, then the one that reaches
 * farther north.
 *
 * <p>The same areas give the same grids, in whatever order they come. Immutable, safe for use by many threads.
 */
public final class GridCutter {
    /** Corners lie on a net of this many lines a metre: a micrometre, far below what any survey tells apart. */
    private static final double LINES_A_METRE = 1_000_000;

    private static final Comparator<Lattice.Cell> NORTH_TO_SOUTH_WEST_TO_EAST = Comparator
            .comparingLong(Lattice.Cell::row).reversed().thenComparingLong(Lattice.Cell::column);

    private static final Comparator<Geometry> WEST_THEN_NORTH = Comparator
            .comparingDouble((Geometry outline) -> outline.getEnvelopeInternal().getMinX())
            .thenComparingDouble(outline -> -outline.getEnvelopeInternal().getMaxY())
            .thenComparing((one, other) -> one.compareTo(other));

    private static final GeometryFactory PLAIN = new GeometryFactory();

    private final CutRules rules;
    private final GroundProjection ground;
    private final CommunityNames names;
    private final GeometryFactory factory = new GeometryFactory(new PrecisionModel(LINES_A_METRE));

    /** @param names what the communities made here are called */
    public GridCutter(CutRules rules, GroundProjection ground, CommunityNames names) {
        this.rules = rules;
        this.ground = ground;
        this.names = names;
    }

    /** Names for communities that a cut makes. */
    @FunctionalInterface
    public interface CommunityNames {
        /**
         * @param street its street
         * @param number from 1
         * @param count  how many the street is cut into; 1 when the community is the whole street
         */
        String name(Area street, int number, int count);
    }

    /**
     * Cuts all areas.
     *
     * @param streets valid outlines, overlapping by no more than arithmetic; ground that two claim goes to the
     *                smaller code
     * @throws Refusal when codes run out
     */
    public GridPlan cut(List<Area> streets) {
        var byCode = streets.stream().sorted(Comparator.comparing(Area::code)).map(this::onGround).toList();
        var faces = assigned(faces(byCode), byCode);
        var communities = new ArrayList<Area>();
        var grids = new ArrayList<UnitGrid>();
        for (int i = 0; i < byCode.size(); i++) {
            addGrids(byCode.get(i).area(), faces.get(i), communities, grids);
        }
        return new GridPlan(communities, grids);
    }

    /** An area in metres, with its answer to the question whether a point lies in it. */
    private record OnGround(Area area, Geometry metres, PointOnGeometryLocator locator) {
        boolean holds(Coordinate point) {
            return metres.getEnvelopeInternal().contains(point) && locator.locate(point) != Location.EXTERIOR;
        }
    }

    private OnGround onGround(Area area) {
        var metres = ground.toMetres(area.outline());
        return new OnGround(area, metres, new IndexedPointInAreaLocator(metres));
    }

    /** A piece of one area inside one square. */
    private record Face(Polygon outline, Lattice.Cell cell) {}

    private List<Face> faces(List<OnGround> areas) {
        var lattice = new Lattice(factory, ground.crs(), rules.side());
        var net = new LineNet(factory);
        lattice.borders(areas.stream().map(OnGround::metres).toList()).forEach(net::add);
        areas.forEach(area -> net.add(area.metres()));
        var found = new ArrayList<Face>();
        for (var outline : net.faces()) {
            found.add(new Face(outline, lattice.at(outline.getInteriorPoint().getCoordinate())));
        }
        found.sort(Comparator.comparing(Face::cell, NORTH_TO_SOUTH_WEST_TO_EAST)
                .thenComparing(Face::outline, WEST_THEN_NORTH));
        return found;
    }

    /** The faces of each area, in its place; faces of no area are left out. */
    private static List<List<Face>> assigned(List<Face> faces, List<OnGround> areas) {
        var byArea = new ArrayList<List<Face>>();
        areas.forEach(area -> byArea.add(new ArrayList<>()));
        for (var face : faces) {
            var inside = face.outline().getInteriorPoint().getCoordinate();
            for (int i = 0; i < areas.size(); i++) {
                if (areas.get(i).holds(inside)) {
                    byArea.get(i).add(face);
                    break;
                }
            }
        }
        return byArea;
    }

    private void addGrids(Area street, List<Face> faces, List<Area> communities, List<UnitGrid> grids) {
        var pieces = GridPieces.of(faces.stream().map(Face::outline).toList(),
                faces.stream().map(Face::cell).toList());
        pieces.joinSlivers(rules.sliver(), rules.most());
        var cells = pieces.pieces().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> cell(entry.getValue())));
        var parts = CommunityCut.of(pieces.pieces(), rules.mostPerCommunity()).stream()
                .map(community -> community.stream().map(cells::get).sorted(Cell.ORDER).toList()).toList();
        var ordered = ReadingOrder.of(parts, GridCutter::centre);
        for (int n = 1; n <= ordered.size(); n++) {
            var code = GridCode.areaBelow(street.code(), n, AreaLevel.COMMUNITY, rules.lengths());
            var numbered = numbered(ordered.get(n - 1), code);
            grids.addAll(numbered);
            communities.add(community(street, code, names.name(street, n, ordered.size()),
                    ordered.size() == 1 ? null : numbered));
        }
    }

    /** A grid on the ground before it has a number. */
    private record Cell(Polygon metres, Lattice.Cell home) {
        static final Comparator<Cell> ORDER = Comparator.comparing(Cell::home, NORTH_TO_SOUTH_WEST_TO_EAST)
                .thenComparing(Cell::metres, WEST_THEN_NORTH);
    }

    private Cell cell(GridPieces.Piece piece) {
        return new Cell((Polygon) GridPieces.outline(piece.faces(), factory), piece.home());
    }

    private static Coordinate centre(List<Cell> community) {
        double area = 0;
        double x = 0;
        double y = 0;
        for (var cell : community) {
            var centre = cell.metres().getCentroid().getCoordinate();
            double weight = cell.metres().getArea();
            area += weight;
            x += weight * centre.x;
            y += weight * centre.y;
        }
        return new Coordinate(x / area, y / area);
    }

    private List<UnitGrid> numbered(List<Cell> cells, String community) {
        var grids = new ArrayList<UnitGrid>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            var code = new GridCode(community, i + 1, rules.lengths());
            var metres = cells.get(i).metres();
            grids.add(new UnitGrid(code.text(), community, code.sequence(), degrees(metres), metres.getArea()));
        }
        return grids;
    }

    private Polygon degrees(Polygon metres) {
        return (Polygon) PLAIN.createGeometry(ground.toDegrees(metres));
    }

    /** @param grids of a community that is a part of its street; null when it is the whole street */
    private Area community(Area street, String code, String name, List<UnitGrid> grids) {
        var outline = grids == null
                ? street.outline()
                : AreaRepair.surfaces(GridPieces.outline(grids.stream().map(UnitGrid::outline).toList(), PLAIN));
        double size = grids == null
                ? street.areaSquareMetres()
                : grids.stream().mapToDouble(UnitGrid::areaSquareMetres).sum();
        return new Area(code, AreaLevel.COMMUNITY, name, street.code(), outline, size);
    }
}
