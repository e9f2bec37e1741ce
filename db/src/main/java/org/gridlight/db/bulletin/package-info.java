/** Counts the week of the bulletin (周通报). */
package org.gridlight.db.bulletin;
