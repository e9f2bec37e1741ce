package org.gridlight.client.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.gridlight.client.look.Theme;
import org.gridlight.client.map.MapScreenModel;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.MapColours;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.paint.MapLetters;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.map.print.MapOrder;
import org.gridlight.client.map.print.PrintRegion;
import org.gridlight.client.map.print.SheetMaker;
import org.gridlight.client.map.raster.RasterBases;
import org.gridlight.db.Database;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.map.MapCache;
import org.gridlight.db.map.MapStore;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Format;
import org.gridlight.reports.PageWatch;
import org.gridlight.reports.map.MapPaper;
import org.gridlight.reports.map.MapSheet.Foot;
import org.gridlight.reports.map.MapSheetPrinter;

/** Prints the map of a grid, an area or the district (网格分布图) without a window. */
record MapSheetCommand(Console console, Words words) {
    /** What is wanted. @param code of a grid or area; null for the district @param dots 0 for what the paper usually has */
    record Wanted(String code, MapPaper paper, boolean across, int dots, boolean grey, Path folder) {}

    /** @throws Refusal when there is no grid or area of this code, or nothing to print */
    void print(Database database, Wanted wanted, Instant now) {
        var settings = new SettingStore(database);
        var index = new MapIndex(new MapStore(database).ground(MapCache.ofUser()));
        if (index.extent().isNull()) {
            throw Refusal.failed("map.print.empty");
        }
        var region = wanted.code == null
                ? PrintRegion.district(index)
                : PrintRegion.ofCode(index, wanted.code)
                        .orElseThrow(() -> Refusal.wrongUse("map.print.noCode", wanted.code));
        var title = region.kind() == PrintRegion.Kind.GRID
                ? words.say("mapPrint.gridTitle", words.say("object.unitGrid"), region.name(), words.say("p.gridMap"))
                : words.say("mapPrint.areaTitle", region.name(), words.say("p.gridMap"));
        var order = new MapOrder(wanted.paper, wanted.across, wanted.dots == 0 ? wanted.paper.usualDots() : wanted.dots,
                title, SheetMaker.allParts(), region, 0, wanted.grey);
        var at = LocalDateTime.ofInstant(now, settings.zone());
        var foot = new Foot(settings.centreName().orElseGet(() -> words.say("monthly.centreUnnamed")), at,
                database.account().name(), at);
        var imagery = RasterBases.ofCentre().openOnce(database, console.clock());
        try {
            var state = state(database, index, now);
            var shown = imagery.map(tiles -> state.with(state.content().with(tiles))
                    .with(state.stack().with(MapLayer.RASTER, true))).orElse(state);
            write(shown, order.with(order.drawnDots()), foot, wanted.folder);
        } finally {
            imagery.ifPresent(tiles -> tiles.close());
        }
    }

    private static MapState state(Database database, MapIndex index, Instant now) {
        var model = new MapScreenModel(index, MapColours.of(Theme.LIGHT),
                LayerStack.usual().with(MapLayer.THEME, false));
        model.take(new OpenCaseStore(database).all(), now);
        return model.state();
    }

    private void write(MapState state, MapOrder order, Foot foot, Path folder) {
        console.step("report.laying");
        var sheet = new SheetMaker(words, new MapLetters()).make(state, Optional.empty(), order, foot,
                PageWatch.UNWATCHED);
        var file = folder.resolve(sheet.file().fileName() + "." + Format.PDF.ending());
        try (var pages = new MapSheetPrinter(words).lay(sheet)) {
            Files.createDirectories(folder);
            pages.save(Format.PDF, file, PageWatch.UNWATCHED);
            console.say("cli.report.written", file, Console.kilobytes(Files.size(file)));
        } catch (IOException unwritable) {
            throw Refusal.failed(unwritable, "report.folderUnwritable", folder);
        }
    }
}
