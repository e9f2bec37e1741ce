package org.gridlight.db.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Progress;
import org.gridlight.db.map.MapStore;
import org.gridlight.model.cases.RequestKind;
import org.gridlight.model.demo.DemoCase;
import org.gridlight.model.demo.DemoClass;
import org.gridlight.model.demo.DemoDesks;
import org.gridlight.model.demo.DemoDistrict;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.demo.DemoWorld;
import org.gridlight.model.demo.photo.DemoPhotos;
import org.gridlight.model.demo.photo.DemoPhotos.DemoPhoto;
import org.gridlight.model.demo.photo.DemoPhotos.Shot;
import org.gridlight.model.demo.LandKind;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.demo.StageLimits;

/** One load inside one transaction. Keys are given here, so that no row has to be looked up. */
final class DemoLoad {
    private static final int ROWS_A_FLUSH = 4_000;
    private static final int CASES_A_TURN = 2_000;
    private static final int TOLD_AFTER = 100_000;
    private static final int SERIALS = 1_000_000;
    private static final int DAYS_TO_KEEP_REPORTERS = 90;

    private static final String HANDLE = "HANDLE";

    private final SqlSession session;
    private final DemoMapper mapper;
    private final DemoWorld world;
    private final DemoAlbum album;
    private final Progress progress;
    private final LocalDate from;
    private final LocalDate deleteReporters;
    private final Map<String, DemoMapper.Category> categories;
    private final Map<String, Long> areas = new HashMap<>();
    private final List<Map<String, Long>> limits = new ArrayList<>();
    private final Map<String, Long> operators = new HashMap<>();
    private final Map<Integer, String> unitCodes = new HashMap<>();
    private long reports;
    private long clocks;
    private long requests;
    private int sent;

    DemoLoad(SqlSession session, DemoWorld world, Function<Shot, DemoPhoto> photographs,
            Progress progress) {
        this.session = session;
        this.mapper = session.getMapper(DemoMapper.class);
        this.world = world;
        this.progress = progress;
        this.album = new DemoAlbum(mapper, new DemoPhotos(world.order().seed()), photographs);
        var today = LocalDate.ofInstant(world.order().until(), DemoOrder.ZONE);
        this.from = today.withDayOfYear(1).minusYears(1);
        this.deleteReporters = today.plusDays(DAYS_TO_KEEP_REPORTERS);
        this.categories = mapper.selectCategories().stream()
                .collect(Collectors.toMap(DemoMapper.Category::code, category -> category));
    }

    void run() {
        progress.step("demo.ground", world.district().grids().size());
        loadAreas();
        loadGrids();
        loadBaseMap();
        loadPeople();
        new DemoPlaceLoad(session, mapper, world, areas, from).run();
        new DemoFieldLoad(session, mapper, world, from).run();
        loadLimits();
        loadComponents();
        loadCases();
        session.flushStatements();
        mapper.joinPhotosToSteps();
        mapper.completeClocks();
        mapper.completeCases();
        MapStore.raiseVersion(session);
        MapStore.tellChange(session);
    }

    private void loadAreas() {
        var district = world.district();
        loadArea(district.city());
        session.flushStatements();
        loadArea(district.district());
        session.flushStatements();
        district.streets().forEach(this::loadArea);
        session.flushStatements();
        district.communities().forEach(this::loadArea);
        session.flushStatements();
    }

    private void loadArea(org.gridlight.model.grid.Area area) {
        long id = areas.size() + 1;
        areas.put(area.code(), id);
        mapper.insertArea(id, area, areas.get(area.parentCode()), world.district().areaBounds().get(area.code()),
                from);
    }

    private void loadGrids() {
        long id = 0;
        for (var grid : world.district().grids()) {
            mapper.insertGrid(++id, grid.grid(), areas.get(grid.grid().communityCode()), grid.bounds(),
                    grid.land().name(), managementClass(grid.land()), from);
            flushSometimes();
        }
        session.flushStatements();
        var district = world.district();
        for (int i = 0; i < district.responsibilities().size(); i++) {
            int street = district.responsibilities().get(i);
            int nth = i - district.responsibilities().indexOf(street) + 1;
            mapper.insertResponsibility(i + 1L,
                    district.streets().get(street).code() + "-" + String.format(Locale.ROOT, "%02d", nth),
                    world.responsibilityName(district.streets().get(street).name(), nth),
                    world.responsibilityLevel(), from);
        }
        session.flushStatements();
        for (int i = 0; i < district.grids().size(); i++) {
            mapper.insertResponsibilityPart(district.grids().get(i).responsibility() + 1L, i + 1L, from);
            flushSometimes();
        }
        session.flushStatements();
    }

