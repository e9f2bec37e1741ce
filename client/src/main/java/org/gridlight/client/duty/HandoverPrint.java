package org.gridlight.client.duty;

import org.gridlight.model.duty.Handover;

/** Where a signed handover is looked at as a paper. On the FX thread. */
@FunctionalInterface
interface HandoverPrint {
    void show(Handover handover);
}
