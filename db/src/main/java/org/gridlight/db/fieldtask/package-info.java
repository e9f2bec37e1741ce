/** Tasks to the field (现场任务) in the record: sent, answered and judged through one door. */
package org.gridlight.db.fieldtask;
