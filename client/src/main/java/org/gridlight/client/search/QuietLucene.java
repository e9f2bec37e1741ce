package org.gridlight.client.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lucene says on the console that a module of Java that is still being tried would make it faster. While this is held it does
 * not: Java forgets a level with the logger that nobody holds.
 */
final class QuietLucene {
    private final Logger advice = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    QuietLucene() {
        advice.setLevel(Level.OFF);
    }
}
