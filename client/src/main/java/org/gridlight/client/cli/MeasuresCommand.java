package org.gridlight.client.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.db.Database;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.light.LightHistoryStore;
import org.gridlight.db.measures.MeasureStore;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.LightMeasure;
import org.gridlight.model.measures.Measure;
import org.gridlight.model.measures.MeasureCounts;
import org.gridlight.model.measures.MeasureQuestion;
import org.gridlight.model.measures.MonthLights;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts cases, and lists the cases behind a number. */
@Command(name = "measures", mixinStandardHelpOptions = true)
final class MeasuresCommand implements Runnable {
    private final Console console;
    private final InstantSource clock;

    @Mixin
    private DatabaseOptions options;

    @Option(names = "--from", paramLabel = "DATE", required = true)
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", required = true)
    private LocalDate to;

    @Option(names = "--as-of", paramLabel = "DATE|TIME")
    private String asOf;

    @Option(names = "--by", paramLabel = "GROUP", required = true)
    private String grouping;

    @Option(names = "--level", paramLabel = "LEVEL", defaultValue = "street")
    private String level;

    @Option(names = "--list", paramLabel = "KEY.COLUMN")
    private String listed;

    @Option(names = "--recount")
    private boolean recount;

    @Option(names = "--lights")
    private boolean lights;

    @Option(names = "--format", paramLabel = "text|csv|json", defaultValue = "text")
    private OutputFormat format;

    MeasuresCommand(Console console) {
        this.console = console;
        this.clock = console.clock();
    }

    @Override
    public void run() {
        if (to.isBefore(from)) {
            throw Refusal.wrongUse("measures.period", from, to);
        }
        var dimension = dimension();
        if (lights && dimension != Dimension.DEPARTMENT) {
            throw Refusal.wrongUse("measures.lights", grouping);
        }
        try (var database = options.open(console)) {
            var zone = new SettingStore(database).zone();
            var store = new MeasureStore(database.patiently(), zone);
            var question = MeasureQuestion.ofDays(from, to, moment(zone), dimension, zone);
            if (lights) {
                countLights(new LightHistoryStore(database.patiently()), question);
            } else if (listed != null) {
                list(store, question, zone);
            } else {
                count(recount ? recounted(database, question, zone) : store.count(question));
            }
        }
    }

    private Dimension dimension() {
        return switch (grouping) {
            case "area" -> switch (level) {
                case "district" -> Dimension.DISTRICT;
                case "street" -> Dimension.STREET;
                case "community" -> Dimension.COMMUNITY;
                default -> throw Refusal.wrongUse("measures.level", level);
            };
            case "department" -> Dimension.DEPARTMENT;
            case "grid" -> Dimension.GRID;
            case "category" -> Dimension.CATEGORY;
            case "source" -> Dimension.SOURCE;
            case "month" -> Dimension.MONTH;
            default -> throw Refusal.wrongUse("measures.grouping", grouping);
        };
    }

    /** A day means its end, so that what was closed on that day counts as closed. */
    private Instant moment(ZoneId zone) {
        if (asOf == null) {
            return clock.instant();
        }
        try {
            return asOf.contains("T")
                    ? OffsetDateTime.parse(asOf).toInstant()
                    : MeasureQuestion.endOf(LocalDate.parse(asOf), zone);
        } catch (DateTimeException e) {
            throw Refusal.wrongUse("measures.asOf", asOf);
        }
    }

    /** Counted from the record; refused when the roll-ups of the same moment say something else. */
    private List<MeasureCounts> recounted(Database database, MeasureQuestion question, ZoneId zone) {
        return database.atOneMoment(reading -> {
            var store = new MeasureStore(reading, zone);
            var rolled = store.count(question);
            var counted = store.recounting().count(question);
            if (!rolled.equals(counted)) {
                throw Refusal.failed("measures.differ", counted.size(),
                        Stream.concat(rolled.stream().filter(group -> !counted.contains(group)),
                                counted.stream().filter(group -> !rolled.contains(group))).map(MeasureCounts::key)
                                .distinct().collect(Collectors.joining(", ")));
            }
            console.step("measures.same", counted.size());
            return counted;
        });
    }

    private void count(List<MeasureCounts> groups) {
        boolean forPeople = format == OutputFormat.TEXT;
        var words = console.words();
        var columns = Stream.concat(Stream.of("key"), Arrays.stream(Measure.values()).map(Measure::code)).toList();
        var titles = new ArrayList<String>(List.of(words.say("cli.measures.group")));
        Arrays.stream(Measure.values()).forEach(measure -> titles.add(words.say("measure." + measure.name())));
        var rows = new ArrayList<List<Object>>();
        groups.forEach(group -> rows.add(row(forPeople ? title(group) : group.key(), group)));
        if (forPeople) {
            var total = words.say("cli.measures.total");
            rows.add(row(total, MeasureCounts.total(total, groups)));
        }
        new ResultTable(columns, titles, rows).write(format, console.out());
    }

    /** By the names of formulas, so that a template takes them as they are. */
    private void countLights(LightHistoryStore store, MeasureQuestion question) {
        var until = question.until().isBefore(question.asOf()) ? question.until() : question.asOf();
        var found = question.from().isBefore(until)
                ? store.ofDepartments(new MonthQuestion(question.from(), until))
                : MonthLights.NONE;
        var columns = Stream.concat(Stream.of("key"), Arrays.stream(LightMeasure.values()).map(LightMeasure::key))
                .toList();
        var titles = Stream.concat(Stream.of(console.words().say("cli.measures.group")),
                Arrays.stream(LightMeasure.values()).map(measure -> console.words().say("score." + measure.key())))
                .toList();
        var rows = new TreeMap<>(found.byUnit()).entrySet().stream()
                .map(unit -> Stream.concat(Stream.of((Object) unit.getKey()),
                        Arrays.stream(LightMeasure.values()).map(measure -> (Object) measure.of(unit.getValue())))
                        .toList())
                .toList();
        if (rows.isEmpty()) {
            console.step("measures.lightsNone");
        }
        new ResultTable(columns, titles, rows).write(format, console.out());
    }

    private static List<Object> row(String title, MeasureCounts counts) {
        return Stream.concat(Stream.of((Object) title),
                Arrays.stream(Measure.values()).map(measure -> (Object) counts.of(measure))).toList();
    }

    private String title(MeasureCounts group) {
        if (group.key().equals(MeasureCounts.NO_GROUP)) {
            return console.words().say("cli.measures.noGroup");
        }
        if (grouping.equals("source")) {
            return console.words().say("source." + group.key());
        }
        return group.name().equals(group.key()) ? group.key() : group.name() + " " + group.key();
    }

    private void list(MeasureStore store, MeasureQuestion question, ZoneId zone) {
        int dot = listed.lastIndexOf('.');
        var measure = Measure.ofCode(listed.substring(dot + 1)).filter(_ -> dot > 0)
                .orElseThrow(() -> Refusal.wrongUse("measures.list", listed, Arrays.stream(Measure.values())
                        .map(Measure::code).collect(Collectors.joining(", "))));
        var key = listed.substring(0, dot);
        var cases = store.list(question, key, measure);
        if (cases.isEmpty() && store.count(question).stream().noneMatch(group -> group.key().equals(key))) {
            throw Refusal.wrongUse("measures.noSuchKey", key);
        }
        new CountedCaseTable(console, zone).write(cases, format);
    }
}
