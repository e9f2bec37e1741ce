/** What the boards of lights need from the record besides the open cases. */
package org.gridlight.db.light;
