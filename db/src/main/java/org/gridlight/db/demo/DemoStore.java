package org.gridlight.db.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.measures.RollupStore;
import org.gridlight.db.people.AccountStore;
import org.gridlight.model.demo.DemoDesks;
import org.gridlight.model.demo.DemoDutyTexts;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.demo.DemoWorld;
import org.gridlight.model.demo.photo.DemoPhotos;
import org.gridlight.model.demo.photo.DemoPhotos.DemoPhoto;
import org.gridlight.model.demo.photo.DemoPhotos.Shot;
import org.gridlight.model.words.Refusal;

/**
 * Puts the invented district into an empty record, in one transaction: what is broken off leaves the record as empty as
 * it was. Holds no state; safe for use by many threads.
 */
public final class DemoStore {
    private static final long FEW_CASES = 5_000;

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
     * Loads the district, unless it is there, and makes the accounts of its people.
     *
     * @return KNOWN when the invented district is there already, whatever was done in it since: it stays as it is
     * @throws Refusal when there is anything else in the record
     */
    public Loaded load(DemoOrder order, Progress progress) {
        var loaded = isThere() ? Loaded.KNOWN : loadDistrict(order, progress);
        provideAccounts();
        if (loaded == Loaded.ADDED) {
            database.write(session -> {
                new DemoNotices(session, order.until()).run();
                new DemoMeetings(session, order.until()).run();
                new DemoDuty(session, order.until()).run();
                new DemoCalls(session, order).run();
                new DemoOutbox(session, DemoDutyTexts.shipped().troubles()).run();
                new DemoVideo(session, order.until()).run();
                new DemoSpotChecks(session, order.until()).run();
                new DemoFieldTasks(session, order.until()).run();
                return null;
            });
            // Else the first looks at the month count every case.
            new RollupStore(database).catchUpWhole();
        }
        return loaded;
    }

    /** Records of an older program, and loads that were killed at the very end, have none yet. */
    private void provideAccounts() {
        var units = database.read(session -> mapper(session).countRoles() > 0
                ? List.<DemoMapper.Unit>of()
                : mapper(session).selectUnits());
        if (!units.isEmpty()) {
            var desks = new ArrayList<>(DemoDesks.people());
            database.read(session -> mapper(session).selectFirstSubCentre()).stream()
                    .map(DemoDesks::ofSubCentre).forEach(desks::add);
            units.forEach(unit -> desks.add(DemoDesks.ofUnit(unit.id(), unit.code(), unit.liaison())));
            new AccountStore(database).makeAll(desks, DemoDesks.PASSWORD.toCharArray());
        }
    }

    private Loaded loadDistrict(DemoOrder order, Progress progress) {
        progress.step("demo.making", order.seed());
        var photographs = photographs(order);
        var world = DemoWorld.of(order);
        return database.writeBatch(session -> {
            SettingStore.takeImportTurn(session);
            if (SettingStore.demoSeed(session).isPresent()) {
                return Loaded.KNOWN;
            }
            requireEmpty(session);
            new DemoLoad(session, world, photographs, progress).run();
            SettingStore.putZone(session, DemoOrder.ZONE);
            SettingStore.putDemo(session, order.seed(), world.centreName());
            return Loaded.ADDED;
        });
    }

    /** Many are drawn all at once beside the load, few when they are needed. */
    private static Function<Shot, DemoPhoto> photographs(DemoOrder order) {
        var photos = new DemoPhotos(order.seed());
        if ((long) order.days() * order.casesADay() < FEW_CASES) {
            return photos::take;
        }
        var drawn = CompletableFuture.supplyAsync(photos::takeAll);
        return shot -> drawn.join().get(shot);
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
