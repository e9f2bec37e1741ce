package org.gridlight.db;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import com.google.crypto.tink.RegistryConfiguration;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.gridlight.db.embedded.PrivateFile;
import org.gridlight.model.words.Refusal;

/**
 * The key of encrypted backups: AES-256-GCM in segments of one megabyte, each with its place in the file, so that none can be
 * changed, left out or moved. Whoever has lost the key file has lost the backups. Immutable; safe for use by many threads.
 */
public final class BackupKey {
    private static final byte[] MARK = "GRIDLIGHT-ENCRYPTED-1\n".getBytes(StandardCharsets.US_ASCII);

    private final StreamingAead cipher;

    private BackupKey(StreamingAead cipher) {
        this.cipher = cipher;
    }

    /**
     * Makes a key in a new file that only its owner may read.
     *
     * @throws Refusal when the file exists or cannot be written
     */
    public static void make(Path file) {
        if (Files.exists(file)) {
            throw Refusal.wrongUse("backup.keyExists", file);
        }
        try {
            StreamingAeadConfig.register();
            var fresh = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            PrivateFile.write(file,
                    TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()) + "\n");
        } catch (IOException trouble) {
            throw Refusal.failed(trouble, "file.unwritable", file);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("AES-GCM is missing", missing);
        }
    }

    /** @throws Refusal when the file is none or cannot be read */
    public static BackupKey read(Path file) {
        try {
            StreamingAeadConfig.register();
            var keys = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
            return new BackupKey(keys.getPrimitive(RegistryConfiguration.get(), StreamingAead.class));
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "file.unreadable", file);
        } catch (GeneralSecurityException other) {
            throw Refusal.failed(other, "backup.noKey", file);
        }
    }

    /** What is written to the answer reaches the file encrypted. Closing it closes the file. */
    OutputStream encrypting(OutputStream file) throws IOException {
        try {
            file.write(MARK);
            return cipher.newEncryptingStream(file, MARK);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("AES-GCM is missing", missing);
        }
    }

    /**
     * Opens a backup, encrypted or plain.
     *
     * @param key null for none
     * @throws Refusal when it is encrypted and there is no key, or another one; nothing was read then
     * @throws ZipException from reading when it was changed or cut off
     */
    static InputStream open(Path file, BackupKey key) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.mark(MARK.length);
            if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
                in.reset();
                return in;
            }
            if (key == null) {
                throw Refusal.failed("backup.needsKey", file);
            }
            return key.decrypting(in, file);
        } catch (IOException | RuntimeException trouble) {
            in.close();
            throw trouble;
        }
    }

    private InputStream decrypting(InputStream in, Path file) throws IOException {
        InputStream plain;
        try {
            plain = new BufferedInputStream(cipher.newDecryptingStream(in, MARK), 1 << 16);
            plain.mark(1);
            if (plain.read() < 0) {
                throw new ZipException("nothing is in it");
            }
            plain.reset();
        } catch (ZipException empty) {
            throw empty;
        } catch (IOException | GeneralSecurityException other) {
            throw Refusal.failed(other, "backup.otherKey", file);
        }
        return new Broken(plain);
    }

    /** What the cipher finds wrong is a broken file, not a broken disk. */
    private static final class Broken extends FilterInputStream {
        Broken(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            try {
                return super.read(into, from, most);
            } catch (IOException changed) {
                var broken = new ZipException("changed or cut off");
                broken.initCause(changed);
                throw broken;
            }
        }
    }
}
