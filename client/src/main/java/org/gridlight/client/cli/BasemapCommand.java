package org.gridlight.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.map.RasterSource;
import org.gridlight.model.map.TileAddress;
import org.gridlight.model.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows or sets the imagery under the map (影像底图) of the centre. */
@Command(name = "basemap", mixinStandardHelpOptions = true)
final class BasemapCommand implements Runnable {
    private final Console console;

    @Mixin
    private DatabaseOptions options;

    @Option(names = "--set", paramLabel = "FILE")
    private Path file;

    @Option(names = "--remove")
    private boolean removed;

    BasemapCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        var wanted = file == null ? null : read();
        try (var database = options.open(console)) {
            var settings = new SettingStore(database);
            if (wanted != null) {
                settings.putRasterSource(Optional.of(wanted));
            } else if (removed) {
                settings.putRasterSource(Optional.empty());
            }
            settings.rasterSource().ifPresentOrElse(
                    source -> console.say("cli.basemap.set", source.name(),
                            source.kind().name().toLowerCase(Locale.ROOT), source.leastZoom(), source.mostZoom()),
                    () -> console.say("cli.basemap.none"));
        }
    }

    private RasterSource read() {
        try {
            var source = RasterSource.of(Files.readString(file));
            if (source.kind() == RasterSource.Kind.WMTS) {
                TileAddress.of(source.address());
            }
            return source;
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "file.unreadable", file);
        }
    }
}
