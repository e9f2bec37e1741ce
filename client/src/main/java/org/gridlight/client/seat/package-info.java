/**
 * What a screen is given at a seat (席位) and what it gives in return: the way between the frame and the sections. Knows
 * no screen.
 */
package org.gridlight.client.seat;
