/** Parts of the form of a new report (登记): what will hold for it, what may be the same matter, its photos. */
package org.gridlight.client.cases.report;
