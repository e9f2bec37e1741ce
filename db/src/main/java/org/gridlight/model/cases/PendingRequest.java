package org.gridlight.model.cases;

/**
 * A request that waits for a decision, with what one must know of its case: one line of the queue of approvals (待审批).
 *
 * @param number   case number
 * @param category name of the class (小类)
 * @param version  of the case
 */
public record PendingRequest(CaseRequest request, String number, String category, String place, boolean urgent,
        CaseState state, int version) {}
