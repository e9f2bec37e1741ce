package org.gridlight.client.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.gridlight.db.Database;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.grid.GridStore;
import org.gridlight.model.grid.Area;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.grid.BoundsInWords;
import org.gridlight.model.grid.CutRules;
import org.gridlight.model.grid.GridCheck;
import org.gridlight.model.grid.GridCutter;
import org.gridlight.model.grid.GridPlan;
import org.gridlight.model.grid.GridWords;
import org.gridlight.model.grid.GroundProjection;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Envelope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Cuts unit grids. */
@Command(name = "grids", mixinStandardHelpOptions = true)
final class GridsCommand implements Runnable {
    private final Console console;
    private final InstantSource clock;

    GridsCommand(Console console) {
        this.console = console;
        this.clock = console.clock();
    }

    @Override
    public void run() {
        throw Refusal.wrongUse("cli.noSubcommand", "grids");
    }

    @Command(name = "generate", mixinStandardHelpOptions = true)
    void generate(@Mixin DatabaseOptions options,
            @Option(names = "--target-area", paramLabel = "M2", defaultValue = "10000") double targetSquareMetres,
            @Option(names = "--dry-run") boolean dryRun) {
        var started = clock.instant();
        var rules = CutRules.USUAL.withTarget(targetSquareMetres);
        try (var database = options.open(console)) {
            var store = new GridStore(database);
            long present = store.gridCount();
            if (present > 0) {
                console.say("cli.grids.present", present);
                return;
            }
            var streets = streets(store);
            var plan = cut(streets, rules);
            if (!dryRun && !kept(database, store, plan)) {
                return;
            }
            console.say(dryRun ? "cli.grids.dryRun" : "cli.grids.done", plan.grids().size(),
                    plan.communities().size(), streets.size(), medianSquareMetres(plan),
                    console.secondsSince(started));
        }
    }

    private static List<Area> streets(GridStore store) {
        var streets = store.areas(AreaLevel.STREET);
        if (streets.isEmpty()) {
            throw Refusal.failed("grid.noAreas");
        }
        return streets;
    }

    /** Cuts, and proves the cut before anything is kept. */
    private GridPlan cut(List<Area> streets, CutRules rules) {
        var extent = new Envelope();
        streets.forEach(street -> extent.expandToInclude(street.outline().getEnvelopeInternal()));
        var ground = GroundProjection.around(extent);
        console.step("cli.grids.cutting", streets.size());
        var plan = new GridCutter(rules, ground, new GridWords(console.words())::community).cut(streets);
        console.step("cli.grids.checking", plan.grids().size());
        var faults = new GridCheck(rules, ground, GridCheck.USUAL_TOLERANCE).faults(streets, plan);
        if (!faults.isEmpty()) {
            var first = faults.getFirst();
            throw Refusal.failed("grid.check.failed", faults.size(), new GridWords(console.words()).of(first));
        }
        return plan;
    }

    /** False when another one was quicker: then those grids stay. */
    private boolean kept(Database database, GridStore store, GridPlan plan) {
        console.step("cli.grids.keeping", plan.grids().size());
        if (store.keepGrids(plan, new BoundsInWords(console.words())::of,
                LocalDate.ofInstant(clock.instant(), new SettingStore(database).zone())) == GridStore.Kept.ADDED) {
            return true;
        }
        console.say("cli.grids.present", store.gridCount());
        return false;
    }

    private static long medianSquareMetres(GridPlan plan) {
        var sizes = plan.grids().stream().mapToDouble(grid -> grid.areaSquareMetres()).sorted().toArray();
        return Math.round(sizes[sizes.length / 2]);
    }
}
