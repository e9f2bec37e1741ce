package org.gridlight.db.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.duty.DutyTableStore;
import org.gridlight.model.cases.DuplicateRule;
import org.gridlight.model.cases.DutyOrder;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.cases.SimilarCase;
import org.gridlight.model.cases.TextLikeness;

/**
 * What the record knows beside one case: matters that may be the same, and where the likes of it went. Holds no state;
 * safe for use by many threads.
 */
public final class RelatedCaseStore {
    private static final double METRES_A_DEGREE = 111_195;
    private static final Duration LATELY = Duration.ofDays(30);
    private static final int LEAST_CASES = 3;
    /** Words of one place are alike anyhow: its name stands in them. */
    private static final int ALIKE = 60;

    /**
     * A matter to look around from.
     *
     * @param caseId 0 while it is not yet one of the record
     * @param categoryCode null while there is none
     * @param words  what was told, null for nothing
     * @param at     when it was told
     */
    public record Spot(long caseId, String categoryCode, double longitude, double latitude, String words, Instant at) {}

    private final Database database;

    public RelatedCaseStore(Database database) {
        this.database = database;
    }

    /**
     * Cases of the same or a like class (same major class) that were told near it, the likeliest first: those that can
     * still be joined, those of its class, then by distance and words together. While there is no class yet, those of
     * any class in nearly the same words. May block.
     */
    public List<SimilarCase> similar(Spot spot, DuplicateRule rule) {
        double high = rule.metres() / METRES_A_DEGREE;
        double wide = high / Math.cos(Math.toRadians(spot.latitude()));
        var since = spot.at().minus(Duration.ofDays(rule.days()));
        return database.read(session -> session.getMapper(RelatedCaseMapper.class).selectNear(spot,
                spot.longitude() - wide, spot.longitude() + wide, spot.latitude() - high, spot.latitude() + high, since,
                rule.open() ? Instant.EPOCH : since)).stream().map(near -> similar(spot, near))
                .filter(found -> found.metres() <= rule.metres() && isLike(spot, found))
                .sorted(Comparator.comparing((SimilarCase found) -> found.closedAt() != null)
                        .thenComparing(found -> !found.sameClass())
                        .thenComparingDouble(found -> farness(found, rule)))
                .toList();
    }

    /** Words that are wholly alike weigh as much as the whole distance that is looked at. */
    private static double farness(SimilarCase found, DuplicateRule rule) {
        return found.metres() / rule.metres() - found.likeness() / 100.0;
    }

    /** Another class of the same major class is meant only when the words say nearly the same. */
    private static boolean isLike(Spot spot, SimilarCase found) {
        return found.sameClass() || found.likeness() >= ALIKE
                || spot.words() == null && spot.categoryCode() != null;
    }

    private static SimilarCase similar(Spot spot, RelatedCaseMapper.Near near) {
        double north = (near.latitude() - spot.latitude()) * METRES_A_DEGREE;
        double east = (near.longitude() - spot.longitude()) * METRES_A_DEGREE
                * Math.cos(Math.toRadians(spot.latitude()));
        return new SimilarCase(near.id(), near.number(), near.state(), near.source(), near.category(),
                near.sameClass(), Math.hypot(north, east), near.reportedAt(), near.closedAt(),
                TextLikeness.percent(spot.words(), near.words()));
    }

    /**
     * The unit this case should most likely go to: who keeps or owns the component or stands in the duty table, else who got
     * most of its class of late, in this street or, where that is rare, in the district. May block.
     */
    public Optional<LikelyUnit> likelyUnit(long caseId, Instant now) {
        return database.read(session -> {
            var mapper = session.getMapper(RelatedCaseMapper.class);
            var likely = byRule(session, caseId).or(() -> usual(mapper.selectUsual(caseId, now.minus(LATELY))));
            return likely.map(unit -> DutyTableStore.withContacts(session, List.of(unit)).getFirst());
        });
    }

    private static Optional<LikelyUnit> byRule(SqlSession session, long caseId) {
        var mapper = session.getMapper(RelatedCaseMapper.class);
        var units = new ArrayList<LikelyUnit>();
        Optional.ofNullable(mapper.selectKeeper(caseId))
                .ifPresent(one -> units.add(LikelyUnit.byRule(one.departmentId(), one.name(), one.reason())));
        var matter = mapper.selectMatter(caseId);
        if (matter == null) {
            return units.stream().findFirst();
        }
        DutyTableStore.holder(session, matter.category(), matter.grid()).map(DutyTableStore::likely)
                .ifPresent(units::add);
        return (matter.component() ? DutyOrder.COMPONENT : DutyOrder.EVENT).of(units).stream().findFirst();
    }

    static Optional<LikelyUnit> usual(List<RelatedCaseMapper.Usual> units) {
        return most(units, RelatedCaseMapper.Usual::inStreet, LikelyUnit.Reason.STREET_HISTORY)
                .or(() -> most(units, RelatedCaseMapper.Usual::cases, LikelyUnit.Reason.CLASS_HISTORY));
    }

    private static Optional<LikelyUnit> most(List<RelatedCaseMapper.Usual> units,
            ToIntFunction<RelatedCaseMapper.Usual> count, LikelyUnit.Reason reason) {
        int all = units.stream().mapToInt(count).sum();
        return units.stream().max(Comparator.comparingInt(count)).filter(_ -> all >= LEAST_CASES)
                .map(unit -> new LikelyUnit(unit.departmentId(), unit.name(), reason, null, count.applyAsInt(unit),
                        all));
    }
}
