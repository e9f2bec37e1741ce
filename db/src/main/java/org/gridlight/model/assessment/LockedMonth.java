package org.gridlight.model.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a month was locked with.
 *
 * @param templateText the rules, YAML
 * @param content      everything its book says, JSON
 * @param hash         SHA-256 of the rules, a line feed and the content, as the record put it down
 */
public record LockedMonth(Integer revision, String reason, String templateText, String content, String hash) {
    /** Whether it is what was locked. */
    public boolean isIntact() {
        return sha256(templateText + "\n" + content).equals(hash);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
