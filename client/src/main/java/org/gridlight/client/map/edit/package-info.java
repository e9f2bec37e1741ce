/** What is drawn while grids are changed on the map: steps that can be taken back, grids near by. No screen. */
package org.gridlight.client.map.edit;
