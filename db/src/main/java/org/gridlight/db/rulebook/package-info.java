/** Rules that people change, in the record. */
package org.gridlight.db.rulebook;
