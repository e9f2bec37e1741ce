import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Leaves out of a jar what lies under a folder but not under one part of it. Run as a source file: JAR FOLDER PART. */
public final class OneSystem {
    private OneSystem() {}

    public static void main(String[] arguments) throws IOException {
        var jar = Path.of(arguments[0]);
        var folder = arguments[1];
        var fresh = Path.of(jar + ".new");
        try (var from = new ZipFile(jar.toFile()); var to = new ZipOutputStream(Files.newOutputStream(fresh))) {
            for (var entry : from.stream().toList()) {
                var name = entry.getName();
                if (!name.startsWith(folder) || name.startsWith(folder + arguments[2])) {
                    to.putNextEntry(new ZipEntry(name));
                    from.getInputStream(entry).transferTo(to);
                }
            }
        }
        Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
    }
}
