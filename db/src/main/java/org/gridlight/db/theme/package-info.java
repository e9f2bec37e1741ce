/** What thematic maps count, and the themes that are kept. */
package org.gridlight.db.theme;
