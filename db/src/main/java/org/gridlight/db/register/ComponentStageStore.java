package org.gridlight.db.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.exchange.ImportRunStore;
import org.gridlight.db.map.MapStore;
import org.gridlight.model.map.KeyRanges;
import org.gridlight.db.register.ComponentMapper.UnitKey;
import org.gridlight.model.imports.ImportRun;
import org.gridlight.model.words.Refusal;

/**
 * One stage of components (步次): filled where nobody sees it, then made valid in one transaction. Whoever uses it has the turn
 * of imports, so that there is never more than one. Not shared by threads.
 */
final class ComponentStageStore {
    private static final int KEYS_A_STATEMENT = 2_000;
    private static final int ROWS_A_FLUSH = 4_000;
    private static final int UNIT_CODE = 32;

    private final Database database;
    private final Progress progress;
    private final ComponentPlan plan;
    private final RegisterKeys keys;
    private final Before before;
    private final String datum;
    private List<Long> newUnits = List.of();

    /**
     * How the record was when the file was held against it.
     *
     * @param stage     the last valid one
     * @param mapNumber number of the map
     * @param today     the day of the centre
     * @param loading   what an import that was broken off was loading; null for nothing
     */
    record Before(int stage, long mapNumber, LocalDate today, String loading) {}

    /** @param datum of the positions that are put in */
    ComponentStageStore(Database database, Progress progress, ComponentPlan plan, RegisterKeys keys, Before before,
            String datum) {
        this.database = database;
        this.progress = progress;
        this.plan = plan;
        this.keys = keys;
        this.before = before;
        this.datum = datum;
    }

    /** Takes away what another import left; what this same one left is in the plan already. */
    void clear() {
        portions(plan.leftOver(),
                ids -> database.write(session -> session.getMapper(ComponentMapper.class).clear(ids)));
    }

    /** @param origin names what is loaded, so that an import of the same knows it */
    void fill(String origin) {
        newUnits = database.write(session -> {
            session.getMapper(ComponentMapper.class).putLoading(origin);
            return keys.missing().isEmpty() ? List.of() : makeUnits(session);
        });
        new ComponentLoading(database::bulk, progress, newUnits, datum, before.today(), before.stage() + 1)
                .load(plan.added());
    }

    /** Units must be there before components refer to them; nobody sees them before they are opened. */
    private List<Long> makeUnits(SqlSession session) {
        var mapper = session.getMapper(ComponentMapper.class);
        keys.missing().forEach(name -> mapper.insertUnit(unitCode(name), name, before.today()));
        var made = mapper.selectUnits().stream().filter(unit -> !unit.inForce())
                .collect(Collectors.toMap(UnitKey::name, UnitKey::id, (first, second) -> second));
        return keys.missing().stream().map(made::get).toList();
    }

    /**
     * The last step: everything before it is seen by nobody, everything in it happens at once.
     *
     * @throws Refusal when the map was changed since the file was held against it
     */
    void makeValid(ImportRun run) {
        database.writeBatch(session -> {
            var mapper = session.getMapper(ComponentMapper.class);
            draft(session, mapper);
            if (mapper.lockMapNumber() != before.mapNumber()) {
                throw Refusal.failed("components.moved", run.fileName());
            }
            long key = ImportRunStore.keep(session, run);
            openUnits(mapper);
            change(session, mapper, key);
            portions(plan.gone(), ids -> mapper.close(ids, before.today()));
            mapper.makeValid(before.stage(), before.stage() + 1);
            session.flushStatements();
            MapStore.componentsChanged(session, touched(mapper));
            // Last, because it holds everybody else up.
            ImportRunStore.tell(session, run, key);
            MapStore.tellChange(session);
            session.flushStatements();
            return null;
        });
    }

    /** Which components are others then. */
    private KeyRanges touched(ComponentMapper mapper) {
        var ranges = new ArrayList<KeyRanges.Range>();
        if (!plan.added().isEmpty() || plan.resumed() > 0) {
            ranges.add(new KeyRanges.Range(plan.lastKey() + 1, mapper.selectLastKey()));
        }
        plan.changed().forEach(one -> ranges.add(new KeyRanges.Range(one.id(), one.id())));
        plan.gone().forEach(id -> ranges.add(new KeyRanges.Range(id, id)));
        return KeyRanges.of(ranges);
    }

    private void openUnits(ComponentMapper mapper) {
        var units = new ArrayList<>(keys.begun().keySet());
        units.addAll(newUnits);
        if (!units.isEmpty()) {
            mapper.openUnits(units);
        }
    }

    /** Into a table of the session first, before anybody is held up. */
    private void draft(SqlSession session, ComponentMapper mapper) {
        mapper.dropDraft();
        mapper.createDraft();
        int sent = 0;
        for (var one : plan.changed()) {
            var to = one.to();
            mapper.draft(one.id(), to.ofUnits(real(to.authority()), real(to.owner()), real(to.keeper())));
            if (++sent % ROWS_A_FLUSH == 0) {
                session.flushStatements();
            }
        }
        session.flushStatements();
    }

    private void change(SqlSession session, ComponentMapper mapper, long runId) {
        if (!plan.changed().isEmpty()) {
            mapper.keepPast(runId, before.today());
            mapper.change(plan.fields(), datum, before.today());
            session.flushStatements();
        }
        mapper.dropDraft();
    }

    /** The key of a unit that was made, for the one that stood for it. */
    private long real(long key) {
        return key < 0 ? newUnits.get((int) -key - 1) : key;
    }

    /** The name itself where it is short enough; no two long names have the same beginning and the same hash. */
    private static String unitCode(String name) {
        return name.length() <= UNIT_CODE
                ? name
                : name.substring(0, UNIT_CODE - 9) + "-" + hash(name).substring(0, 8);
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void portions(List<Long> keys, Consumer<List<Long>> use) {
        for (int from = 0; from < keys.size(); from += KEYS_A_STATEMENT) {
            use.accept(new ArrayList<>(keys.subList(from, Math.min(keys.size(), from + KEYS_A_STATEMENT))));
        }
    }
}
