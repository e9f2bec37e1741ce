package org.gridlight.client.shell;

/**
 * One answer of the search box.
 *
 * @param kind   what it is, one word: case, grid, place, person, command
 * @param title  what it is called
 * @param detail what tells it from the others
 * @param why    where in it the words stand; null where the title says it
 * @param open   goes there; on the FX thread
 */
public record Found(String kind, String title, String detail, Why why, Runnable open) {
    /**
     * Where words stand.
     *
     * @param field what the text is of
     * @param from  place of the first character that fits; none fits when it is that after the last
     * @param to    place after the last
     */
    public record Why(String field, String text, int from, int to) {}

    /** One that needs no reason. */
    public Found(String kind, String title, String detail, Runnable open) {
        this(kind, title, detail, null, open);
    }
}
