package org.gridlight.client.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PrivateKey;
import java.security.PublicKey;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.packages.PackageKeys;
import org.gridlight.model.words.Refusal;

/** Packages and keys as files. All may block; a file that cannot be read or written is a {@link Refusal} that names it. */
public final class PackageFolder {
    /** The largest package that is read. */
    private static final int LARGEST = 64 << 20;

    private PackageFolder() {}

    /** What the next package to a unit is called. */
    public static String dispatchName(String unit, long number) {
        return "dispatch-%s-%04d.zip".formatted(unit, number);
    }

    /** What a package of answers is called. */
    public static String feedbackName(String unit, long number) {
        return "feedback-%s-%04d.zip".formatted(unit, number);
    }

    public static PrivateKey privateKey(Path file) {
        return PackageKeys.privateKey(file.toString(), new String(read(file), StandardCharsets.US_ASCII));
    }

    public static PublicKey publicKey(Path file) {
        return PackageKeys.publicKey(file.toString(), new String(read(file), StandardCharsets.US_ASCII));
    }

    /** At most a byte more than the largest package, so that whoever looks at it sees that it is too large. */
    public static byte[] read(Path file) {
        try (var in = SourceFile.at(file).open()) {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "file.unreadable", file);
        }
    }

    /** Whole or not at all. */
    public static void write(Path target, byte[] bytes) {
        try {
            var folder = Files.createDirectories(target.toAbsolutePath().getParent());
            var half = Files.createTempFile(folder, ".", ".part");
            Files.write(half, bytes);
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw Refusal.failed(unwritable, "file.unwritable", target);
        }
    }
}
