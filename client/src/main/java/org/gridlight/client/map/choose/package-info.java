/** What is chosen on the map (选择): by a figure that was drawn or by a unit; knows no screen. */
package org.gridlight.client.map.choose;
