/** Section 督办: what is owed beside the queues, and decisions on requests. */
package org.gridlight.client.supervise;
