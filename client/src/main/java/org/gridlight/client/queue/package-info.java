/** Tools over the queue of open cases: saved filters (常用筛选), groups (分组), export (导出), batches (批量办理). */
package org.gridlight.client.queue;
