/** The wall (大屏): full screens for the whole hall, on monitors of their own, all fed by one source of data. */
package org.gridlight.client.wall;
