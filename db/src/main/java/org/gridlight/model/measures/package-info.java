/** Measures (统计量): what is counted, grouped by what, over which period. */
package org.gridlight.model.measures;
