/** The section of duty (值班): handover between shifts and the duty log. */
package org.gridlight.model.duty;
