/** The section 值班: handover between shifts, the duty log, and what a shift needs at hand. */
package org.gridlight.client.duty;
