/** What stands behind a number: the cases it counted, as lists of every screen show them. */
package org.gridlight.client.measures;
