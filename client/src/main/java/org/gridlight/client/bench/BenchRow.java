package org.gridlight.client.bench;

/**
 * One measured number.
 *
 * @param name what was measured
 * @param value the number
 * @param unit its unit: s, ms, cases, MB
 * @param hold the number not to be exceeded (design, numbers to hold); null when there is none
 */
public record BenchRow(String name, double value, String unit, Double hold) {
    /** Whether it holds; null without a number to hold. */
    public Boolean ok() {
        return hold == null ? null : value <= hold;
    }
}
