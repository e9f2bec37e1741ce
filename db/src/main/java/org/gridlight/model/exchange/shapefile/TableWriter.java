package org.gridlight.model.exchange.shapefile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gridlight.model.exchange.Column;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FreeNames;
import org.gridlight.model.words.Refusal;

/**
 * Writes a .dbf file in UTF-8. How wide a column must be is known only behind the last row, so that rows go into a draft
 * first: none is held in memory, and no file is wider than its values.
 */
final class TableWriter implements Closeable {
    /** A field of a table has room for this, in bytes. */
    static final int LONGEST_TEXT = 254;

    private static final int LONGEST_NAME = 10;
    private static final int MOST_FIELDS = 255;
    private static final int WIDEST_NUMBER = 40;
    private static final int MOST_DECIMALS = 15;

    private final Path draft;
    private final DataOutputStream rows;
    private final List<Column> columns;
    private final List<String> names;
    private final FreeNames free = new FreeNames(LONGEST_NAME);
    private final int[] widths;
    private final int[] decimals;
    private int count;

    TableWriter(Path draft, List<Column> columns) throws IOException {
        if (columns.size() > MOST_FIELDS) {
            throw Refusal.failed("exchange.write.columns", columns.size(), MOST_FIELDS);
        }
        this.draft = draft;
        this.rows = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16));
        this.columns = columns;
        this.names = free.of(columns);
        this.widths = new int[Math.max(1, columns.size())];
        this.decimals = new int[widths.length];
        Arrays.fill(widths, 1);
    }

    Map<String, String> renamed() {
        return free.renamed();
    }

    void write(Feature feature) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            var value = bytes(i, feature.attributes().getOrDefault(columns.get(i).name(), ""), feature.line());
            widths[i] = Math.max(widths[i], value.length);
            rows.writeByte(value.length);
            rows.write(value);
        }
        count++;
    }

    private byte[] bytes(int i, String value, long line) {
        var column = columns.get(i);
        if (column.kind() != Column.Kind.TEXT && !value.isEmpty()) {
            var number = column.number(value);
            decimals[i] = Math.max(decimals[i], Math.min(number.scale(), MOST_DECIMALS));
            var digits = number.toPlainString();
            if (digits.length() > WIDEST_NUMBER) {
                throw Refusal.failed("exchange.write.number", column.name(), value);
            }
            return digits.getBytes(StandardCharsets.US_ASCII);
        }
        var text = value.getBytes(StandardCharsets.UTF_8);
        if (text.length > LONGEST_TEXT) {
            throw Refusal.failed("exchange.write.longText", line, column.name(), text.length, LONGEST_TEXT);
        }
        return text;
    }

    /** Writes the table from the draft and removes the draft. */
    void finish(Path table) throws IOException {
        rows.close();
        try (var out = new BufferedOutputStream(Files.newOutputStream(table), 1 << 16);
                var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(draft), 1 << 16))) {
            out.write(head());
            for (int row = 0; row < count; row++) {
                out.write(' ');
                for (int i = 0; i < widths.length; i++) {
                    writeField(i, columns.isEmpty() ? new byte[0] : in.readNBytes(in.readUnsignedByte()), out);
                }
            }
            out.write(0x1A);
        }
        Files.delete(draft);
    }

    private void writeField(int i, byte[] value, OutputStream out) throws IOException {
        var field = new byte[widths[i]];
        Arrays.fill(field, (byte) ' ');
        boolean number = !columns.isEmpty() && columns.get(i).kind() != Column.Kind.TEXT;
        System.arraycopy(value, 0, field, number ? field.length - value.length : 0, value.length);
        out.write(field);
    }

    /** A table without any column is none: then there is one without values. */
    private byte[] head() {
        int length = 32 + 32 * widths.length + 1;
        var head = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        // Version III; the day of the last change stays the first of 2000, so that equal exports have equal bytes.
        head.put((byte) 3).put((byte) 100).put((byte) 1).put((byte) 1);
        head.putInt(count).putShort((short) length).putShort((short) (1 + Arrays.stream(widths).sum()));
        head.position(32);
        for (int i = 0; i < widths.length; i++) {
            var name = columns.isEmpty() ? "_" : names.get(i);
            boolean number = !columns.isEmpty() && columns.get(i).kind() != Column.Kind.TEXT;
            head.put(Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 11)).put((byte) (number ? 'N' : 'C'))
                    .putInt(0).put((byte) widths[i]).put((byte) decimals[i]).put(new byte[14]);
        }
        return head.put((byte) 0x0D).array();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
