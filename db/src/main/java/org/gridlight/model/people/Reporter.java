package org.gridlight.model.people;

/**
 * Who reported a matter, in full. Never kept longer than it is on the screen, never printed where it is not allowed.
 *
 * @param acceptNo  acceptance number of the report
 * @param name      null when not given
 * @param telephone null when not given
 * @param address   where to be met; null when not given
 * @param mayPassOn whether he agreed that the handling unit is told
 */
public record Reporter(String acceptNo, String name, String telephone, String address, boolean mayPassOn) {
    /** Without any of it, so that it reaches no log. */
    @Override
    public String toString() {
        return "Reporter of " + acceptNo;
    }
}
