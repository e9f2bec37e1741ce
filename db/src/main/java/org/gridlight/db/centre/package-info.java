/** The centre itself: its settings. */
package org.gridlight.db.centre;
