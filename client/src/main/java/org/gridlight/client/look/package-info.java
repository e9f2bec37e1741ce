/** What every screen is built from (look): themes, colours, lights as shapes, small parts. No screen, no data. */
package org.gridlight.client.look;
