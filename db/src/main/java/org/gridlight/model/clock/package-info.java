/** Working time, limits and due times: rules without a record. */
package org.gridlight.model.clock;
