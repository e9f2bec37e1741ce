/** The triage desk (案件): queue, case file, acts, new report. A screen = model – mediator – view. */
package org.gridlight.client.cases;
