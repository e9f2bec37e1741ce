/** What plays a day once more (回放), for the boards of lights and for the map alike: the strip, the clock and the keys. */
package org.gridlight.client.replay;
