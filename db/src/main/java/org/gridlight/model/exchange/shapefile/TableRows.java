package org.gridlight.model.exchange.shapefile;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The records of a .dbf file in their order. Not shared by threads. */
final class TableRows implements Closeable {
    private static final byte DELETED = '*';

    private final InputStream in;
    private final TableHeader header;
    private final CharsetDecoder decoder;
    private final byte[] row;
    private long read;

    /** @param in behind the header */
    TableRows(InputStream in, TableHeader header) {
        this.in = in;
        this.header = header;
        this.decoder = header.charset().newDecoder();
        this.row = new byte[header.rowBytes()];
    }

    /** Goes on to the next record; false when there is none. @throws EOFException when it is cut off */
    boolean next() throws IOException {
        if (read >= header.rows()) {
            return false;
        }
        if (in.readNBytes(row, 0, row.length) < row.length) {
            throw new EOFException("The table is cut off");
        }
        read++;
        return true;
    }

    boolean isDeleted() {
        return row[0] == DELETED;
    }

    /** @throws BrokenLetters when a text is none in the charset */
    Map<String, String> values() throws BrokenLetters {
        var values = new LinkedHashMap<String, String>();
        for (var field : header.fields()) {
            if (field.isHere()) {
                var value = value(field);
                if (!value.isEmpty()) {
                    values.put(field.name(), value);
                }
            }
        }
        return values;
    }

    private String value(TableHeader.Field field) throws BrokenLetters {
        return switch (field.type()) {
            case 'C' -> text(field);
            case 'I' -> field.length() < Integer.BYTES
                    ? ""
                    : String.valueOf(ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN).getInt(field.offset()));
            case 'D' -> date(plain(field));
            case 'L' -> logical(plain(field));
            default -> number(plain(field));
        };
    }

    /** Blanks and NUL behind a text fill the field and are no part of it. */
    private String text(TableHeader.Field field) throws BrokenLetters {
        int end = field.offset() + field.length();
        while (end > field.offset() && (row[end - 1] == ' ' || row[end - 1] == 0)) {
            end--;
        }
        try {
            return decoder.decode(ByteBuffer.wrap(row, field.offset(), end - field.offset())).toString();
        } catch (CharacterCodingException broken) {
            throw new BrokenLetters(field.name(),
                    new String(row, field.offset(), end - field.offset(), header.charset()));
        }
    }

    private String plain(TableHeader.Field field) {
        return new String(row, field.offset(), field.length(), StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    }

    /** Stars and blanks stand for a number that is not known. */
    private static String number(String text) {
        return text.startsWith("*") ? "" : text;
    }

    private static String date(String text) {
        boolean date = text.matches("\\d{8}") && !text.equals("00000000");
        return date
                ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
                : text.equals("00000000") ? "" : text;
    }

    private static String logical(String text) {
        return switch (text) {
            case "T", "t", "Y", "y" -> "true";
            case "F", "f", "N", "n" -> "false";
            default -> "";
        };
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** A text that cannot be read in the table's charset. */
    static final class BrokenLetters extends Exception {
        private static final long serialVersionUID = 1L;

        private final String column;
        private final String value;

        BrokenLetters(String column, String value) {
            super(column, null, false, false);
            this.column = column;
            this.value = value;
        }

        String column() {
            return column;
        }

        String value() {
            return value;
        }
    }
}
