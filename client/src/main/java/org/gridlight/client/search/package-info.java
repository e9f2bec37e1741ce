/** The index over all cases that an account may read, kept at the seat: so that looking costs no time of the centre. */
package org.gridlight.client.search;
