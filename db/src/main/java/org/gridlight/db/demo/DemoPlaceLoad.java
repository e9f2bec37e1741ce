package org.gridlight.db.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.model.demo.DemoWorld;
import org.gridlight.model.demo.LandKind;

/** Puts in what is known of places besides their shapes: tree, posts, counts. Table by table: a batch is one statement. */
final class DemoPlaceLoad {
    private static final int ROWS_A_FLUSH = 4_000;

    private final SqlSession session;
    private final DemoMapper mapper;
    private final DemoWorld world;
    private final Map<String, Long> areas;
    private final LocalDate from;
    private int sent;

    /** @param areas keys of areas by their codes */
    DemoPlaceLoad(SqlSession session, DemoMapper mapper, DemoWorld world, Map<String, Long> areas, LocalDate from) {
        this.session = session;
        this.mapper = mapper;
        this.world = world;
        this.areas = areas;
        this.from = from;
    }

    void run() {
        var district = world.district();
        var places = world.places();
        long next = district.responsibilities().size();
        long firstLarge = next + 1;
        for (var street : district.streets()) {
            mapper.insertManagement(++next, null, "D" + street.code(), places.largeGrid(street.name()),
                    places.largeLevel(), from);
        }
        session.flushStatements();
        var streets = new HashMap<String, Long>();
        for (int i = 0; i < district.streets().size(); i++) {
            streets.put(district.streets().get(i).code(), firstLarge + i);
        }
        var middle = new HashMap<String, Long>();
        for (var community : district.communities()) {
            middle.put(community.code(), ++next);
            mapper.insertManagement(next, streets.get(community.parentCode()), "Z" + community.code(),
                    places.middleGrid(community.name()), places.middleLevel(), from);
        }
        session.flushStatements();
        for (int i = 0; i < district.grids().size(); i++) {
            mapper.insertResponsibilityPart(middle.get(district.grids().get(i).grid().communityCode()), i + 1L, from);
            flushSometimes();
        }
        session.flushStatements();
        for (var post : places.posts()) {
            var street = post.street() < 0 ? null : district.streets().get(post.street()).code();
            mapper.insertPost(post, post.grid()
                    ? null
                    : areas.get(street == null
                            ? district.communities().get(post.community()).code()
                            : street),
                    post.grid() ? streets.get(street) : null, from);
        }
        session.flushStatements();
        var counts = places.counts();
        for (int i = 0; i < counts.size(); i++) {
            mapper.insertPlaceCount(i + 1L, counts.get(i), from);
            flushSometimes();
        }
        session.flushStatements();
        for (var land : LandKind.values()) {
            mapper.putFunction(land.name(), places.function(land));
        }
        session.flushStatements();
    }

    private void flushSometimes() {
        if (++sent % ROWS_A_FLUSH == 0) {
            session.flushStatements();
        }
    }
}
