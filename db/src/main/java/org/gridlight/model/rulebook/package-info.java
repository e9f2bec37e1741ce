/** Rules that people change at a desk (规则): their values, what changed them, and what a change would do. */
package org.gridlight.model.rulebook;
