/** Looking for cases: what was typed, what a case says of itself, and whether the one fits the other. */
package org.gridlight.model.search;
