/**
 * Others that draw the map, for the bench only: their licences or their size keep them out of the product. The build puts
 * them into a folder beside it.
 */
package org.gridlight.client.bench.peer;
