/** Areas and unit grids in the record. */
package org.gridlight.db.grid;
