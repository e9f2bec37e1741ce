/** The way to the shared record: address, sign-in, connections, transactions, migrations, backup. */
package org.gridlight.db;
