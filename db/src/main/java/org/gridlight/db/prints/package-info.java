/** The log of printed papers (打印记录). */
package org.gridlight.db.prints;
