/** The desk of file exchange with units that have no line (数据包): packages out, answers in. */
package org.gridlight.client.packages;
