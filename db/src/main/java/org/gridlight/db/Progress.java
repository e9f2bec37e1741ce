package org.gridlight.db;

/** Hears what a long act is doing, so that a person who waits knows what for. Called on the thread that does the act. */
@FunctionalInterface
public interface Progress {
    /** For acts that nobody watches. */
    Progress UNHEARD = (key, arguments) -> {};

    /** @param key a key of the message bundles; @param arguments what fills its places in order. */
    void step(String key, Object... arguments);
}
