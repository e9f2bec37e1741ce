/** Alarms of the record: the list, what happened to each, and what people do with them. */
package org.gridlight.db.alarm;
