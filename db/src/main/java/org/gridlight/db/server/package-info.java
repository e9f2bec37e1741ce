/** What a central server must be like before a record is kept on it. */
package org.gridlight.db.server;
