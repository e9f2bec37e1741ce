package org.gridlight.model.suggest;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.gridlight.model.words.Refusal;

/** A trained model as bytes, as it is kept in the record. Holds no state. */
public final class ModelFile {
    /** Rises when the clues or the form change: what another program learnt is then left alone. */
    public static final int FORM = 1;

    /** Larger than any honest model; what unpacks to more is broken. */
    private static final int MOST_BYTES = 256 << 20;
    private static final int MOST_STEPS = 1_000;
    private static final float LEAST_WEIGHT = 0.01f;

    private ModelFile() {}

    public static byte[] write(SuggestionModel model) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(bytes)))) {
            var card = model.card();
            out.writeInt(FORM);
            out.writeUTF(card.subject().name());
            out.writeLong(card.until().toEpochMilli());
            for (int number : new int[]{card.cases(), card.tried(), card.first(), card.amongThree(), card.usual()}) {
                out.writeInt(number);
            }
            var steps = model.reliability().steps();
            out.writeInt(steps.length);
            for (double step : steps) {
                out.writeDouble(step);
            }
            write(model.weights(), out);
        } catch (IOException e) {
            throw new IllegalStateException("Memory can always be written to", e);
        }
        return bytes.toByteArray();
    }

    /** @throws Refusal when the bytes are no model, or one of another program */
    public static SuggestionModel read(byte[] bytes) {
        try (var in = new DataInputStream(new Bounded(new BufferedInputStream(
                new GZIPInputStream(new ByteArrayInputStream(bytes)))))) {
            if (in.readInt() != FORM) {
                throw new IOException("another form");
            }
            var subject = Subject.valueOf(in.readUTF());
            var until = Instant.ofEpochMilli(in.readLong());
            var card = new ModelCard(subject, until, in.readInt(), in.readInt(), in.readInt(), in.readInt(),
                    in.readInt());
            int length = in.readInt();
            if (length < 0 || length > MOST_STEPS || length % 2 != 0) {
                throw new IOException("steps " + length);
            }
            var steps = new double[length];
            for (int i = 0; i < length; i++) {
                steps[i] = in.readDouble();
            }
            return new SuggestionModel(card, weights(in), Reliability.ofSteps(steps));
        } catch (IOException | RuntimeException e) {
            throw Refusal.failed(e, "suggest.brokenModel");
        }
    }

    private static void write(Weights weights, DataOutputStream out) throws IOException {
        out.writeInt(weights.answers().size());
        for (var answer : weights.answers()) {
            out.writeUTF(answer);
        }
        var names = new String[weights.rows().size()];
        weights.rows().forEach((name, row) -> names[row - 1] = name);
        out.writeInt(names.length);
        for (var name : names) {
            out.writeUTF(name);
        }
        for (float number : weights.table()) {
            // What weighs next to nothing packs to next to nothing.
            out.writeFloat(Math.abs(number) < LEAST_WEIGHT ? 0 : number);
        }
    }

    private static Weights weights(DataInputStream in) throws IOException {
        var answers = names(in);
        var names = names(in);
        var rows = new HashMap<String, Integer>();
        names.forEach(name -> rows.put(name, rows.size() + 1));
        long size = (names.size() + 1L) * answers.size();
        if (size > MOST_BYTES / Float.BYTES) {
            throw new IOException("table of " + size);
        }
        var table = new float[(int) size];
        for (int i = 0; i < table.length; i++) {
            table[i] = in.readFloat();
        }
        return new Weights(answers, rows, table);
    }

    private static List<String> names(DataInputStream in) throws IOException {
        int count = in.readInt();
        var names = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            names.add(in.readUTF());
        }
        return names;
    }

    /** Ends with an error where an honest model would have ended long before. */
    private static final class Bounded extends FilterInputStream {
        private long left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            counted(value < 0 ? -1 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return counted(super.read(into, offset, length));
        }

        private int counted(int count) throws IOException {
            left -= Math.max(0, count);
            if (left < 0) {
                throw new IOException("too long");
            }
            return count;
        }
    }
}
