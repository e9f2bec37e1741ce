package org.gridlight.client.map.find;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridlight.client.map.find.MapFind.Kind;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.db.grid.PlaceStore;
import org.gridlight.db.map.ComponentFindStore;
import org.gridlight.db.people.StaffStore;
import org.gridlight.db.register.CameraStore;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.grid.GroundProjection;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.grid.TypedCoordinates;
import org.gridlight.model.map.World;
import org.gridlight.model.register.Camera;
import org.gridlight.model.words.Words;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds a place by what is typed. The rules are few, so that people can learn them: figures that are coordinates go there;
 * figures alone are the end of a case number (four or more), of the code of a unit grid (three or more), or a whole or the
 * last six of the code of a component; words are two roads that cross, an area, a road or water, a camera, an address
 * that was told lately, a person on duty, in this order. A whole name stands before one that begins so, and that before one
 * that holds it. Safe for use by many threads; asks the record and may block.
 */
public final class MapFinder {
    private static final int MOST = 12;
    private static final int MOST_OF_A_KIND = 5;
    private static final int FEWEST_OF_CASE = 4;
    private static final int FEWEST_OF_GRID = 3;
    private static final int FEWEST_OF_CAMERA = 3;
    private static final Pattern DIGITS = Pattern.compile("[0-9][0-9 -]*");

    private final MapIndex index;
    private final Words words;
    private final Supplier<List<OpenCase>> open;
    private final Sources sources;
    private final NamedLines lines;
    private final GroundProjection plane;
    private final Pattern between;
    private final Pattern ending;
    private List<Camera> cameras;

    /**
     * What is asked of the record.
     *
     * @param components by their codes; @param places addresses; @param staff who is on duty; @param cameras all of them
     */
    public record Sources(ComponentFindStore components, PlaceStore places, StaffStore staff, CameraStore cameras) {}

    /** Takes some tenths of a second. @param open cases, as they are when asked */
    public MapFinder(MapIndex index, Words words, Supplier<List<OpenCase>> open, Sources sources) {
        this.index = index;
        this.words = words;
        this.open = open;
        this.sources = sources;
        this.lines = new NamedLines(index.ground());
        var extent = index.extent();
        this.plane = GroundProjection.around(new Envelope(World.longitude(extent.getMinX()),
                World.longitude(extent.getMaxX()), World.latitude(extent.getMinY()),
                World.latitude(extent.getMaxY())));
        this.between = Pattern.compile(words.say("map.find.crossing.between"));
        this.ending = Pattern.compile(words.say("map.find.crossing.ending"));
    }

    /** The ground it searches. */
    public MapIndex index() {
        return index;
    }

    /** What is meant by a text, the likeliest first, few. */
    public List<MapFind> find(String text) {
        var asked = text.strip();
        if (asked.isEmpty()) {
            return List.of();
        }
        var coordinates = coordinates(asked);
        if (!coordinates.isEmpty()) {
            return coordinates;
        }
        if (DIGITS.matcher(asked).matches()) {
            var digits = asked.replaceAll("[^0-9]", "");
            return first(List.of(cases(digits), grids(digits), components(digits), cameras(asked)));
        }
        return first(List.of(crossings(asked), areas(asked), roads(asked), cases(asked), cameras(asked),
                addresses(asked), people(asked)));
    }

    private static List<MapFind> first(List<List<MapFind>> kinds) {
        return kinds.stream().flatMap(kind -> kind.stream().limit(MOST_OF_A_KIND)).limit(MOST).toList();
    }

    private List<MapFind> coordinates(String text) {
        return TypedCoordinates.read(text, plane)
                .map(place -> MapFind.of(Kind.COORDINATES,
                        String.format(Locale.ROOT, "%.6f, %.6f", place.longitude(), place.latitude()),
                        where(World.x(place.longitude()), World.y(place.latitude())),
                        spot(place.longitude(), place.latitude())))
                .stream().toList();
    }

    private String where(double worldX, double worldY) {
        int grid = index.gridAt(worldX, worldY);
        return grid < 0
                ? words.say("map.outside")
                : index.area(index.ground().grids().get(grid).communityId()).map(area -> area.name()).orElse("");
    }

    private static Envelope spot(double longitude, double latitude) {
        return new Envelope(new Coordinate(World.x(longitude), World.y(latitude)));
    }

