/** Invented photographs of the invented district: small scenes, drawn ray by ray, before and after the work. */
package org.gridlight.model.demo.photo;
