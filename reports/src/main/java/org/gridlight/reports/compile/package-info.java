/** Part of the build: compiles the layouts of the books. */
package org.gridlight.reports.compile;
