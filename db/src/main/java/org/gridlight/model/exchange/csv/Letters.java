package org.gridlight.model.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.gridlight.model.files.SourceFile;

/**
 * With which letters a text file is written: UTF-8 when it begins with its mark or when its first letters beyond ASCII
 * are, else GB18030, of which GBK and GB2312 are parts.
 */
final class Letters {
    private static final Charset CHINESE = Charset.forName("GB18030");

    /** So many bytes beyond ASCII, with what stands between, tell. */
    private static final int BLOCK = 64 * 1024;

    /** A text that is plain for so many bytes is taken to stay so; if not, it is refused where the first letter stands. */
    private static final long MOST_LOOKED_AT = 256L << 20;

    private Letters() {}

    static Charset of(SourceFile file) throws IOException {
        var block = new byte[BLOCK];
        try (var in = file.open()) {
            long looked = 0;
            for (int length = in.readNBytes(block, 0, BLOCK); length > 0 && looked < MOST_LOOKED_AT; length = in
                    .readNBytes(block, 0, BLOCK)) {
                if (!isAscii(block, length)) {
                    return isUtf8(block, length, in) ? StandardCharsets.UTF_8 : CHINESE;
                }
                looked += length;
            }
            return StandardCharsets.UTF_8;
        }
    }

    private static boolean isAscii(byte[] block, int length) {
        for (int i = 0; i < length; i++) {
            if (block[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** A letter that the end of the block cuts is completed from what follows. */
    private static boolean isUtf8(byte[] block, int length, InputStream in) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.wrap(block, 0, length);
        boolean right = !decoder.decode(bytes, CharBuffer.allocate(BLOCK), false).isError();
        if (!right || !bytes.hasRemaining()) {
            return right;
        }
        var rest = ByteBuffer.allocate(bytes.remaining() + BLOCK);
        rest.put(bytes).put(in.readNBytes(BLOCK)).flip();
        return !decoder.decode(rest, CharBuffer.allocate(2 * BLOCK), false).isError();
    }
}
