package org.gridlight.client.duty;

import java.util.Map;
import org.gridlight.client.seat.TypedWords;

/**
 * The text of a handover on this machine, from the letter it is typed to the moment the record has it: some seconds, or as
 * long as the wire is cut. On the FX thread.
 */
final class HandoverHere {
    /** Followed by the version of the record that it was typed over. */
    private static final String NAME = "handover.";

    private final TypedWords typed;
    private final HandoverModel model;

    HandoverHere(TypedWords typed, HandoverModel model) {
        this.typed = typed;
        this.model = model;
        if (model.mayWrite()) {
            typed.names(NAME).stream().findFirst().ifPresent(name -> model.resume(typed.get(name).orElse(""),
                    Integer.parseInt(name.substring(NAME.length()))));
        }
    }

    void keep() {
        typed.replace(NAME, model.isChanged() ? Map.of(String.valueOf(model.version()), model.words()) : Map.of());
    }
}
