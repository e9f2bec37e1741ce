package org.gridlight.client.shell;

/**
 * One answer of the search box.
 *
 * @param kind   what it is, one word: case, grid, place, person, command
 * @param title  what it is called
 * @param detail what tells it from the others
 * @param open   goes there; on the FX thread
 */
public record Found(String kind, String title, String detail, Runnable open) {}
