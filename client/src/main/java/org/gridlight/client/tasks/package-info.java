/** How a workstation does what takes time: off the FX thread, named, and back on it with the result. */
package org.gridlight.client.tasks;
