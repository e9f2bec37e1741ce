/** Keeps limits, filing conditions and the duty list. */
package org.gridlight.db.rules;
