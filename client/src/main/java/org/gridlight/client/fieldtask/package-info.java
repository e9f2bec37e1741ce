/** Tasks to the field and back (现场任务): who is sent, what came back, what is suspected of it. */
package org.gridlight.client.fieldtask;
