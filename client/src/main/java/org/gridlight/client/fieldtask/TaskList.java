package org.gridlight.client.fieldtask;

import org.gridlight.model.fieldtask.FieldTask;

/** The lists of the desk, in the order of their tabs. */
enum TaskList {
    /** Cases to be verified or checked, with nobody. */
    WAITING(null),
    /** Answers of which a person must decide whether they are fake. */
    SUSPECTED(FieldTask.Shelf.SUSPECTED),
    /** No answer by the time wanted. */
    LATE(FieldTask.Shelf.LATE),
    /** With an inspector. */
    OPEN(FieldTask.Shelf.OPEN),
    /** Answered of late. */
    ANSWERED(FieldTask.Shelf.ANSWERED);

    private final FieldTask.Shelf shelf;

    TaskList(FieldTask.Shelf shelf) {
        this.shelf = shelf;
    }

    /** Key of what it is called. */
    String word() {
        return "task.list." + name();
    }

    /** The one after it, round. */
    TaskList next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** Whether a task on that shelf stands in it. */
    boolean holds(FieldTask.Shelf where) {
        return where == shelf;
    }
}