    /** Lines and areas in turns of their own: a batch is one statement. */
    private void loadBaseMap() {
        for (var line : world.baseLines()) {
            mapper.insertBaseLine(line);
            flushSometimes();
        }
        session.flushStatements();
        for (var area : world.baseAreas()) {
            mapper.insertBaseArea(area);
            flushSometimes();
        }
        session.flushStatements();
    }

    /** How often it is patrolled: 1 every day, 2 every other day, 3 every week. */
    private static String managementClass(LandKind land) {
        return switch (land) {
            case BUILT_UP, PARK -> "1";
            case SUBURB -> "2";
            case FARMLAND, HILL, WATER -> "3";
        };
    }

    private void loadPeople() {
        progress.step("demo.people", world.staff().units().size(), world.staff().inspectors().size());
        world.staff().units().stream().filter(unit -> unit.parentId() == 0)
                .forEach(unit -> mapper.insertUnit(unit, null, from));
        session.flushStatements();
        world.staff().units().stream().filter(unit -> unit.parentId() != 0)
                .forEach(unit -> mapper.insertUnit(unit, unit.parentId(), from));
        session.flushStatements();
        loadDesks();
        world.staff().lightGroups().forEach(mapper::insertLightGroup);
        var streets = world.district().streets();
        for (int i = 0; i < streets.size(); i++) {
            mapper.insertSubCentre(i + 1L, areas.get(streets.get(i).code()),
                    world.subCentreName(streets.get(i).name()), "000-1%03d".formatted(i + 1), from);
        }
        session.flushStatements();
        world.staff().inspectors().forEach(inspector -> mapper.insertInspector(inspector,
                "000-2%03d".formatted(inspector.id()), inspector.street() + 1L, from));
        session.flushStatements();
        world.staff().inspectors().forEach(inspector -> mapper.insertInspectorGrid(inspector.id(),
                inspector.responsibility() + 1L, from));
        session.flushStatements();
    }

    /** The people only; their accounts cannot be made inside a transaction and follow. */
    private void loadDesks() {
        DemoDesks.people().forEach(this::loadDesk);
        for (var unit : world.staff().units()) {
            unitCodes.put(unit.id(), unit.code());
            if (unit.parentId() == 0) {
                loadDesk(DemoDesks.ofUnit(unit.id(), unit.code(), unit.liaison()));
            }
        }
        session.flushStatements();
    }

    private void loadDesk(NewAccount desk) {
        long id = operators.size() + 1L;
        operators.put(desk.account(), id);
        mapper.insertOperator(id, desk, from);
    }

    private void loadLimits() {
        long id = 0;
        for (var kind : world.classes()) {
            var own = new HashMap<String, Long>();
            own.put(HANDLE, ++id);
            mapper.insertCondition(id, category(kind).id(), kind, from);
            mapper.insertLimit(id, category(kind).id(), HANDLE, id, kind.limit(), from);
            for (var stage : StageLimits.all().entrySet()) {
                own.put(stage.getKey().name(), ++id);
                mapper.insertLimit(id, category(kind).id(), stage.getKey().name(), null,
                        stage.getValue(), from);
            }
            limits.add(own);
        }
        session.flushStatements();
    }

    private DemoMapper.Category category(DemoClass kind) {
        var category = categories.get(kind.code());
        if (category == null) {
            throw new IllegalStateException("The register has no class " + kind.code());
        }
        return category;
    }

    private void loadComponents() {
        var components = world.components();
        progress.step("demo.components", 0, components.count());
        var serials = new int[world.classes().size()];
        for (int i = 0; i < components.count(); i++) {
            mapper.insertComponent(component(i, ++serials[components.classOf(i)]), from);
            flushSometimes();
            if ((i + 1) % TOLD_AFTER == 0) {
                progress.step("demo.components", i + 1, components.count());
            }
        }
        session.flushStatements();
    }

    private DemoMapper.ComponentRow component(int i, int serial) {
        var components = world.components();
        var kind = world.classes().get(components.classOf(i));
        var category = category(kind);
        int street = world.district().grids().get(components.gridOf(i)).street();
        var staff = world.staff();
        // The place of a component decides by itself, so that the same one is always the same.
        int lot = Math.floorMod(i * 0x9E3779B1, 1_000);
        var code = DemoDistrict.CODE + kind.code().substring(kind.code().length() - 4)
                + String.format(Locale.ROOT, "%06d", serial % SERIALS);
        return new DemoMapper.ComponentRow(i + 1L, code, category.id(), category.name(), components.gridOf(i) + 1L,
                components.longitude(i), components.latitude(i), staff.unit(kind.competent(), street),
                lot < 60 ? null : staff.unit(kind.owner(), street), staff.unit(kind.maintainer(), street),
                lot > 982 ? "BROKEN" : lot > 977 ? "OBSTRUCTED" : lot > 974 ? "MISSING" : "SOUND");
    }

