/** The monthly operation book (运行月报): what it says, in numbers, and how it is said on paper. */
package org.gridlight.reports.monthly;
