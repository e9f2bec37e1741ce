/** Features in CSV files. */
package org.gridlight.model.exchange.csv;
