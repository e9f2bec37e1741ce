/** Signs of whether the centre runs well, in the record. */
package org.gridlight.db.health;
