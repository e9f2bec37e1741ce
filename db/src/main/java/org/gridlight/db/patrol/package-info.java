/** Inspectors in the field: shifts, places and tracks. Everything goes through doors of the record. */
package org.gridlight.db.patrol;
