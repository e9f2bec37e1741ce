package org.gridlight.client.workstation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.gridlight.model.words.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the classes of the product without doing anything, so that a JVM which is asked to keep what it has read keeps
 * them all: the installer does this once, and every start is quicker for it. Nobody need sign in for it.
 */
public final class WarmClasses {
    private static final Logger LOG = LoggerFactory.getLogger(WarmClasses.class);
    /** Jars whose classes a desk needs in its first seconds. */
    private static final List<String> NEEDED = List.of("gridlight-client", "gridlight-db", "mybatis",
            "mariadb-java-client",
            "HikariCP", "atlantafx");

    private WarmClasses() {}

    /** @return how many were read; classes that need what is not there are left out */
    public static int read() {
        var home = home();
        try (var files = Files.list(home)) {
            return files.filter(jar -> NEEDED.stream().anyMatch(jar.getFileName().toString()::startsWith))
                    .mapToInt(WarmClasses::readJar).sum();
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "file.unreadable", home);
        }
    }

    private static Path home() {
        var place = WarmClasses.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(place.toString())).getParent();
    }

    private static int readJar(Path jar) {
        try (var content = new JarFile(jar.toFile())) {
            return (int) content.stream().map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.contains("-"))
                    .filter(name -> !name.startsWith("META-INF"))
                    .filter(name -> isRead(name.substring(0, name.length() - ".class".length()).replace('/', '.')))
                    .count();
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read", jar, unreadable);
            return 0;
        }
    }

    private static boolean isRead(String name) {
        try {
            Class.forName(name, false, WarmClasses.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError notHere) {
            return false;
        }
    }
}
