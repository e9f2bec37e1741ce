package org.gridlight.model.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gridlight.model.grid.Area;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.grid.CodeLengths;
import org.gridlight.model.grid.GridCode;
import org.gridlight.model.grid.GroundProjection;
import org.gridlight.model.grid.ReadingOrder;
import org.gridlight.model.grid.UnitGrid;
import org.gridlight.model.words.Words;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Makes the ground of the invented district: lines on a lattice, quarters between them, quarters divided into blocks,
 * the lattice bent into ground, blocks grouped into communities and streets, all numbered as the standard asks.
 */
public final class DistrictMaker {
    /** Patrol areas: two inspectors each, one a shift. */
    static final int RESPONSIBILITIES = 183;

    private static final int TOWNS = 4;
    private static final Envelope MIDDLE = new Envelope(116.2999, 116.3001, 39.9499, 39.9501);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final long seed;
    private final Texts texts;
    private final RoadBook book;
    private final GroundProjection ground;
    private final Coordinate middle;
    private Parcels parcels;
    private int[] street;
    private int[] community;
    private int[] responsibility;

    private DistrictMaker(long seed) {
        this.seed = seed;
        this.texts = Texts.shipped();
        this.book = new RoadBook(seed, texts);
        this.ground = GroundProjection.around(MIDDLE);
        this.middle = ground.toMetres(FACTORY.createPoint(MIDDLE.centre())).getCoordinate();
    }

    /** The district of that seed; takes a second or two. */
    public static DemoDistrict make(long seed) {
        var maker = new DistrictMaker(seed);
        maker.divide();
        maker.group();
        return maker.told();
    }

    private void divide() {
        var border = Sketch.border(seed);
        var inside = new IndexedPointInAreaLocator(border);
        var land = LandPlan.of(seed, (x, y) -> inside.locate(new CoordinateXY(x, y)) != Location.EXTERIOR);
        var warp = sized(Warp.of(seed, land), border);
        var quarters = Sketch.of(seed, book, land, border).quarters();
        parcels = Parcels.of(Division.of(seed, warp, land, book, quarters, DemoDistrict.GRIDS), warp);
    }

    private static Warp sized(Warp warp, Polygon border) {
        var ring = Arrays.stream(border.getExteriorRing().getCoordinates()).map(at -> warp.toGround(at.x, at.y))
                .toArray(Coordinate[]::new);
        return warp.scaled(Math.sqrt(DemoDistrict.SQUARE_METRES / FACTORY.createPolygon(ring).getArea()));
    }

    private void group() {
        int size = parcels.size();
        var weights = new double[size];
        for (int i = 0; i < size; i++) {
            weights[i] = 0.6 / size + 0.4 * parcels.area()[i] / parcels.totalArea();
        }
        street = streetsOfQuarters(weights);
        community = new int[size];
        responsibility = new int[size];
        var members = members(street, DemoDistrict.STREETS);
        var counts = Allotment.of(DemoDistrict.COMMUNITIES,
                members.stream().mapToDouble(pieces -> Math.sqrt(pieces.size())).toArray(), 5, 10);
        var patrols = Allotment.of(RESPONSIBILITIES,
                members.stream().mapToDouble(pieces -> pieces.stream().mapToDouble(i -> weights[i]).sum()).toArray(), 4,
                40);
        var grouping = new Grouping(parcels.centres(), weights, parcels.borders(), 3);
        int communities = 0;
        int responsibilities = 0;
        for (int i = 0; i < members.size(); i++) {
            number(grouping.of(members.get(i), counts[i]), members.get(i), communities, community);
            number(grouping.of(members.get(i), patrols[i]), members.get(i), responsibilities, responsibility);
            communities += counts[i];
            responsibilities += patrols[i];
        }
    }

    private static void number(int[] group, List<Integer> pieces, int first, int[] all) {
        pieces.forEach(piece -> all[piece] = first + group[piece]);
    }

