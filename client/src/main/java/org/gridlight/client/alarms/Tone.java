package org.gridlight.client.alarms;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The tones of a hall (提示音), made by calculation and not from files. Two that nobody takes for each other: a red unit is
 * a falling pair, an urgent case a rising triple that is sounded twice. Each note swells and fades, so that it does not
 * crack.
 */
public enum Tone {
    RED(1, new Note(660, 200), new Note(523, 280)),
    URGENT(2, new Note(784, 110), new Note(988, 110), new Note(1175, 190));

    /** Samples a second; each has two bytes, the lower one first, on one channel. */
    public static final float RATE = 22_050;
    private static final double LOUDNESS = 0.45;
    private static final double OVERTONE = 0.22;
    private static final int EDGE = 12;
    private static final int REST = 60;

    private final int times;
    private final Note[] notes;

    /** @param hertz of the note; @param milliseconds that it lasts */
    private record Note(int hertz, int milliseconds) {}

    Tone(int times, Note... notes) {
        this.times = times;
        this.notes = notes;
    }

    /** Whether it is meant for what cannot wait, and is therefore heard while the seat is muted. */
    public boolean breaksSilence() {
        return this == URGENT;
    }

    /** All of it as samples; a new array each time. */
    public byte[] samples() {
        var sheet = ByteBuffer.allocate(2 * count()).order(ByteOrder.LITTLE_ENDIAN);
        for (int round = 0; round < times; round++) {
            for (var note : notes) {
                play(note, sheet);
            }
            sheet.position(sheet.position() + 2 * samplesOf(REST));
        }
        return sheet.array();
    }

    private int count() {
        int count = samplesOf(REST);
        for (var note : notes) {
            count += samplesOf(note.milliseconds());
        }
        return count * times;
    }

    private static int samplesOf(int milliseconds) {
        return (int) (RATE * milliseconds / 1000);
    }

    private static void play(Note note, ByteBuffer sheet) {
        int length = samplesOf(note.milliseconds());
        int edge = samplesOf(EDGE);
        for (int i = 0; i < length; i++) {
            double angle = 2 * Math.PI * note.hertz() * i / RATE;
            double wave = (1 - OVERTONE) * Math.sin(angle) + OVERTONE * Math.sin(2 * angle);
            double swell = Math.min(1, Math.min(i, length - 1 - i) / (double) edge);
            sheet.putShort((short) (wave * swell * LOUDNESS * Short.MAX_VALUE));
        }
    }
}
