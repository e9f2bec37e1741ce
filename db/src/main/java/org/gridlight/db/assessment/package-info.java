/** Months of assessment in the record. */
package org.gridlight.db.assessment;
