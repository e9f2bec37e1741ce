package org.gridlight.db.grid;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.grid.change.ChangeOutcome;
import org.gridlight.model.grid.change.ChangePlan;
import org.gridlight.model.grid.change.Effect;
import org.gridlight.model.grid.change.GridChange;
import org.gridlight.model.grid.change.GridChanges;
import org.gridlight.model.grid.change.KeptChange;
import org.gridlight.model.grid.change.LargerGrid;
import org.gridlight.model.grid.change.StandingGrid;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Polygon;

/**
 * Changes of grids (网格调整): drawn, kept until their day, in force, taken back. What the program works out the record
 * checks again. Holds no state; safe for use by many threads; every method may block.
 */
public final class GridChangeStore {
    private final Database database;

    public GridChangeStore(Database database) {
        this.database = database;
    }

    /** Whether the account that is signed in may change grids. The record decides again at every act. */
    public boolean mayPlan() {
        return database.read(session -> mapper(session).selectMayPlan());
    }

    /** The day of the centre by the record's clock: the first on which a change may hold. */
    public LocalDate today() {
        return database.read(session -> mapper(session).selectToday());
    }

    /** Those of these unit grids that are in force, by their codes. */
    public List<StandingGrid> standing(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.read(session -> grids(mapper(session).selectStanding(ids)));
    }

    /** What a change comes to, or why it cannot be drawn so; nothing is kept. */
    public ChangeOutcome preview(GridChanges changes, GridChange change) {
        return changes.of(change, usedCodes(change));
    }

    private List<String> usedCodes(GridChange change) {
        var touched = switch (change) {
            case GridChange.Split split -> List.of(split.grid());
            case GridChange.Merge merge -> merge.grids();
            case GridChange.Redraw redraw -> redraw.around();
            case GridChange.Assign _,GridChange.Tree _ -> List.<StandingGrid>of();
        };
        var communities = touched.stream().map(StandingGrid::communityCode)
                .collect(Collectors.toCollection(TreeSet::new));
        return communities.isEmpty()
                ? List.of()
                : database.read(session -> mapper(session).selectUsedCodes(communities));
    }

    /** Unit grids that come to a larger one, with what that has and what stays of those they leave. */
    public GridChange.Assign assignment(LargerGrid larger, List<StandingGrid> moved) {
        var keys = moved.stream().map(StandingGrid::id).collect(Collectors.toSet());
        return database.read(session -> {
            var mapper = mapper(session);
            var names = mapper.selectLargerGrids().stream()
                    .collect(Collectors.toMap(LargerGrid::id, LargerGrid::name));
            var left = mapper.selectLargerOf(keys, larger.kind()).stream().filter(id -> id != larger.id())
                    .map(id -> new GridChange.Remainder(names.get(id), grids(mapper.selectPartsOf(id)).stream()
                            .filter(grid -> !keys.contains(grid.id())).toList()))
                    .toList();
            return new GridChange.Assign(larger.id(), larger.name(), moved, grids(mapper.selectPartsOf(larger.id())),
                    left);
        });
    }

    /** What lies on these unit grids. */
    public Effect effect(Collection<Long> ids) {
        return ids.isEmpty() ? new Effect(0, 0) : database.read(session -> mapper(session).selectEffect(ids));
    }

    /** Responsibility, management and evaluation grids in force. */
    public List<LargerGrid> largerGrids() {
        return database.read(session -> mapper(session).selectLargerGrids());
    }

    /**
     * Keeps a change; one that holds from today on is in force when this returns, with all that follows from it.
     *
     * @param id     made by the client, a new one for every wish; sent twice it is done once
     * @param note   why
     * @param bounds words for the bounds (四至) of a new grid
     * @return key of the change
     * @throws Refusal when the account may not, or somebody else changed the same grids meanwhile; nothing was changed
     */
    public long plan(UUID id, ChangePlan plan, LocalDate from, String note, GridStore.BoundsOf bounds) {
        var text = new PlanText(bounds).of(plan);
        return answered(
                database.act(session -> mapper(session).plan(id, plan.change().kind().name(), from, note, text)));
    }

    /**
     * Withdraws a change that is planned, or takes back one that came into force today.
     *
     * @throws Refusal when it is in force since another day, when something was built on it, when it was taken back
     */
    public long undo(UUID id, long change) {
        return answered(database.act(session -> mapper(session).undo(id, change)));
    }

    /** Lets planned changes come into force whose day has come: for records whose events do not run. */
    public void enforceDue() {
        database.act(session -> mapper(session).enforce());
    }

    /** The latest changes, planned ones first. */
    public List<KeptChange> changes(int most) {
        return database.read(session -> mapper(session).selectChanges(most));
    }

    /**
     * The unit grids that a change touched as they are now: for workstations that hear of it. Those without an outline
     * are no longer in force.
     */
    public List<GridChangeMapper.BecameRow> became(long change) {
        return database.read(session -> mapper(session).selectBecame(change));
    }

    /** Keys of the cases that a change put into another grid. */
    public List<Long> movedCases(long change) {
        return database.read(session -> mapper(session).selectMovedCases(change));
    }

    private static long answered(GridChangeMapper.Answer answer) {
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason(), "-", "-", answer.detail() == null ? "-" : answer.detail());
        }
        return Long.parseLong(answer.detail());
    }

    private static List<StandingGrid> grids(List<GridChangeMapper.StandingRow> rows) {
        return rows.stream().map(row -> new StandingGrid(row.id(), row.code(), row.communityCode(),
                (Polygon) row.outline())).toList();
    }

    private static GridChangeMapper mapper(SqlSession session) {
        return session.getMapper(GridChangeMapper.class);
    }
}
