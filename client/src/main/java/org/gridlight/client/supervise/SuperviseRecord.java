package org.gridlight.client.supervise;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.gridlight.db.Progress;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.BatchResult;
import org.gridlight.model.cases.Workflow;

/**
 * What the section asks the record. Every call may block, and fails with a {@link org.gridlight.model.words.Refusal} when
 * the record cannot be asked. Safe for many threads.
 */
interface SuperviseRecord {
    Workflow workflow();

    /** What this person is owed, or owes, in no order. */
    List<Owed> owed(OwedKind kind);

    /** The same act sent twice is done once. */
    ActAnswer act(Act act);

    /** The same batch sent twice is done once; never throws for a record that cannot be reached. */
    BatchResult actAll(UUID batch, List<Act> acts, Progress progress, BooleanSupplier cancelled);
}
