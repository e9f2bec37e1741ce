/** Reads and verifies the audit. */
package org.gridlight.db.audit;
