package org.gridlight.db.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.cases.ForeseeMapper.Ground;
import org.gridlight.db.cases.ForeseeMapper.Near;
import org.gridlight.db.cases.ForeseeMapper.Written;
import org.gridlight.db.duty.DutyTableStore;
import org.gridlight.model.cases.DutyOrder;
import org.gridlight.model.cases.Foreseen;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.cases.LikelyUnit.Reason;
import org.gridlight.model.cases.NearComponent;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;

/**
 * Says what will hold for a report of a class at a place while it is still being taken down. Holds no state; safe for use
 * by many threads.
 */
public final class ForeseeStore {
    private static final double METRES_A_DEGREE = 111_195;
    private static final Duration LATELY = Duration.ofDays(30);
    /** A caller seldom knows better where he stands. */
    private static final double AROUND = 50;
    /** Two as near as that are told apart by nobody on the telephone: both are shown and none is taken. */
    private static final double ALIKE = 2;
    private static final int MOST_COMPONENTS = 4;

    /** @param componentId the component it is about, 0 while none is chosen */
    public record Question(String category, double longitude, double latitude, long componentId) {}

    private final Database database;

    public ForeseeStore(Database database) {
        this.database = database;
    }

    /** Grid, holders, limit. @param on the day of the centre. May block */
    public Foreseen foresee(Question question, Instant now, LocalDate on) {
        return database.read(session -> foresee(session, question, now, on));
    }

    private static Foreseen foresee(SqlSession session, Question question, Instant now, LocalDate on) {
        var mapper = session.getMapper(ForeseeMapper.class);
        var ground = mapper.selectGround(question.longitude(), question.latitude());
        boolean component = Boolean.TRUE.equals(mapper.selectIsComponent(question.category()));
        var near = component ? near(mapper, question) : List.<NearComponent>of();
        var about = about(question, near);
        var found = new ArrayList<LikelyUnit>();
        about.ifPresent(one -> keepers(one, found));
        DutyTableStore.holder(session, question.category(), ground == null ? null : ground.unitGrid())
                .ifPresent(row -> found.add(DutyTableStore.likely(row)));
        if (ground != null) {
            places(mapper, ground, found);
        }
        RelatedCaseStore.usual(mapper.selectUsual(question.category(), ground == null ? 0 : ground.streetId(),
                now.minus(LATELY))).ifPresent(found::add);
        var limit = limit(mapper, question, ground, on);
        return new Foreseen(
                ground == null
                        ? null
                        : new Foreseen.Ground(ground.unitGrid(), ground.community(), ground.street(),
                                ground.responsibilityGrid()),
                DutyTableStore.withContacts(session, (component ? DutyOrder.COMPONENT : DutyOrder.EVENT).of(found)),
                limit.map(one -> new Limit(one.value(), LimitUnit.valueOf(one.unit()))).orElse(null),
                limit.map(one -> Foreseen.Basis.valueOf(one.basis())).orElse(null), near,
                about.map(NearComponent::id).orElse(0L));
    }

    private static List<NearComponent> near(ForeseeMapper mapper, Question spot) {
        double high = AROUND / METRES_A_DEGREE;
        double wide = high / Math.cos(Math.toRadians(spot.latitude()));
        var all = new ArrayList<>(mapper.selectNear(spot.category(), spot.longitude() - wide, spot.longitude() + wide,
                spot.latitude() - high, spot.latitude() + high).stream().map(one -> measured(one, spot))
                .filter(one -> one.metres() <= AROUND).sorted(Comparator.comparingDouble(NearComponent::metres))
                .limit(MOST_COMPONENTS).toList());
        if (spot.componentId() != 0 && all.stream().noneMatch(one -> one.id() == spot.componentId())) {
            Optional.ofNullable(mapper.selectComponent(spot.componentId()))
                    .ifPresent(one -> all.addFirst(measured(one, spot)));
        }
        return all;
    }

    private static NearComponent measured(Near one, Question spot) {
        double north = (one.latitude() - spot.latitude()) * METRES_A_DEGREE;
        double east = (one.longitude() - spot.longitude()) * METRES_A_DEGREE
                * Math.cos(Math.toRadians(spot.latitude()));
        return new NearComponent(one.id(), one.code(), one.name(), one.ownerId() == null ? 0 : one.ownerId(),
                one.owner(), one.maintainerId() == null ? 0 : one.maintainerId(), one.maintainer(),
                Math.hypot(north, east));
    }

    private static Optional<NearComponent> about(Question question, List<NearComponent> near) {
        if (question.componentId() != 0) {
            return near.stream().filter(one -> one.id() == question.componentId()).findFirst();
        }
        boolean alike = near.size() > 1 && near.get(1).metres() - near.get(0).metres() < ALIKE;
        return alike ? Optional.empty() : near.stream().findFirst();
    }

    private static void keepers(NearComponent one, List<LikelyUnit> found) {
        if (one.maintainerId() != 0) {
            found.add(LikelyUnit.byRule(one.maintainerId(), one.maintainer(), Reason.MAINTAINER));
        }
        if (one.ownerId() != 0) {
            found.add(LikelyUnit.byRule(one.ownerId(), one.owner(), Reason.OWNER));
        }
    }

    private static void places(ForeseeMapper mapper, Ground ground, List<LikelyUnit> found) {
        if (ground.dutyHolder() != null && !ground.dutyHolder().isBlank()) {
            var unit = mapper.selectNamed(ground.dutyHolder()).stream()
                    .filter(one -> one.name().equals(ground.dutyHolder())).findFirst();
            found.add(LikelyUnit.byRule(unit.map(ForeseeMapper.Named::id).orElse(0L), ground.dutyHolder(),
                    Reason.GRID));
        }
        if (ground.street() != null) {
            mapper.selectNamed(ground.street()).stream().findFirst()
                    .ifPresent(unit -> found.add(LikelyUnit.byRule(unit.id(), unit.name(), Reason.STREET)));
        }
    }

    private static Optional<Written> limit(ForeseeMapper mapper, Question question, Ground ground, LocalDate on) {
        var zone = mapper.selectZone(question.longitude(), question.latitude(), on);
        var gridClass = ground == null ? null : ground.gridClass();
        return Optional.ofNullable(mapper.selectLimit(question.category(), zone, gridClass, on))
                .or(() -> Optional.ofNullable(mapper.selectStageLimit(zone, gridClass, on)));
    }
}
