package org.gridlight.model.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gridlight.model.words.Refusal;

/**
 * A package as a zip file: {@code manifest.json} with kind, unit, sequence and the SHA-256 of every file,
 * {@code manifest.sig} with the Ed25519 signature of exactly those bytes, then the files. Whatever does not fit is
 * refused whole, so that nothing is taken from a file that somebody has changed.
 */
public final class PackageFile {
    private static final String MANIFEST = "manifest.json";
    private static final String SIGNATURE = "manifest.sig";
    private static final String ALGORITHM = "Ed25519";
    private static final int MOST_ENTRIES = 1000;
    /** Bytes, packed and unpacked; counted while unpacking, because what a zip says of its sizes may be a lie. */
    private static final int MOST_BYTES = 64 << 20;
    private static final Pattern NAME = Pattern
            .compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*(/[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*)*");
    private static final ObjectMapper JSON = new ObjectMapper();

    private PackageFile() {}

    /** The zip of a package, signed with the sender’s Ed25519 key. */
    public static byte[] sealed(SignedPackage content, PrivateKey key) throws IOException, GeneralSecurityException {
        var manifest = manifest(content);
        var signing = Signature.getInstance(ALGORITHM);
        signing.initSign(key);
        signing.update(manifest);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, MANIFEST, manifest);
            put(zip, SIGNATURE, signing.sign());
            for (var file : content.files().entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /**
     * The package in a zip from outside.
     *
     * @param name of the file, for what is said of it
     * @param key  of whoever must have signed it
     * @throws Refusal when it is no zip, too large, unsafe, signed by another or not what was signed
     */
    public static SignedPackage opened(String name, byte[] zip, PublicKey key) {
        if (zip.length > MOST_BYTES) {
            throw tooLarge(name);
        }
        var entries = unpacked(name, zip);
        var manifest = entries.remove(MANIFEST);
        var signature = entries.remove(SIGNATURE);
        if (manifest == null || signature == null || !signed(manifest, signature, key)) {
            throw Refusal.failed("package.notSigned", name);
        }
        try {
            return checked(name, JSON.readTree(manifest), entries);
        } catch (IOException | IllegalArgumentException broken) {
            throw Refusal.failed(broken, "package.broken", name);
        }
    }

    private static SignedPackage checked(String name, JsonNode manifest, Map<String, byte[]> files) {
        var hashes = manifest.path("files");
        if (hashes.size() != files.size()) {
            throw Refusal.failed("package.changed", name, MANIFEST);
        }
        files.forEach((file, bytes) -> {
            if (!hashes.path(file).asText().equals(hash(bytes))) {
                throw Refusal.failed("package.changed", name, file);
            }
        });
        var unit = manifest.path("unit").asText();
        var sequence = manifest.path("sequence").asLong();
        if (unit.isBlank() || sequence < 1) {
            throw Refusal.failed("package.broken", name);
        }
        return new SignedPackage(SignedPackage.Kind.valueOf(manifest.path("kind").asText()), unit, sequence, files);
    }

    private static Map<String, byte[]> unpacked(String name, byte[] packed) {
        var entries = new TreeMap<String, byte[]>();
        var left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!NAME.matcher(entry.getName()).matches()) {
                    throw Refusal.failed("package.unsafe", name, entry.getName());
                }
                var bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0 || entries.size() == MOST_ENTRIES) {
                    throw tooLarge(name);
                }
                if (entries.put(entry.getName(), bytes) != null) {
                    throw Refusal.failed("package.unsafe", name, entry.getName());
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Refusal.failed(broken, "package.broken", name);
        }
        return entries;
    }

    private static Refusal tooLarge(String name) {
        return Refusal.failed("package.tooLarge", name, MOST_BYTES >> 20, MOST_ENTRIES);
    }

    private static byte[] manifest(SignedPackage content) throws IOException {
        var manifest = JSON.createObjectNode();
        manifest.put("kind", content.kind().name()).put("unit", content.unit()).put("sequence", content.sequence());
        var files = manifest.putObject("files");
        content.files().forEach((file, bytes) -> files.put(file, hash(bytes)));
        return JSON.writeValueAsBytes(manifest);
    }

    private static boolean signed(byte[] manifest, byte[] signature, PublicKey key) {
        try {
            var checking = Signature.getInstance(ALGORITHM);
            checking.initVerify(key);
            checking.update(manifest);
            return checking.verify(signature);
        } catch (GeneralSecurityException notOne) {
            return false;
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
