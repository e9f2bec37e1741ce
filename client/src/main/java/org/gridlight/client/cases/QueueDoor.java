package org.gridlight.client.cases;

import java.util.List;
import java.util.function.Predicate;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.Workflow;

/** What the tools of the queue (常用筛选, 分组, 导出, 批量办理) may ask of it. On the FX thread. */
public interface QueueDoor {
    /** What the list is called: its queue, or what stands behind a number. */
    String title();

    /** All cases of the list in its order, those of folded groups too. */
    List<OpenCase> shown();

    /** Shows only these in every queue; null for all again. It may go by the clock, and runs on any thread. */
    void narrow(Predicate<OpenCase> which);

    /** Divides the list; null for by what is due next. */
    void group(GroupBy by);

    /** Gives the keyboard back to the list. */
    void focus();

    /** What may be done in which state, as it was when the section was opened. */
    Workflow workflow();

    CaseWords words();

    CaseRecord record();
}
