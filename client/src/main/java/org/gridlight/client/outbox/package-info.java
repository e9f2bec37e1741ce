/** Messages that leave the centre (发件): what is owed, what came of it, and their texts. */
package org.gridlight.client.outbox;
