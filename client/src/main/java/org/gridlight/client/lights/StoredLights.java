package org.gridlight.client.lights;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.gridlight.db.Database;
import org.gridlight.db.light.CasePart;
import org.gridlight.db.light.LightBoardStore;
import org.gridlight.db.light.LightHistoryStore;
import org.gridlight.db.light.LightRuleStore;
import org.gridlight.db.light.ReplayStore;
import org.gridlight.model.board.BoardBy;
import org.gridlight.model.board.replay.ReplayDay;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.light.RedDays;
import org.gridlight.model.words.Words;

/** The record behind the boards of lights. Holds no state; safe for many threads. */
record StoredLights(Database reading, InstantSource clock, ZoneId zone, CaseClocks clocks,
        Words words) implements LightsRecord {
    /** Digits of a unit grid's number inside its community. */
    private static final int SEQUENCE = 3;
    private static final List<Stage> OF_THE_HALL = List.of(Stage.ACCEPT, Stage.VERIFY, Stage.FILE, Stage.DISPATCH,
            Stage.CHECK, Stage.CLOSE);

    @Override
    public BoardPlan plan(BoardKind kind) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var store = new LightBoardStore(reading);
        return switch (kind) {
            case UNITS -> plan(kind, store.units(today), BoardBy.handling(OpenCase::departmentId),
                    units -> ShortNames.of(units, store.streets(today)), store.redDays(clock.instant(), zone, DAYS));
            case STREETS -> byPart(kind, store.streets(today), OpenCase::streetId, CasePart.STREET,
                    units -> ShortNames.of(units, units));
            case COMMUNITIES -> byPart(kind, store.communities(today), OpenCase::communityId, CasePart.COMMUNITY,
                    units -> ShortNames.of(units, List.of()));
            case GRIDS -> byPart(kind, store.grids(today), OpenCase::unitGridId, CasePart.GRID,
                    units -> ShortNames.tails(units, SEQUENCE));
            case TEAMS -> teams(store, today);
            case CATEGORIES -> categories(store);
            case SOURCES -> sources(store);
            case HALL -> plan(kind, stages(), BoardBy.HALL, units -> ShortNames.of(units, List.of()),
                    store.redDaysOfHall(clock.instant(), zone, DAYS));
        };
    }

    @Override
    public ReplayDay replay(Instant from, Instant until) {
        return new ReplayStore(reading, clocks).day(from, until);
    }

    @Override
    public Kept history(org.gridlight.model.light.LightBoard board, long unit, Instant from, Instant until) {
        var store = new LightHistoryStore(reading);
        return new Kept(store.begin().orElse(null),
                store.ofUnit(board, unit, from, until, clock.instant()).orElse(null));
    }

    private BoardPlan plan(BoardKind kind, List<LightUnit> units, BoardBy by,
            Function<List<LightUnit>, ShortNames> names, RedDays redDays) {
        var rules = new LightRuleStore(reading).boardRules(LocalDate.ofInstant(clock.instant(), zone));
        return new BoardPlan(kind, units, by, names.apply(units), redDays, rules.on(kind.kept()),
                rules.usual(kind.kept()));
    }

    private BoardPlan byPart(BoardKind kind, List<LightUnit> units, ToLongFunction<OpenCase> key, CasePart part,
            Function<List<LightUnit>, ShortNames> names) {
        return plan(kind, units, BoardBy.handling(key), names,
                new LightBoardStore(reading).redDaysBy(part, clock.instant(), zone, DAYS));
    }

    /** Their time is that of verifying and checking; of past days the record does not tell it by team. */
    private BoardPlan teams(LightBoardStore store, LocalDate today) {
        var ofGrid = store.teamsOfGrids(today);
        return plan(BoardKind.TEAMS, store.teams(today),
                new BoardBy(Set.of(Stage.VERIFY, Stage.CHECK), one -> ofGrid.getOrDefault(one.unitGridId(), 0L)),
                units -> ShortNames.of(units, List.of()), new RedDays(today, DAYS, Map.of()));
    }

    private BoardPlan categories(LightBoardStore store) {
        var units = store.categories();
        var ids = units.stream().collect(Collectors.toMap(LightUnit::code, LightUnit::id));
        return byPart(BoardKind.CATEGORIES, units, one -> ids.getOrDefault(one.categoryCode(), 0L), CasePart.CATEGORY,
                named -> ShortNames.of(named, List.of()));
    }

    private BoardPlan sources(LightBoardStore store) {
        var units = store.sources().stream().map(unit -> named(unit.id(), unit.code(), "source." + unit.code()))
                .toList();
        var ids = units.stream().collect(Collectors.toMap(LightUnit::code, LightUnit::id));
        return byPart(BoardKind.SOURCES, units, one -> ids.getOrDefault(one.source().code(), 0L), CasePart.SOURCE,
                named -> ShortNames.of(named, List.of()));
    }

    private List<LightUnit> stages() {
        return OF_THE_HALL.stream().map(stage -> named(stage.number(), stage.name(), "lights.stage." + stage)).toList();
    }

    private LightUnit named(long id, String code, String word) {
        return new LightUnit(id, code, words.say(word), "", 1, null, null, null);
    }
}
