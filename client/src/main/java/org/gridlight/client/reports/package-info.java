/** Section 报表: the printed books on the screen, page by page, as they will be printed. */
package org.gridlight.client.reports;
