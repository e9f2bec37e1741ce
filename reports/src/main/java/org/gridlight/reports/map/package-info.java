/** Printed maps (网格分布图). */
package org.gridlight.reports.map;
