/** Puts the workstation together: which sections there are, where they get their data, and the windows they stand in. */
package org.gridlight.client.workstation;
