/** Ledgers of cases on paper (台账). */
package org.gridlight.reports.cases;
