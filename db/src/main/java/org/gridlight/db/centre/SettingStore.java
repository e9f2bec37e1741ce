package org.gridlight.db.centre;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.Reading;
import org.gridlight.model.cases.DispatchText;
import org.gridlight.model.cases.DuplicateRule;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.map.RasterSource;
import org.gridlight.model.measures.AnomalyRule;
import org.gridlight.model.outbox.QuietHours;
import org.gridlight.model.words.Refusal;

/** The settings of the centre. Holds no state; safe for use by many threads. */
public final class SettingStore {
    /** Zone of a centre that never set one. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    private static final String ZONE = "centre.zone";
    private static final String IMPORT_TURN = "import.turn";
    private static final String NAME = "centre.name";
    private static final String MODE = "centre.operationMode";
    private static final Instant LAST_OFFSET = Instant.parse("2060-01-01T00:00:00Z");
    private static final String DEMO = "demo.seed";
    private static final String DISPATCH_TEXT = "dispatch.text";
    private static final String DUPLICATES = "duplicate.rule";
    private static final String ANOMALIES = "anomaly.rule";
    private static final String FIRST_BULLETIN = "urgentBulletin.firstMinutes";
    private static final Duration USUAL_FIRST_BULLETIN = Duration.ofMinutes(30);
    private static final String RASTER = "map.raster";
    private static final String QUIET_FROM = "message.quietFrom";
    private static final String QUIET_UNTIL = "message.quietUntil";

    private final Database database;

    public SettingStore(Database database) {
        this.database = database;
    }

    /** Zone in which the centre's days and months begin and end. */
    public ZoneId zone() {
        return zoneOf(database);
    }

    /** The same from a reading of one moment. */
    public static ZoneId zoneOf(Reading reading) {
        return reading.read(SettingStore::zoneIfSet).orElse(DEFAULT_ZONE);
    }

    /** Name of the centre as it is printed, if one was given. */
    public Optional<String> centreName() {
        return centreNameOf(database);
    }

    /** The same from a reading of one moment. */
    public static Optional<String> centreNameOf(Reading reading) {
        return reading.read(session -> Optional.ofNullable(settings(session).selectByName(NAME)));
    }

    /** @throws Refusal when there is no such zone. */
    public void putZone(String zone) {
        var known = requireZone(zone);
        database.write(session -> {
            putZone(session, known);
            return null;
        });
    }

    /** Writes anew what the zone of the centre amounts to, for the day in SQL. */
    public void publishZone() {
        database.write(session -> {
            putOffsets(session, zoneIfSet(session).orElse(DEFAULT_ZONE));
            return null;
        });
    }

    /** How the centre is organised (运行模式). */
    public OperationMode operationMode() {
        return database.read(session -> Optional.ofNullable(settings(session).selectByName(MODE))
                .map(OperationMode::valueOf).orElse(OperationMode.JOINT));
    }

    /** Holds from the next act on. */
    public void putOperationMode(OperationMode mode) {
        database.write(session -> settings(session).put(MODE, mode.name()));
    }

    /** Where the imagery under the map comes from (影像底图); empty for none. */
    public Optional<RasterSource> rasterSource() {
        return database.read(session -> Optional.ofNullable(settings(session).selectByName(RASTER)))
                .filter(text -> !text.isBlank()).map(RasterSource::of);
    }

    /** @param source empty for none */
    public void putRasterSource(Optional<RasterSource> source) {
        var text = source.map(RasterSource::text).orElse("");
        database.write(session -> settings(session).put(RASTER, text));
    }

    /** The form of the dispatch text (派遣文本) as the centre words it; empty when it keeps the one that is shipped. */
    public Optional<DispatchText> dispatchText() {
        return database.read(session -> Optional.ofNullable(settings(session).selectByName(DISPATCH_TEXT)))
                .filter(form -> !form.isBlank()).map(DispatchText::new);
    }

    /** @param form empty for the one that is shipped */
    public void putDispatchText(Optional<DispatchText> form) {
        database.write(session -> settings(session).put(DISPATCH_TEXT, form.map(DispatchText::form).orElse("")));
    }

