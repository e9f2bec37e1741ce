package org.gridlight.client.seat;

import java.util.function.Predicate;
import org.gridlight.model.cases.OpenCase;

/**
 * Some of the open cases: what stands behind a number.
 *
 * @param title how the list is headed, in the person's language
 * @param which whether a case belongs to it; asked again as cases change
 */
public record CaseSelection(String title, Predicate<OpenCase> which) {}
