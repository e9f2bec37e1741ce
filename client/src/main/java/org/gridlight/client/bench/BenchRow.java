package org.gridlight.client.bench;

/**
 * One measured number.
 *
 * @param name what was measured
 * @param value the number
 * @param unit its unit: s, ms, cases, MB
 * @param hold the number not to be exceeded (design, numbers to hold); null when there is none
 * @param peer who was measured beside it in the same run; null for nobody
 * @param peerValue the peer's number in the same unit; null without a peer
 */
public record BenchRow(String name, double value, String unit, Double hold, String peer, Double peerValue) {
    /** Without a peer. */
    public BenchRow(String name, double value, String unit, Double hold) {
        this(name, value, unit, hold, null, null);
    }

    /** Whether it holds; null without a number to hold. */
    public Boolean ok() {
        return hold == null ? null : value <= hold;
    }

    /** How many times as long the peer took; null without a peer. */
    public Double ratio() {
        return peerValue == null || value == 0 ? null : Math.round(peerValue / value * 10) / 10.0;
    }
}
