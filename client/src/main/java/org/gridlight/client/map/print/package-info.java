/** Maps on paper (网格分布图): what is printed, how it is drawn for paper, the pane that asks for it. */
package org.gridlight.client.map.print;
