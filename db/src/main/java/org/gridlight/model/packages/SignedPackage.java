package org.gridlight.model.packages;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one package says and carries.
 *
 * @param kind     派遣包 or 反馈包
 * @param unit     code of the unit it is for, or from
 * @param sequence the how manieth of this kind for this unit, from 1
 * @param files    contents by name; names are relative, with “/”
 */
public record SignedPackage(Kind kind, String unit, long sequence, Map<String, byte[]> files) {
    /** Which way it goes. */
    public enum Kind {
        /** 派遣包 */
        OUT,
        /** 反馈包 */
        IN
    }

    public SignedPackage {
        files = new TreeMap<>(files);
    }

    /**
     * What tells it from every other one, whatever was hung onto the file that brought it: SHA-256 of what is signed, in small
     * hexadecimal letters.
     */
    public String identity() {
        var lines = new StringBuilder(kind + "\n" + unit + "\n" + sequence + "\n");
        files.forEach(
                (name, content) -> lines.append(name).append('\n').append(PackageKeys.hash(content)).append('\n'));
        return PackageKeys.hash(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
