package org.gridlight.db.demo;

import java.time.Instant;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.demo.DemoWorld;
import org.gridlight.model.words.Refusal;

/**
 * Puts the invented district into an empty record, in one transaction: what is broken off leaves the record as empty as
 * it was. Holds no state; safe for use by many threads.
 */
public final class DemoStore {
    private final Database database;

    public DemoStore(Database database) {
        this.database = database;
    }

    /** What a load came to. */
    public enum Loaded {
        ADDED,
        KNOWN
    }

    /** What the record holds, as of a moment. */
    public record Overview(long streets, long communities, long grids, long components, long inspectors, long units,
            long cases, long open, long overdue) {}

    /**
     * Loads the district, unless it is there.
     *
     * @return KNOWN when the invented district is there already, whatever was done in it since: it stays as it is
     * @throws Refusal when there is anything else in the record
     */
    public Loaded load(DemoOrder order, Progress progress) {
        if (isThere()) {
            return Loaded.KNOWN;
        }
        progress.step("demo.making", order.seed());
        var world = DemoWorld.of(order);
        return database.writeBatch(session -> {
            SettingStore.takeImportTurn(session);
            if (SettingStore.demoSeed(session).isPresent()) {
                return Loaded.KNOWN;
            }
            requireEmpty(session);
            new DemoLoad(session, world, progress).run();
            SettingStore.putZone(session, DemoOrder.ZONE);
            SettingStore.putDemo(session, order.seed(), world.centreName());
            return Loaded.ADDED;
        });
    }

    private boolean isThere() {
        return database.read(session -> {
            boolean there = SettingStore.demoSeed(session).isPresent();
            if (!there) {
                requireEmpty(session);
            }
            return there;
        });
    }

    private void requireEmpty(SqlSession session) {
        long present = mapper(session).countPresent();
        if (present > 0) {
            throw Refusal.failed("demo.notEmpty", database.address(), present);
        }
    }

    /** Counts what is there. @param at when a case counts as overdue */
    public Overview overview(Instant at) {
        var counts = database.read(session -> mapper(session).count(at));
        return new Overview(counts.streets(), counts.communities(), counts.grids(), counts.components(),
                counts.inspectors(), counts.units(), counts.cases(), counts.open(), counts.overdue());
    }

    private static DemoMapper mapper(SqlSession session) {
        return session.getMapper(DemoMapper.class);
    }
}
