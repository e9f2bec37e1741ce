package org.gridlight.client.map;

import java.util.Optional;
import java.util.function.Supplier;
import org.gridlight.client.look.Theme;
import org.gridlight.client.map.paint.MapColours;
import org.gridlight.client.map.paint.MapLetters;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.map.print.FillKey;
import org.gridlight.client.map.print.PrintDesk;
import org.gridlight.client.map.print.PrintMediator;
import org.gridlight.client.map.print.PrintRegion;
import org.gridlight.reports.BookPrinters;
import org.locationtech.jts.geom.Coordinate;

/** Opens the sheet of an open map (网格分布图). On the FX thread. */
final class MapPrinting implements PrintMediator.Source {
    private final MapStage stage;
    private final MapLetters letters;
    private final Supplier<Optional<FillKey>> fill;

    MapPrinting(MapStage stage, MapLetters letters, Supplier<Optional<FillKey>> fill) {
        this.stage = stage;
        this.letters = letters;
        this.fill = fill;
    }

    /** @param pointed where somebody pointed at last; null for nowhere @param back to the map */
    PrintDesk open(Coordinate pointed, BookPrinters printers, Runnable back) {
        var seen = stage.seen();
        var place = pointed == null ? seen.extent().centre() : pointed;
        return new PrintDesk(stage.seat(), letters, printers, this,
                PrintRegion.around(stage.index(), seen.extent(), place), MapChrome.denominator(seen.metresAPixel()),
                back);
    }

    /** Paper is white, whatever the screen wears. */
    @Override
    public MapState state() {
        return stage.model().state().with(MapColours.of(Theme.LIGHT));
    }

    @Override
    public Optional<FillKey> fill() {
        return fill.get();
    }
}
