/** Calls (来电) that the telephones of this machine tell of. */
package org.gridlight.client.telephone;
