/** Records for measuring: cases that are made up, and the same work done in other ways beside. */
package org.gridlight.db.bench;