    /** Streets are made of whole quarters, so that they meet on arterials and rivers. */
    private int[] streetsOfQuarters(double[] weights) {
        int quarters = parcels.parcels().stream().mapToInt(parcel -> parcel.block().quarter()).max().orElse(0) + 1;
        var sums = new double[quarters];
        var centres = new ArrayList<Coordinate>();
        var borders = new ArrayList<Map<Integer, Double>>();
        IntStream.range(0, quarters).forEach(_ -> {
            centres.add(new Coordinate());
            borders.add(new TreeMap<>());
        });
        var sizes = new double[quarters];
        for (int i = 0; i < parcels.size(); i++) {
            int quarter = quarter(i);
            double size = parcels.area()[i];
            sums[quarter] += weights[i];
            sizes[quarter] += size;
            centres.get(quarter).x += size * parcels.centres().get(i).x;
            centres.get(quarter).y += size * parcels.centres().get(i).y;
            parcels.borders().get(i).forEach((other, length) -> {
                if (quarter(other) != quarter) {
                    borders.get(quarter).merge(quarter(other), length, Double::sum);
                }
            });
        }
        for (int i = 0; i < quarters; i++) {
            centres.get(i).x /= sizes[i];
            centres.get(i).y /= sizes[i];
        }
        var group = new Grouping(centres, sums, borders, 0)
                .of(IntStream.range(0, quarters).boxed().toList(), DemoDistrict.STREETS);
        return IntStream.range(0, parcels.size()).map(i -> group[quarter(i)]).toArray();
    }

    private int quarter(int parcel) {
        return parcels.parcels().get(parcel).block().quarter();
    }

    private static List<List<Integer>> members(int[] group, int groups) {
        var members = new ArrayList<List<Integer>>();
        IntStream.range(0, groups).forEach(_ -> members.add(new ArrayList<>()));
        for (int i = 0; i < group.length; i++) {
            members.get(group[i]).add(i);
        }
        return members;
    }

    /** What was made, with codes and names. */
    private DemoDistrict told() {
        var outlines = IntStream.range(0, parcels.size()).mapToObj(this::polygon).toList();
        var words = new NeighbourWords(Words.of(Locale.SIMPLIFIED_CHINESE), book.entries());
        var bounds = new HashMap<String, String>();
        var streets = new ArrayList<Area>();
        var communities = new ArrayList<Area>();
        var grids = new ArrayList<DemoGrid>();
        var patrols = new ArrayList<Integer>();
        var names = new CommunityNames(seed, texts);
        var patrolNumbers = new HashMap<Integer, Integer>();
        var ordered = inOrder(members(street, DemoDistrict.STREETS), this::centreOf);
        var streetNames = streetNames(ordered);
        for (var members : ordered) {
            var streetCode = DemoDistrict.CODE + "%03d".formatted(streets.size() + 1);
            var own = new ArrayList<Area>();
            var inStreet = new TreeMap<Integer, List<Integer>>();
            members.forEach(i -> inStreet.computeIfAbsent(community[i], _ -> new ArrayList<>()).add(i));
            for (var pieces : inOrder(List.copyOf(inStreet.values()), this::centreOf)) {
                var code = streetCode + "%03d".formatted(own.size() + 1);
                own.add(area(code, AreaLevel.COMMUNITY, names.of(kinds(pieces)), streetCode, pieces, outlines));
                bounds.put(code, words.of(pieces.stream().map(this::ring).toList()));
                int sequence = 0;
                for (int i : ReadingOrder.of(pieces, piece -> centreOf(List.of(piece)))) {
                    int patrol = patrolNumbers.computeIfAbsent(responsibility[i], _ -> patrols.size());
                    if (patrol == patrols.size()) {
                        patrols.add(streets.size());
                    }
                    grids.add(grid(i, code, ++sequence, outlines.get(i), words, streets.size(), patrol));
                }
            }
            communities.addAll(own);
            streets.add(area(streetCode, AreaLevel.STREET, streetNames.get(streets.size()),
                    DemoDistrict.CODE, members, outlines));
            bounds.put(streetCode, words.of(members.stream().map(this::ring).toList()));
        }
        var all = IntStream.range(0, parcels.size()).boxed().toList();
        bounds.put(DemoDistrict.CODE, "");
        bounds.put(DemoDistrict.CITY_CODE, "");
        var district = area(DemoDistrict.CODE, AreaLevel.DISTRICT, texts.one("districtName"), DemoDistrict.CITY_CODE,
                all, outlines);
        return new DemoDistrict(CityOutline.around(district, texts.one("cityName"), seed), district, streets,
                communities, grids, patrols, roads(), bounds);
    }

