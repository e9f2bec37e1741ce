/** Accounts, rights and the audit (系统): what the three administrators and a shift leader who delegates work with. */
package org.gridlight.client.system;
