/**
 * Spot checks (抽查): a supervisor goes to a sample of closed cases and of unit grids, drawn so that anybody can draw it
 * again. Pure rules.
 */
package org.gridlight.model.spotcheck;
