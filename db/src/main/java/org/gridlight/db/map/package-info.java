/** All geometry of the record in one go, copies of it on the workstation, and what is known of a place. */
package org.gridlight.db.map;
