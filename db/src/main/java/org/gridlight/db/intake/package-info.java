/** The inbox (收件): reports from other systems. */
package org.gridlight.db.intake;
