/** Cases in the record, and bringing them in from other systems. */
package org.gridlight.db.cases;
