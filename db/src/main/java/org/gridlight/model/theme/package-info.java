/** Thematic maps (专题图): values of units, their classes, and the themes (主题) in which a map is seen. */
package org.gridlight.model.theme;
