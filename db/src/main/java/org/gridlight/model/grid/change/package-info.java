/**
 * Changes of grids (网格调整) as pure geometry: what ends, what begins, and why something cannot be drawn so. Nothing here
 * knows of the record, which checks all of it again.
 */
package org.gridlight.model.grid.change;
