package org.gridlight.model.exchange.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridlight.model.exchange.ReadOptions;
import org.gridlight.model.files.YamlFields;
import org.gridlight.model.files.YamlFile;
import org.gridlight.model.files.YamlNode;
import org.gridlight.model.words.Refusal;

/**
 * The first line of a CSV file: which columns give the place and which are attributes.
 *
 * @param names  all columns, in the order of the file
 * @param place  where the place stands
 * @param system the position of the column that names the coordinate system of a row; -1 when there is none
 */
record CsvHeader(List<String> names, Place place, int system) {
    private static final String WORDS = "/org/gridlight/model/exchange/csv-columns.yaml";

    /** Where the place stands: positions of columns. */
    sealed interface Place {}

    /** In two columns of numbers. */
    record Point(int x, int y) implements Place {}

    /** In one column of well-known text. */
    record Shape(int column) implements Place {}

    /** @throws Refusal when no column gives a place, or two columns have one name */
    static CsvHeader of(List<String> fields, String file, ReadOptions options) {
        var names = fields.stream().map(String::strip).toList();
        var seen = new HashSet<String>();
        names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(twice -> {
            throw Refusal.failed("cases.columnTwice", file, twice);
        });
        var words = words();
        int system = position(names, words, "system").orElse(-1);
        var named = options.xColumn().flatMap(x -> options.yColumn()
                .map(y -> new Point(required(names, x, file), required(names, y, file))));
        if (named.isPresent()) {
            return new CsvHeader(names, named.get(), system);
        }
        var place = point(names, words, "longitude", "latitude").or(() -> point(names, words, "x", "y"))
                .<Place>map(point -> point)
                .or(() -> position(names, words, "shape").map(Shape::new))
                .orElseThrow(() -> Refusal.failed("exchange.csv.noPlace", file, String.join(", ", names)));
        return new CsvHeader(names, place, system);
    }

    /** The attributes: what does not give the place. */
    List<String> attributes() {
        return IntStream.range(0, names.size()).filter(this::isAttribute).mapToObj(names::get).toList();
    }

    boolean isAttribute(int column) {
        return switch (place) {
            case Point(int x, int y) -> column != x && column != y;
            case Shape(int shape) -> column != shape;
        };
    }

    private static int required(List<String> names, String name, String file) {
        int position = names.indexOf(name.strip());
        if (position < 0) {
            throw Refusal.wrongUse("exchange.csv.noColumn", file, name, String.join(", ", names));
        }
        return position;
    }

    private static Optional<Point> point(List<String> names, YamlFields words, String xs, String ys) {
        return position(names, words, xs).flatMap(x -> position(names, words, ys).map(y -> new Point(x, y)));
    }

    private static Optional<Integer> position(List<String> names, YamlFields words, String meaning) {
        var known = words.list(meaning).stream().map(word -> ((YamlNode.Scalar) word).text()).toList();
        return known.stream().flatMap(word -> IntStream.range(0, names.size())
                .filter(i -> word.equals(names.get(i).toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", ""))).boxed())
                .findFirst();
    }

    private static YamlFields words() {
        return YamlFields.of(YamlFile.read(CsvHeader.class.getResourceAsStream(WORDS), WORDS));
    }
}
