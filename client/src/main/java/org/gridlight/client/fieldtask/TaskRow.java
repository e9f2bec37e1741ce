package org.gridlight.client.fieldtask;

import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.fieldtask.FieldTask;

/** A line of a list: a case with nobody, or a task. */
sealed interface TaskRow {
    /** Tells lines apart, whatever changes in them. */
    String key();

    /** The case it is about. */
    long caseId();

    /** A case that waits for somebody. */
    record OfCase(OpenCase one) implements TaskRow {
        @Override
        public String key() {
            return "case " + one.id();
        }

        @Override
        public long caseId() {
            return one.id();
        }
    }

    /** A task. */
    record OfTask(FieldTask task) implements TaskRow {
        @Override
        public String key() {
            return "task " + task.id();
        }

        @Override
        public long caseId() {
            return task.caseId();
        }
    }
}
