package org.gridlight.client.cli;

import org.gridlight.db.grid.GridStore;
import org.gridlight.model.grid.AreaImport;
import org.gridlight.model.grid.GridWords;

/** Says what an import of areas did: what was mended first, place by place, then the sum. */
final class AreaReport {
    private static final double SQUARE_METRES_OF_KM2 = 1_000_000;

    private final Console console;

    AreaReport(Console console) {
        this.console = console;
    }

    void kept(AreaImport areas, GridStore.Kept kept) {
        if (kept == GridStore.Kept.KNOWN) {
            console.say("cli.areas.known", areas.streets().size());
            return;
        }
        listMendings(areas);
        console.say("cli.areas.added", areas.streets().size(), areas.district().code(),
                Math.round(areas.district().areaSquareMetres() / SQUARE_METRES_OF_KM2 * 100) / 100.0);
    }

    void dryRun(AreaImport areas) {
        listMendings(areas);
        console.say("cli.areas.dryRun", areas.streets().size());
    }

    private void listMendings(AreaImport areas) {
        var words = new GridWords(console.words());
        areas.mendings().forEach(mending -> console.out().println(words.of(mending)));
    }
}
