package org.gridlight.model.light;

/** How many cases stand under each light. */
public record LightCounts(int red, int yellow, int green, int grey) {
    public static final LightCounts NONE = new LightCounts(0, 0, 0, 0);

    /** One more. */
    public LightCounts plus(Light light) {
        return switch (light) {
            case RED -> new LightCounts(red + 1, yellow, green, grey);
            case YELLOW -> new LightCounts(red, yellow + 1, green, grey);
            case GREEN -> new LightCounts(red, yellow, green + 1, grey);
            case GREY -> new LightCounts(red, yellow, green, grey + 1);
        };
    }

    public LightCounts plus(LightCounts other) {
        return new LightCounts(red + other.red, yellow + other.yellow, green + other.green, grey + other.grey);
    }

    public int of(Light light) {
        return switch (light) {
            case RED -> red;
            case YELLOW -> yellow;
            case GREEN -> green;
            case GREY -> grey;
        };
    }

    /** Cases in hand whose clock runs (在手). */
    public int running() {
        return red + yellow + green;
    }

    public int all() {
        return running() + grey;
    }

    /** Share of the running ones, in percent; 0 when none runs. */
    public double percentOf(int cases) {
        return running() == 0 ? 0 : 100.0 * cases / running();
    }
}
