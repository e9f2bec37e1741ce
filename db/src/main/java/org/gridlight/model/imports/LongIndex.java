package org.gridlight.model.imports;

import java.util.Arrays;

/** From numbers to places in an array, for more than a million of them. Not shared by threads. */
public final class LongIndex {
    private long[] keys = new long[1 << 12];
    private int[] values = new int[1 << 12];
    private int size;

    public LongIndex() {
        Arrays.fill(values, -1);
    }

    /** The place of a number; -1 when it has none. */
    public int get(long key) {
        return values[slot(key)];
    }

    /** Gives a number its place, unless it has one. @return the place it had before; -1 when it had none */
    public int putIfAbsent(long key, int value) {
        int slot = slot(key);
        int before = values[slot];
        if (before < 0) {
            keys[slot] = key;
            values[slot] = value;
            if (++size * 2 > keys.length) {
                grow();
            }
        }
        return before;
    }

    private int slot(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
        while (values[slot] >= 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        Arrays.fill(values, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] >= 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