    private void loadCases() {
        long expected = (long) world.order().days() * world.order().casesADay();
        progress.step("demo.cases", 0, expected);
        var names = categories.values().stream()
                .collect(Collectors.toMap(DemoMapper.Category::code, DemoMapper.Category::name));
        var turn = new ArrayList<DemoCase>();
        world.cases(names, one -> {
            turn.add(one);
            if (turn.size() == CASES_A_TURN) {
                loadTurn(turn);
                turn.clear();
            }
            if (one.id() % (TOLD_AFTER / 10) == 0) {
                progress.step("demo.cases", one.id(), expected);
            }
        });
        loadTurn(turn);
    }

    /** Table by table: a batch is one statement. */
    private void loadTurn(List<DemoCase> turn) {
        turn.forEach(this::loadCase);
        session.flushStatements();
        long firstReport = reports;
        turn.forEach(one -> one.tellings().forEach(
                telling -> mapper.insertReport(++reports, one.id(), telling, telling.source().code(), one.place())));
        session.flushStatements();
        loadReporters(turn, firstReport);
        turn.forEach(one -> one.steps().forEach(step -> mapper.insertStep(one.id(), step, key(step.unitId()),
                operators.get(DemoDesks.whoDid(one, step, unitCodes.get(step.unitId()))))));
        session.flushStatements();
        long firstClock = clocks;
        turn.forEach(one -> one.clocks().forEach(clock -> mapper.insertClock(++clocks, one.id(), clock,
                key(clock.unitId()), limits.get(one.kind()).get(clock.stage()))));
        session.flushStatements();
        loadPauses(turn, firstClock);
        loadRequests(turn);
        loadPhotos(turn, firstReport);
    }

    private void loadPhotos(List<DemoCase> turn, long firstReport) {
        album.keepContents(turn, this::classOf);
        session.flushStatements();
        var firstReports = new HashMap<Long, Long>();
        long id = firstReport + 1;
        for (var one : turn) {
            firstReports.put(one.id(), id);
            id += one.tellings().size();
        }
        album.link(turn, this::classOf, firstReports);
        session.flushStatements();
    }

    private String classOf(DemoCase one) {
        return world.classes().get(one.kind()).code();
    }

    private void loadCase(DemoCase one) {
        var grid = world.district().grids().get(one.grid());
        var kind = world.classes().get(one.kind());
        var keys = new DemoMapper.CaseKeys(category(kind).id(), one.grid() + 1L,
                areas.get(grid.grid().communityCode()),
                areas.get(world.district().streets().get(grid.street()).code()),
                one.hasLimit() ? limits.get(one.kind()).get(HANDLE) : null);
        mapper.insertCase(one, keys, one.source().code(), key(one.unitId()), key(one.inspectorId()),
                key(one.componentId()));
    }

    private void loadReporters(List<DemoCase> turn, long firstReport) {
        long id = firstReport;
        for (var one : turn) {
            for (var telling : one.tellings()) {
                id++;
                if (telling.reporter() != null) {
                    mapper.insertReporter(id, telling.reporter(), "000-****%04d".formatted(id % 10_000),
                            deleteReporters);
                }
            }
        }
        session.flushStatements();
    }

    private void loadPauses(List<DemoCase> turn, long firstClock) {
        long id = firstClock;
        for (var one : turn) {
            for (var clock : one.clocks()) {
                id++;
                if (clock.pausedAt() != null) {
                    mapper.insertPause(id, clock);
                }
            }
        }
        session.flushStatements();
    }

    /** Requests, then decisions: a batch is one statement. */
    private void loadRequests(List<DemoCase> turn) {
        long first = requests;
        turn.forEach(one -> one.requests().forEach(request -> mapper.insertRequest(++requests, one.id(), request,
                levels(request.kind()), operators.get(DemoDesks.ofUnit(unitCodes.get(request.unitId()))))));
        session.flushStatements();
        long id = first;
        for (var one : turn) {
            for (var request : one.requests()) {
                id++;
                for (int level = 1; request.decided() != null && level <= levels(request.kind()); level++) {
                    mapper.insertDecision(id, level, request.decided(), operators.get(DemoDesks.whoDecided(level)));
                }
            }
        }
        session.flushStatements();
    }

    /** As many as decide on the first one of its kind. */
    private static int levels(RequestKind kind) {
        return kind == RequestKind.SUSPENSION ? 2 : 1;
    }

    private static Integer key(int id) {
        return id == 0 ? null : id;
    }

    private void flushSometimes() {
        if (++sent % ROWS_A_FLUSH == 0) {
            session.flushStatements();
        }
    }
}
