package org.gridlight.client.look;

/** A set of values for the colours: light for the desk (浅色), dark for the wall and the night (深色). */
public enum Theme {
    LIGHT("tokens-light.css"),
    DARK("tokens-dark.css");

    private final String file;

    Theme(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /** The other one. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
