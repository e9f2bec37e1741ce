/** Loads the invented district. */
package org.gridlight.db.demo;
