/** What the desks of supervision have in common: how one reads, is cut off and sends, and its frame. */
package org.gridlight.client.supervise.desk;
