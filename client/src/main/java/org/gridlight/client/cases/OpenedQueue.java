package org.gridlight.client.cases;

import java.util.List;
import java.util.function.Predicate;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.Workflow;

/** The queue of a section that is open, for its tools. On the FX thread. */
record OpenedQueue(QueueMediator queue, QueueModel model, Workflow workflow, CaseWords words,
        CaseRecord record) implements QueueDoor {
    @Override
    public String title() {
        return queue.where();
    }

    @Override
    public List<OpenCase> shown() {
        return queue.shown();
    }

    @Override
    public void narrow(Predicate<OpenCase> which) {
        model.narrow(which);
        queue.refresh();
    }

    @Override
    public void group(GroupBy by) {
        model.group(by);
        queue.refresh();
    }

    @Override
    public void focus() {
        queue.view().focusList();
    }
}
