/** The simulated field: invented inspectors, citizens and units at work, through the same doors as real people. */
package org.gridlight.client.field;