    /** From which figures on the books say that something stands out. */
    public static AnomalyRule anomalyRuleOf(Reading reading) {
        return reading.read(session -> Optional.ofNullable(settings(session).selectByName(ANOMALIES)))
                .map(AnomalyRule::of).orElse(AnomalyRule.USUAL);
    }

    /** Holds for books that are made from now on. */
    public void putAnomalyRule(AnomalyRule rule) {
        database.write(session -> settings(session).put(ANOMALIES, rule.text()));
    }

    /** Within what time of a matter its first urgent bulletin (初报) is owed. */
    public Duration firstBulletinWithin() {
        return database.read(session -> Optional.ofNullable(settings(session).selectByName(FIRST_BULLETIN)))
                .map(Long::valueOf).map(Duration::ofMinutes).orElse(USUAL_FIRST_BULLETIN);
    }

    /** @param within one minute to a day */
    public void putFirstBulletinWithin(Duration within) {
        if (within.toMinutes() < 1 || within.toDays() > 1) {
            throw new IllegalArgumentException("A first bulletin within " + within);
        }
        database.write(session -> settings(session).put(FIRST_BULLETIN, String.valueOf(within.toMinutes())));
    }

    /** How near and how lately told what may be the same matter is (疑似重复). */
    public DuplicateRule duplicateRule() {
        return database.read(session -> Optional.ofNullable(settings(session).selectByName(DUPLICATES)))
                .map(DuplicateRule::of).orElse(DuplicateRule.USUAL);
    }

    /** Holds from the next question on. */
    public void putDuplicateRule(DuplicateRule rule) {
        database.write(session -> settings(session).put(DUPLICATES, rule.text()));
    }

    /** When reporters are sent nothing (静默时段); empty when they may be written to at any hour. */
    public Optional<QuietHours> quietHours() {
        return database.read(session -> Optional.ofNullable(settings(session).selectByName(QUIET_FROM)).flatMap(
                from -> Optional.ofNullable(settings(session).selectByName(QUIET_UNTIL)).filter(
                        until -> !until.equals(from))
                        .map(until -> new QuietHours(LocalTime.parse(from), LocalTime.parse(until)))));
    }

    /** @throws Refusal when there is no such zone. */
    public static ZoneId requireZone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw Refusal.wrongUse("centre.unknownZone", zone);
        }
    }

    public void putCentreName(String name) {
        database.write(session -> settings(session).put(NAME, name));
    }

    /** The zone inside a running transaction, empty when none was set. */
    public static Optional<ZoneId> zoneIfSet(SqlSession session) {
        return Optional.ofNullable(settings(session).selectByName(ZONE)).map(ZoneId::of);
    }

    /** Sets the zone inside a running transaction. */
    public static void putZone(SqlSession session, ZoneId zone) {
        settings(session).put(ZONE, zone.getId());
        putOffsets(session, zone);
    }

    /** SQL counts the day of the centre with offsets, because a fresh server knows no zones by name. */
    private static void putOffsets(SqlSession session, ZoneId zone) {
        var rules = zone.getRules();
        settings(session).deleteOffsets();
        for (var from = Instant.EPOCH; from != null && from.isBefore(LAST_OFFSET); from = nextChange(rules, from)) {
            settings(session).insertOffset(from, rules.getOffset(from).getTotalSeconds() / 60);
        }
    }

    private static Instant nextChange(ZoneRules rules, Instant after) {
        var transition = rules.nextTransition(after);
        return transition == null ? null : transition.getInstant();
    }

    /** The seed of the invented district inside a running transaction, empty when the record holds none. */
    public static Optional<String> demoSeed(SqlSession session) {
        return Optional.ofNullable(settings(session).selectByName(DEMO));
    }

    /** Says inside a running transaction that the record holds an invented district, and what its centre is called. */
    public static void putDemo(SqlSession session, long seed, String centreName) {
        settings(session).put(DEMO, Long.toString(seed));
        settings(session).put(NAME, centreName);
    }

    /**
     * Waits until no other import is running and keeps others waiting until this transaction ends. To be called before
     * anything is read: what is read afterwards has all that the import before has done.
     */
    public static void takeImportTurn(SqlSession session) {
        settings(session).lockByName(IMPORT_TURN);
    }

    private static SettingMapper settings(SqlSession session) {
        return session.getMapper(SettingMapper.class);
    }
}
