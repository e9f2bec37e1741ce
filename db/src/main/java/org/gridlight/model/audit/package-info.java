/** The audit (审计): what was done, in one chain of hashes, and how it is verified. */
package org.gridlight.model.audit;
