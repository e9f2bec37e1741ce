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
    private static final long MOST_UNPACKED_BYTES = 4L << 30;

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
        try (var opened = openHashed()) {
            return opened.sha256();
        }
    }

    /** The content, unpacked when it is a gzip file, whatever its name. The caller closes it. */
    public InputStream open() {
        return openHashed().content();
    }

    /**
     * The content, and the hash of exactly the bytes that were read for it.
     *
     * @param content unpacked when the file is a gzip file
     * @param raw the bytes of the file below it
     */
    public record Opened(InputStream content, DigestInputStream raw, Path path) implements AutoCloseable {
        /** Hash of the whole file; reads what was not yet read. */
        public String sha256() {
            try {
                raw.transferTo(OutputStream.nullOutputStream());
                return HexFormat.of().formatHex(raw.getMessageDigest().digest());
            } catch (IOException e) {
                throw Refusal.failed(e, "file.unreadable", path);
            }
        }

        @Override
        public void close() {
            try {
                content.close();
            } catch (IOException e) {
                throw Refusal.failed(e, "file.unreadable", path);
            }
        }
    }

    /** Opens the file so that its hash is known when it has been read. The caller closes it. */
    public Opened openHashed() {
        DigestInputStream raw = null;
        try {
            raw = new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"));
            var in = new BufferedInputStream(raw);
            in.mark(2);
            var packed = in.read() == GZIP_MAGIC_FIRST && in.read() == GZIP_MAGIC_SECOND;
            in.reset();
            return new Opened(packed ? new BoundedStream(new GZIPInputStream(in, 1 << 16), MOST_UNPACKED_BYTES) : in,
                    raw, path);
        } catch (IOException e) {
            closeQuietly(raw, e);
            throw Refusal.failed(e, "file.unreadable", path);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void closeQuietly(InputStream in, IOException because) {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    /**
     * The content of an opened file as text. Bytes that are no letter of the charset end the reading with a
     * {@link java.nio.charset.CharacterCodingException}; they are never replaced silently.
     */
    public static Reader text(InputStream content, Charset charset) {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(content, decoder);
    }

    /** The first word of a file without the mark that some editors put before it. */
    public static String withoutByteOrderMark(String first) {
        return first.startsWith("\uFEFF") ? first.substring(1) : first;
    }
}
