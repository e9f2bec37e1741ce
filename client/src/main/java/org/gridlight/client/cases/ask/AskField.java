package org.gridlight.client.cases.ask;

import java.util.Optional;
import javafx.scene.Node;

/** One thing that is asked for. On the FX thread. */
interface AskField {
    /** Its words. */
    String name();

    Node node();

    /** Empty while nothing is chosen; then nothing can be sent. */
    Optional<Object> answer();

    /** Calls whenever the answer may have become another one. */
    void onChange(Runnable changed);

    /** Where typing begins. */
    default void focus() {
        node().requestFocus();
    }
}
