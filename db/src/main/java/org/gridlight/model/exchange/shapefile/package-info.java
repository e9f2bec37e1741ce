/**
 * Features in shapefiles, read and written here and not by a library: the one that was tried (H2GIS) takes as much memory
 * as a broken file asks for, closes open rings and replaces broken letters silently, and leaves dates out. It reads what
 * is written here in a test.
 */
package org.gridlight.model.exchange.shapefile;
