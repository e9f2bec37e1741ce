/** The alarms of a seat (告警): list, load, flood, sound and speech. */
package org.gridlight.client.alarms;
