/** The command line: the same stores and books as the workstation, one command a class. */
package org.gridlight.client.cli;
