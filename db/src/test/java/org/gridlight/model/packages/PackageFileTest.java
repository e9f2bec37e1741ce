package org.gridlight.model.packages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;

class PackageFileTest {
    private final KeyPair centre = pair();

    @Test
    void whatWasSealedIsOpened() throws Exception {
        var opened = PackageFile.opened("a.zip", sealed(), centre.getPublic());
        assertEquals(SignedPackage.Kind.OUT, opened.kind());
        assertEquals("U1", opened.unit());
        assertEquals(7, opened.sequence());
        assertArrayEquals(bytes("no,answer"), opened.files().get("answers.csv"));
    }

    @Test
    void anotherSignerIsRefused() throws Exception {
        assertEquals("package.notSigned", refused(sealed(), pair()));
    }

    @Test
    void aFileChangedAddedOrLeftOutIsRefused() throws Exception {
        assertEquals("package.changed", refused(with("answers.csv", bytes("no,other")), centre));
        assertEquals("package.changed", refused(with("more.csv", bytes("x")), centre));
        assertEquals("package.changed", refused(with("answers.csv", null), centre));
        assertEquals("package.notSigned", refused(with("manifest.json", bytes("{}")), centre));
    }

    @Test
    void namesThatLeaveTheFolderAreRefused() throws Exception {
        for (var name : new String[]{"../a", "a/../../b", "/etc/a", "C:\\a", "a\\b", "a//b"}) {
            assertEquals("package.unsafe", refused(with(name, bytes("x")), centre), name);
        }
    }

    @Test
    void oneNameTwiceIsRefused() throws Exception {
        var twice = with("answers.csX", bytes("x"));
        replace(twice, bytes("answers.csX"), bytes("answers.csv"));
        assertEquals("package.unsafe", refused(twice, centre));
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws Exception {
        assertEquals("package.tooLarge", refused(with("bomb", new byte[65 << 20]), centre));
    }

    /** Whoever reads a file stops a byte after the most: what is longer must not pass for what stands at its beginning. */
    @Test
    void aFileLargerThanAnyPackageIsRefused() throws Exception {
        assertEquals("package.tooLarge", refused(Arrays.copyOf(sealed(), (64 << 20) + 1), centre));
    }

    @Test
    void moreFilesThanAPackageHoldsAreRefused() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var number = 0; number <= 1000; number++) {
                zip.putNextEntry(new ZipEntry("file-" + number));
            }
        }
        assertEquals("package.tooLarge", refused(out.toByteArray(), centre));
    }

    @Test
    void whatIsNoPackageOrCutOffIsRefused() throws Exception {
        assertEquals("package.notSigned", refused(bytes("no zip"), centre));
        var whole = sealed();
        assertEquals("package.broken", refused(Arrays.copyOf(whole, 60), centre));
    }

    private String refused(byte[] zip, KeyPair signer) {
        return assertThrows(Refusal.class, () -> PackageFile.opened("a.zip", zip, signer.getPublic())).key();
    }

    private byte[] sealed() throws Exception {
        var content = new SignedPackage(SignedPackage.Kind.OUT, "U1", 7, Map.of("answers.csv", bytes("no,answer")));
        return PackageFile.sealed(content, centre.getPrivate());
    }

    /** The sealed package with one entry put in, in the place of one of its name, or left out when null. */
    private byte[] with(String name, byte[] content) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(sealed())); var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(to);
                }
            }
            if (content != null) {
                to.putNextEntry(new ZipEntry(name));
                to.write(content);
            }
        }
        return out.toByteArray();
    }

    private static void replace(byte[] in, byte[] from, byte[] to) {
        for (var at = 0; at + from.length <= in.length; at++) {
            if (Arrays.equals(in, at, at + from.length, from, 0, from.length)) {
                System.arraycopy(to, 0, in, at, to.length);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
