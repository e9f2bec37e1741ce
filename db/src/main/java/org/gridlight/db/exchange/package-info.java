/** The one way to files of map data (数据交换), and the format among them that is an SQL database: the GeoPackage. */
package org.gridlight.db.exchange;
