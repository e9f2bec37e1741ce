package org.gridlight.client.cli;

import org.gridlight.db.grid.GridStore;
import org.gridlight.model.grid.AreaImport;
import org.gridlight.model.grid.Mending;

/** Says what an import of areas did: what was mended first, place by place, then the sum. */
final class AreaReport {
    private final Console console;

    AreaReport(Console console) {
        this.console = console;
    }

    void kept(AreaImport areas, GridStore.Kept kept) {
        if (kept == GridStore.Kept.KNOWN) {
            console.say("cli.areas.known", areas.streets().size());
            return;
        }
        areas.mendings().forEach(this::mended);
        console.say("cli.areas.added", areas.streets().size(), areas.district().code(),
                Math.round(areas.district().areaSquareMetres() / 10_000) / 100.0);
    }

    void dryRun(AreaImport areas) {
        areas.mendings().forEach(this::mended);
        console.say("cli.areas.dryRun", areas.streets().size());
    }

    private void mended(Mending mending) {
        switch (mending) {
            case Mending.Uncrossed(var area, var place, var _, var before, var after) ->
                console.say("cli.areas.uncrossed", area, place, Math.round(before), Math.round(after));
            case Mending.PartDropped(var area, var place, var squareMetres) ->
                console.say("cli.areas.dropped", area, place, Math.round(squareMetres));
            case Mending.OverlapRemoved(var area, var keeper, var place, var squareMetres) ->
                console.say("cli.areas.overlap", area, keeper, place, Math.round(squareMetres));
        }
    }
}
