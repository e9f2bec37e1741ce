package org.gridlight.reports;

/** Who is told how far a book is. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (key, arguments) -> {};

    /**
     * @param key       of the message bundles: what has just begun
     * @param arguments what fills its places
     */
    void at(String key, Object... arguments);
}
