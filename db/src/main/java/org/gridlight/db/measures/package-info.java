/** Counting cases in the record. */
package org.gridlight.db.measures;
