/** Spot checks (督查抽查) in the record: drawn, answered and signed through one door. */
package org.gridlight.db.spotcheck;
