package org.gridlight.reports.compile;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Compiles {@code FEATURE/NAME.jrxml} to {@code org/gridlight/reports/layouts/FEATURE/NAME.jasper}. A layout that is
 * older than its result is left alone. Run by the build, never by the product.
 */
public final class ReportCompiler {
    private static final String RESULTS = "org/gridlight/reports/layouts";
    private static final String COLOURS = "org/gridlight/reports/fonts/srgb.icc";

    private ReportCompiler() {}

    /** @param arguments folder of the layouts, folder of the compiled classes */
    public static void main(String[] arguments) throws IOException, JRException {
        var sources = Path.of(arguments[0]);
        var classes = Path.of(arguments[1]);
        for (var source : layouts(sources)) {
            var result = classes.resolve(RESULTS).resolve(sources.relativize(source).toString().replace(".jrxml",
                    ".jasper"));
            if (isOlder(result, source)) {
                Files.createDirectories(result.getParent());
                JasperCompileManager.compileReportToFile(source.toString(), result.toString());
            }
        }
        writeColourProfile(classes.resolve(COLOURS));
    }

    private static List<Path> layouts(Path sources) throws IOException {
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
        }
    }

    private static boolean isOlder(Path result, Path source) throws IOException {
        return !Files.exists(result) || Files.getLastModifiedTime(result).compareTo(Files.getLastModifiedTime(
                source)) < 0;
    }

    /** The archive form of a PDF must say what its colours mean. */
    private static void writeColourProfile(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.write(file, ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        }
    }
}
