/** Handovers between shifts (交接班) and the duty log (值班日志) in the record. */
package org.gridlight.db.duty;
