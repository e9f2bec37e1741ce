/** Messages that leave the centre: what is waiting, what gateways do, what people decide. */
package org.gridlight.db.outbox;
