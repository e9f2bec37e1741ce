/** What comes in with a report. */
package org.gridlight.model.intake;
