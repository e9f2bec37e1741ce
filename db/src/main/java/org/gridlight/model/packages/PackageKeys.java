package org.gridlight.model.packages;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.gridlight.model.words.Refusal;

/** Ed25519 keys as one line of base64 each: X.509 the public half, PKCS 8 the private one. */
public final class PackageKeys {
    private static final String ALGORITHM = "Ed25519";

    private PackageKeys() {}

    public static KeyPair made() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** @param name of where it stood, for what is said of it */
    public static PublicKey publicKey(String name, String line) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(line.strip())));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw Refusal.failed("package.badKey", name);
        }
    }

    /** @param name of where it stood, for what is said of it; never the key */
    public static PrivateKey privateKey(String name, String line) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(line.strip())));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw Refusal.failed("package.badKey", name);
        }
    }

    public static String line(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** SHA-256 of a public key in small hexadecimal letters, to be compared on the telephone. */
    public static String fingerprint(PublicKey key) {
        return hash(key.getEncoded());
    }

    /** SHA-256 in small hexadecimal letters. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
