/** Following what changes in the record. */
package org.gridlight.db.feed;
