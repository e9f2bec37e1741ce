/** Tasks to the field and back (现场任务): who was asked to verify or to check a case, and what came back. Pure rules. */
package org.gridlight.model.fieldtask;
