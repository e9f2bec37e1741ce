/** What the desks of notices, meetings and requests have in common: how one reads, is cut off and sends, and its frame. */
package org.gridlight.client.desk;
