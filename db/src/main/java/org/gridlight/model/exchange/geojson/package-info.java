/** Features in GeoJSON files (RFC 7946, and the coordinate systems of the specification of 2008). */
package org.gridlight.model.exchange.geojson;
