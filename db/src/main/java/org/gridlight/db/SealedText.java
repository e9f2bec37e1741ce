package org.gridlight.db;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipException;

/** The lines of a backup: a head with the version of the schema, SQL, and a seal over all bytes before it. */
final class SealedText {
    private static final String HEAD = "-- gridlight backup 1, schema ";
    private static final String SEAL = "-- gridlight seal sha256 ";

    private SealedText() {}

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes the SQL between head and seal. */
    static final class Writer extends OutputStream {
        private final OutputStream out;
        private final MessageDigest digest = digest();

        Writer(OutputStream out, String schema) throws IOException {
            this.out = out;
            write((HEAD + schema + "\n").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[]{(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            digest.update(bytes, from, length);
            out.write(bytes, from, length);
        }

        void seal() throws IOException {
            out.write((SEAL + HexFormat.of().formatHex(digest.digest()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Gives the SQL line by line; the end is reached only when the seal is right. */
    static final class Reader implements AutoCloseable {
        private final BufferedInputStream in;
        private final MessageDigest digest = digest();
        private final String schema;

        /** @throws ZipException when this is no backup. */
        Reader(InputStream in) throws IOException {
            this.in = new BufferedInputStream(in, 1 << 16);
            var head = raw();
            if (head == null || !new String(head, StandardCharsets.UTF_8).startsWith(HEAD)) {
                throw new ZipException("not a backup");
            }
            digest.update(head);
            schema = new String(head, StandardCharsets.UTF_8).substring(HEAD.length()).strip();
        }

        String schema() {
            return schema;
        }

        /** With its line end; null at the end. @throws ZipException when the seal is missing or wrong. */
        byte[] line() throws IOException {
            var line = raw();
            if (line == null) {
                throw new ZipException("no seal");
            }
            if (!startsWith(line, SEAL)) {
                digest.update(line);
                return line;
            }
            var seal = new String(line, StandardCharsets.UTF_8).substring(SEAL.length()).strip();
            if (!seal.equals(HexFormat.of().formatHex(digest.digest())) || raw() != null) {
                throw new ZipException("wrong seal");
            }
            return null;
        }

        private static boolean startsWith(byte[] line, String start) {
            return line.length > start.length()
                    && start.equals(new String(line, 0, start.length(), StandardCharsets.ISO_8859_1));
        }

        private byte[] raw() throws IOException {
            var line = new ByteArrayOutputStream(256);
            for (var one = in.read(); one >= 0; one = in.read()) {
                line.write(one);
                if (one == '\n') {
                    break;
                }
            }
            return line.size() == 0 ? null : line.toByteArray();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
