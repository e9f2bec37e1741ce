package org.gridlight.model.exchange.shapefile;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** The bytes of a file with records at places that an index gives. Not shared by threads. */
abstract sealed class RecordBytes implements Closeable {
    /** How many bytes there are. */
    abstract long size() throws IOException;

    /**
     * So many bytes from this position on.
     *
     * @throws EOFException when the file ends before
     */
    abstract ByteBuffer at(long position, int length) throws IOException;

    static RecordBytes of(SeekableByteChannel channel) {
        return new OfChannel(channel);
    }

    static RecordBytes of(InputStream stream, long size) {
        return new OfStream(stream, size);
    }

    /** Bytes in any order, read ahead in blocks because records mostly follow each other. */
    private static final class OfChannel extends RecordBytes {
        private final SeekableByteChannel channel;
        private ByteBuffer block = ByteBuffer.allocate(1 << 16).limit(0);
        private long start;

        OfChannel(SeekableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        long size() throws IOException {
            return channel.size();
        }

        @Override
        ByteBuffer at(long position, int length) throws IOException {
            if (position < 0 || length < 0 || position + length > size()) {
                throw new EOFException("no bytes at " + position);
            }
            if (position < start || position + length > start + block.limit()) {
                fill(position, length);
            }
            return block.slice((int) (position - start), length);
        }

        private void fill(long position, int length) throws IOException {
            if (length > block.capacity()) {
                block = ByteBuffer.allocate(length);
            }
            block.clear();
            channel.position(position);
            while (block.hasRemaining() && channel.read(block) >= 0) {
                // Until the block is full or the file is at its end.
            }
            block.flip();
            start = position;
            if (block.limit() < length) {
                throw new EOFException("no bytes at " + position);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Bytes of a packed file, which come in one order only. */
    private static final class OfStream extends RecordBytes {
        private final InputStream stream;
        private final long size;
        private long next;

        OfStream(InputStream stream, long size) {
            this.stream = stream;
            this.size = size;
        }

        @Override
        long size() {
            return size;
        }

        @Override
        ByteBuffer at(long position, int length) throws IOException {
            if (position < next) {
                throw new BackwardsException();
            }
            if (length < 0 || position + length > size) {
                throw new EOFException("no bytes at " + position);
            }
            stream.skipNBytes(position - next);
            var bytes = stream.readNBytes(length);
            next = position + bytes.length;
            if (bytes.length < length) {
                throw new EOFException("no bytes at " + position);
            }
            return ByteBuffer.wrap(bytes);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    /** A packed file would have to be read backwards. */
    static final class BackwardsException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
