package org.gridlight.model.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in an error after so many bytes: a small packed file can stand for more than a disk holds. */
public final class BoundedStream extends FilterInputStream {
    private final long most;
    private long left;

    /** @param most bytes */
    public BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        return counted(one, one < 0 ? 0 : 1);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int got = super.read(bytes, from, length);
        return counted(got, Math.max(0, got));
    }

    private int counted(int result, int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new IOException("Unpacks to more than " + most + " bytes");
        }
        return result;
    }
}
