/** Publishes calendars, by which the database computes due times. */
package org.gridlight.db.clock;
