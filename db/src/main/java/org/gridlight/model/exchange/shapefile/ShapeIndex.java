package org.gridlight.model.exchange.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.gridlight.model.words.Refusal;

/** Where the records of a .shp file begin, in the order of the table. */
interface ShapeIndex extends Closeable {
    /** No index: records follow each other. */
    ShapeIndex NONE = new ShapeIndex() {
        @Override
        public long next(long following) {
            return following;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    /** Where the next record begins. @param following where it begins when records follow each other */
    long next(long following) throws IOException;

    /** The index of an .shx file. */
    static ShapeIndex of(InputStream in, String file) throws IOException {
        if (in.readNBytes(100).length < 100) {
            in.close();
            throw Refusal.failed("exchange.shp.index", file);
        }
        return new ShapeIndex() {
            @Override
            public long next(long following) throws IOException {
                var entry = in.readNBytes(8);
                long offset = entry.length < 8 ? 0 : 2L * ByteBuffer.wrap(entry).getInt();
                if (offset < 100) {
                    throw Refusal.failed("exchange.shp.index", file);
                }
                return offset;
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }
}
