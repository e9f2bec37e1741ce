/** Reports of other systems (收件): the service that registers them, and readers of files and of servers that send them. */
package org.gridlight.client.intake;
