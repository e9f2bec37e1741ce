package org.gridlight.model.exchange.shapefile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;
import org.gridlight.model.words.Refusal;

/**
 * The beginning of a .dbf file.
 *
 * @param rows     how many records it says it has
 * @param rowBytes how long each is, with the mark of deletion before it
 * @param charset  of its texts
 */
record TableHeader(long rows, int rowBytes, Charset charset, List<Field> fields) {
    private static final int BYTES_OF_HEAD = 32;
    private static final int BYTES_OF_FIELD = 32;
    private static final int BYTES_OF_NAME = 11;
    private static final int END = 0x0D;

    /** @param offset from the beginning of a record */
    record Field(String name, char type, int offset, int length) {
        /** Whether the type holds its value in the record: a memo stands in a file of its own and is left out. */
        boolean isHere() {
            return "CNFDLI".indexOf(type) >= 0;
        }
    }

    /**
     * Reads to the first record.
     *
     * @param charset finds the charset by the byte for the language
     * @throws Refusal when it is no such file
     */
    static TableHeader read(InputStream in, IntFunction<Charset> charset, String file) throws IOException {
        var head = bytes(in, BYTES_OF_HEAD);
        long rows = Integer.toUnsignedLong(head.getInt(4));
        int length = Short.toUnsignedInt(head.getShort(8));
        int rowBytes = Short.toUnsignedInt(head.getShort(10));
        var letters = charset.apply(Byte.toUnsignedInt(head.get(29)));
        if (length < BYTES_OF_HEAD + 1 || rowBytes < 1) {
            throw Refusal.failed("exchange.shp.table", file);
        }
        var rest = bytes(in, length - BYTES_OF_HEAD);
        var fields = fields(rest, letters);
        int used = fields.isEmpty() ? 1 : fields.getLast().offset() + fields.getLast().length();
        if (used > rowBytes) {
            throw Refusal.failed("exchange.shp.table", file);
        }
        return new TableHeader(rows, rowBytes, letters, fields);
    }

    private static ByteBuffer bytes(InputStream in, int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The header of the table is cut off");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static List<Field> fields(ByteBuffer bytes, Charset charset) {
        var fields = new ArrayList<Field>();
        var names = new HashSet<String>();
        int offset = 1;
        for (int at = 0; at + BYTES_OF_FIELD <= bytes.limit() && bytes.get(at) != END; at += BYTES_OF_FIELD) {
            int length = Byte.toUnsignedInt(bytes.get(at + 16));
            fields.add(new Field(once(name(bytes, at, charset), names), (char) bytes.get(at + 11), offset, length));
            offset += length;
        }
        return fields;
    }

    private static String name(ByteBuffer bytes, int at, Charset charset) {
        int length = 0;
        while (length < BYTES_OF_NAME && bytes.get(at + length) != 0) {
            length++;
        }
        var name = new byte[length];
        bytes.get(at, name);
        return new String(name, charset).strip();
    }

    /** Names cut off after ten bytes can be alike. */
    private static String once(String name, HashSet<String> names) {
        var found = name;
        for (int i = 2; !names.add(found); i++) {
            found = name + "_" + i;
        }
        return found;
    }
}
