/** Files exchanged with units that have no line to the centre (数据包): one signed zip a time, nothing in it trusted before it is checked. */
package org.gridlight.model.packages;
