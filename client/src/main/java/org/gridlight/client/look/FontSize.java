package org.gridlight.client.look;

import javafx.css.PseudoClass;

/** Base size of all text, in pixels (字号 14 → 16 → 18). Rows and paddings follow it. */
public enum FontSize {
    NORMAL(14),
    LARGE(16),
    LARGEST(18);

    private final int pixels;
    private final PseudoClass style;

    FontSize(int pixels) {
        this.pixels = pixels;
        this.style = PseudoClass.getPseudoClass("font-" + pixels);
    }

    public int pixels() {
        return pixels;
    }

    PseudoClass style() {
        return style;
    }

    /** The next one, after the largest the smallest. */
    public FontSize next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