    private List<MapFind> cases(String end) {
        if (end.length() < FEWEST_OF_CASE || end.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        return open.get().stream().filter(one -> one.longitude() != null && one.latitude() != null)
                .filter(one -> endsSo(one.caseNo(), end) || endsSo(one.acceptNo(), end))
                .sorted(Comparator.comparing(OpenCase::reportedAt).reversed())
                .map(one -> new MapFind(Kind.CASE, one.number(), one.category() + "  " + one.place(),
                        spot(one.longitude(), one.latitude()), one.id()))
                .toList();
    }

    private static boolean endsSo(String number, String end) {
        return number != null && number.endsWith(end);
    }

    private List<MapFind> grids(String digits) {
        var marks = index.ground().grids();
        if (digits.length() < FEWEST_OF_GRID) {
            return List.of();
        }
        return IntStream.range(0, marks.size()).filter(i -> marks.get(i).code().endsWith(digits))
                .limit(MOST_OF_A_KIND)
                .mapToObj(i -> MapFind.of(Kind.UNIT_GRID, marks.get(i).code(), areasOf(i), index.gridExtent(i)))
                .toList();
    }

    private String areasOf(int grid) {
        var mark = index.ground().grids().get(grid);
        return Stream.of(mark.streetId(), mark.communityId()).flatMap(id -> index.area(id).stream())
                .map(area -> area.name()).reduce((street, community) -> street + " " + community).orElse("");
    }

    private List<MapFind> components(String digits) {
        return sources.components.find(digits, MOST_OF_A_KIND).stream().map(one -> MapFind.of(Kind.COMPONENT,
                one.name() + " " + one.code(), one.gridCode(), spot(one.longitude(), one.latitude()))).toList();
    }

    private List<MapFind> crossings(String text) {
        var roads = between.split(ending.matcher(text).replaceFirst(""), 2);
        if (roads.length < 2 || roads[0].isBlank() || roads[1].isBlank()) {
            return List.of();
        }
        return lines.crossings(roads[0].strip(), roads[1].strip()).stream()
                .map(crossing -> MapFind.of(Kind.CROSSING,
                        words.say("map.find.crossing.title", crossing.one(), crossing.other()),
                        where(crossing.at().x, crossing.at().y), new Envelope(crossing.at())))
                .toList();
    }

    /** Streets before communities, because the list of areas stands so. */
    private List<MapFind> areas(String name) {
        var areas = index.ground().areas();
        return IntStream.range(0, areas.size()).boxed().filter(i -> areas.get(i).name().contains(name))
                .sorted(Comparator.comparing((Integer i) -> !areas.get(i).name().equals(name))
                        .thenComparing(i -> !areas.get(i).name().startsWith(name))
                        .thenComparing(i -> areas.get(i).level()))
                .limit(MOST_OF_A_KIND)
                .map(i -> MapFind.of(Kind.AREA, areas.get(i).name(),
                        index.area(areas.get(i).parentId()).map(area -> area.name()).orElse(""),
                        index.ground().areaOutlines().extent(i)))
                .toList();
    }

    private List<MapFind> roads(String name) {
        return lines.names(name, MOST_OF_A_KIND).stream()
                .map(found -> MapFind.of(Kind.ROAD, found, "", lines.extent(found))).toList();
    }

    private List<MapFind> cameras(String text) {
        if (text.length() < FEWEST_OF_CAMERA) {
            return List.of();
        }
        return cameras().stream().filter(one -> one.code().endsWith(text) || one.name().contains(text))
                .limit(MOST_OF_A_KIND)
                .map(one -> MapFind.of(Kind.CAMERA, one.name() + " " + one.code(), one.place(),
                        spot(one.longitude(), one.latitude())))
                .toList();
    }

    private synchronized List<Camera> cameras() {
        if (cameras == null) {
            cameras = sources.cameras.all();
        }
        return cameras;
    }

    private List<MapFind> addresses(String text) {
        return sources.places.find(text, MOST).stream().filter(place -> place.kind() == NamedPlace.Kind.ADDRESS)
                .map(place -> MapFind.of(Kind.ADDRESS, place.words(), place.beside(),
                        spot(place.longitude(), place.latitude())))
                .toList();
    }

    private List<MapFind> people(String text) {
        return sources.staff.find(text, MOST_OF_A_KIND).stream().filter(person -> person.longitude() != null)
                .map(person -> MapFind.of(Kind.PERSON, person.name(), person.belongsTo(),
                        spot(person.longitude(), person.latitude())))
                .toList();
    }
}