    private DemoGrid grid(int i, String community, int sequence, Polygon outline, NeighbourWords words, int street,
            int patrol) {
        var code = new GridCode(community, sequence, CodeLengths.USUAL).text();
        var unit = new UnitGrid(code, community, sequence, outline, parcels.area()[i]);
        return new DemoGrid(unit, parcels.parcels().get(i).land(), words.of(List.of(ring(i))),
                Arrays.stream(parcels.roads().get(i)).boxed().toList(), street, patrol);
    }

    /** The streets with the most open land are towns (镇), whose names stand last in the list. */
    private List<String> streetNames(List<List<Integer>> ordered) {
        var open = ordered.stream().mapToDouble(this::openShare).toArray();
        var rural = IntStream.range(0, open.length).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -open[i])).limit(TOWNS).toList();
        var names = texts.list("streetNames");
        var given = new ArrayList<String>();
        int town = names.size() - TOWNS;
        int next = 0;
        for (int i = 0; i < ordered.size(); i++) {
            given.add(rural.contains(i) ? names.get(town++) : names.get(next++));
        }
        return given;
    }

    private double openShare(List<Integer> pieces) {
        double open = 0;
        double all = 0;
        for (int i : pieces) {
            var land = parcels.parcels().get(i).land();
            all += parcels.area()[i];
            open += land == LandKind.FARMLAND || land == LandKind.HILL ? parcels.area()[i] : 0;
        }
        return open / all;
    }

    private List<LandKind> kinds(List<Integer> pieces) {
        return pieces.stream().map(i -> parcels.parcels().get(i).land()).toList();
    }

    private NeighbourWords.Ring ring(int i) {
        return new NeighbourWords.Ring(parcels.rings().get(i), parcels.roads().get(i));
    }

    private static <T> List<T> inOrder(List<T> things, java.util.function.Function<T, Coordinate> centre) {
        return ReadingOrder.of(things, centre);
    }

    private Coordinate centreOf(List<Integer> pieces) {
        double east = 0;
        double north = 0;
        double total = 0;
        for (int i : pieces) {
            var ring = parcels.rings().get(i);
            var extent = new Envelope();
            Arrays.stream(ring).forEach(extent::expandToInclude);
            double size = parcels.area()[i];
            east += size * extent.centre().x;
            north += size * extent.centre().y;
            total += size;
        }
        return new Coordinate(east / total, north / total);
    }

    private Polygon polygon(int i) {
        var ring = parcels.rings().get(i);
        var closed = new Coordinate[ring.length + 1];
        for (int k = 0; k < closed.length; k++) {
            closed[k] = placed(ring[k % ring.length]);
        }
        return (Polygon) ground.toDegrees(FACTORY.createPolygon(closed));
    }

    private Coordinate placed(Coordinate at) {
        return new Coordinate(middle.x + at.x, middle.y + at.y);
    }

    private Area area(String code, AreaLevel level, String name, String parent, List<Integer> pieces,
            List<Polygon> outlines) {
        Geometry whole = OverlayNGRobust.union(pieces.stream().map(i -> (Geometry) outlines.get(i)).toList());
        IntFunction<Polygon> part = n -> (Polygon) whole.getGeometryN(n);
        MultiPolygon outline = FACTORY.createMultiPolygon(
                IntStream.range(0, whole.getNumGeometries()).mapToObj(part).toArray(Polygon[]::new));
        return new Area(code, level, name, parent, outline,
                pieces.stream().mapToDouble(i -> parcels.area()[i]).sum());
    }

    /** Every side once, with the road it lies on. */
    private List<Road> roads() {
        var lines = new TreeMap<Integer, List<LineString>>();
        for (int i = 0; i < parcels.size(); i++) {
            var ring = parcels.rings().get(i);
            var sides = parcels.roads().get(i);
            for (int k = 0; k < ring.length; k++) {
                var next = ring[(k + 1) % ring.length];
                boolean first = ring[k].compareTo(next) < 0;
                if (first || book.entries().get(sides[k]).kind() == RoadKind.BORDER) {
                    var side = FACTORY.createLineString(new Coordinate[]{placed(ring[k]), placed(next)});
                    lines.computeIfAbsent(sides[k], _ -> new ArrayList<>()).add((LineString) ground.toDegrees(side));
                }
            }
        }
        var roads = new ArrayList<Road>();
        for (int id = 0; id < book.entries().size(); id++) {
            var entry = book.entries().get(id);
            roads.add(new Road(id, entry.name(), entry.kind(), lines.getOrDefault(id, List.of())));
        }
        return roads.stream().sorted(Comparator.comparingInt(Road::id)).toList();
    }
}
