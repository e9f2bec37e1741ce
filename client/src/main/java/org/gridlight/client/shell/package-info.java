/** The frame around the sections (shell): sign-in, tabs, search, keys, status, windows. Knows no section by name. */
package org.gridlight.client.shell;
