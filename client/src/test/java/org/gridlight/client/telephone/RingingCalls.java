package org.gridlight.client.telephone;

/** Calls for screens of other packages. */
public final class RingingCalls {
    private RingingCalls() {}

    /** Calls of which the last one waits. */
    public static Calls of(Call call) {
        var calls = new Calls(call::at);
        calls.came(call);
        return calls;
    }
}
