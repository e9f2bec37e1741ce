package org.gridlight.db;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Where a user keeps what can be made or fetched again: the programs of the server, copies of the map. */
public final class CacheFolder {
    /** System property with a folder to use instead of the user's cache folder. */
    public static final String PROPERTY = "gridlight.cache";

    private static final boolean WINDOWS = OperatingSystem.isWindows();

    private CacheFolder() {}

    /** The folder; it need not exist yet. */
    public static Path path() {
        var named = Stream
                .of(System.getProperty(PROPERTY), fromEnvironment(WINDOWS ? "LOCALAPPDATA" : "XDG_CACHE_HOME"))
                .filter(folder -> folder != null && !folder.isBlank()).findFirst();
        return named.map(Path::of).orElse(Path.of(System.getProperty("user.home"), ".cache", "gridlight"))
                .toAbsolutePath().normalize();
    }

    private static String fromEnvironment(String variable) {
        var folder = System.getenv(variable);
        return folder == null || folder.isBlank() ? null : folder + "/gridlight" + (WINDOWS ? "/cache" : "");
    }
}
