package org.gridlight.model.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.gridlight.model.words.Refusal;

/**
 * A file that somebody gave us to read. It was there and readable when this value was made; everything after that may
 * still fail and is refused in one line that names the file.
 *
 * @param path where it lies
 */
public record SourceFile(Path path) {
    private static final int GZIP_MAGIC_FIRST = 0x1f;
    private static final int GZIP_MAGIC_SECOND = 0x8b;

    /** @throws Refusal when there is no such file, it is a folder, or it may not be read. */
    public static SourceFile at(Path path) {
        if (!Files.exists(path)) {
            throw Refusal.failed("file.missing", path);
        }
        if (!Files.isRegularFile(path)) {
            throw Refusal.failed("file.notAFile", path);
        }
        if (!Files.isReadable(path)) {
            throw Refusal.failed("file.unreadable", path);
        }
        return new SourceFile(path);
    }

    /** Name without folders, as it is kept in the record. */
    public String name() {
        return path.getFileName().toString();
    }

    /** SHA-256 of the bytes as they lie on the disk, in hexadecimal. */
    public String sha256() {
        try (var in = new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw Refusal.failed(e, "file.unreadable", path);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The content, unpacked when it is a gzip file, whatever its name. The caller closes it. */
    public InputStream open() {
        try {
            var in = new BufferedInputStream(Files.newInputStream(path));
            in.mark(2);
            var packed = in.read() == GZIP_MAGIC_FIRST && in.read() == GZIP_MAGIC_SECOND;
            in.reset();
            return packed ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            throw Refusal.failed(e, "file.unreadable", path);
        }
    }

    /**
     * The content as text. Bytes that are no letter of the charset end the reading with a
     * {@link java.nio.charset.CharacterCodingException}; they are never replaced silently.
     */
    public Reader openText(Charset charset) {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(open(), decoder);
    }
}
