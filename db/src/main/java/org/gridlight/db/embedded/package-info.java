/**
 * A MariaDB server of our own: a real server in a child process that nobody owns. Any workstation may start it or join
 * it, and it leaves by itself some seconds after the last one has gone.
 */
package org.gridlight.db.embedded;
