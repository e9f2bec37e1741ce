/** The desk of the duty table (责任表): who answers for what where, and what a change of it would do. */
package org.gridlight.client.duty.table;
