/** How values of the model stand in columns. */
package org.gridlight.db.types;
