/** Papers that are printed, and the log of their printing (打印记录). */
package org.gridlight.model.prints;
