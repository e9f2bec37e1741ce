/**
 * Map data in and out as files (数据交换): shapefile, GeoPackage, GeoJSON and CSV, read feature by feature so that no file
 * is too large, each thing wrong named with its line, its value and what to do.
 *
 * <p>The way in is {@code org.gridlight.db.exchange.FeatureFiles}, because a GeoPackage is an SQL database; everything
 * else stands here and knows no SQL.
 */
package org.gridlight.model.exchange;
