package org.gridlight.model.exchange.shapefile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.gridlight.model.words.Refusal;

/**
 * With which letters a table is written: as the .cpg file says, else as its byte for the language says, else GB18030, of
 * which GBK and GB2312 are parts.
 */
final class TableLetters {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int LONGEST_NAME = 64;

    private TableLetters() {}

    /** What the .cpg file says; empty when there is none or nothing in it. */
    static Optional<Charset> named(ShapeParts parts, String file) throws IOException {
        var part = parts.part("cpg");
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (var in = part.get()) {
            var name = new String(in.readNBytes(LONGEST_NAME), StandardCharsets.ISO_8859_1).strip();
            return name.isEmpty() ? Optional.empty() : Optional.of(charset(name, file));
        }
    }

    private static Charset charset(String name, String file) {
        var plain = name.toUpperCase(Locale.ROOT);
        return switch (plain.replaceAll("[^0-9]", "")) {
            case "936", "2312", "18030", "54936" -> CHINESE;
            case "65001" -> StandardCharsets.UTF_8;
            case "950" -> Charset.forName("Big5");
            case "1252" -> Charset.forName("windows-1252");
            case "88591" -> StandardCharsets.ISO_8859_1;
            default -> plain.equals("GBK") ? CHINESE : byName(plain, name, file);
        };
    }

    private static Charset byName(String plain, String name, String file) {
        try {
            return Charset.forName(plain);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw Refusal.failed(unknown, "exchange.shp.charset", file, name);
        }
    }

    /** The byte 0x57 means whatever the machine of the writer used, which in this country is GBK. */
    static Charset ofLanguage(int language) {
        return switch (language) {
            case 0x03 -> Charset.forName("windows-1252");
            case 0x4F, 0x78 -> Charset.forName("Big5");
            default -> CHINESE;
        };
    }
}
