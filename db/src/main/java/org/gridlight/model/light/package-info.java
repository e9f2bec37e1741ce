/** Lights of cases and units (红绿灯): rules without a record. */
package org.gridlight.model.light;
