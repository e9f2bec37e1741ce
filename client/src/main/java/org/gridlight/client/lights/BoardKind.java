package org.gridlight.client.lights;

import java.util.function.ToLongFunction;
import org.gridlight.model.cases.OpenCase;

/** By what the board counts. Words in the messages under {@code lights.kind.NAME}. */
enum BoardKind {
    /** 单位: who handles a case. */
    UNITS(OpenCase::departmentId),
    /** 街道: where a case lies, whoever handles it. */
    STREETS(OpenCase::streetId);

    private final ToLongFunction<OpenCase> key;

    BoardKind(ToLongFunction<OpenCase> key) {
        this.key = key;
    }

    /** The unit of a case; 0 for none. */
    long unitOf(OpenCase one) {
        return key.applyAsLong(one);
    }

    ToLongFunction<OpenCase> key() {
        return key;
    }
}
