/** Section 总览: the day in seven steps, its half-hours, where it is overdue, who is red, what waits for me. */
package org.gridlight.client.overview;
