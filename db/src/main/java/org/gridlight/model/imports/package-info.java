/**
 * What every import of map data has in common: which column of a file means what, what became of its rows, and what a
 * person is shown before anything is kept (试导入).
 */
package org.gridlight.model.imports;
