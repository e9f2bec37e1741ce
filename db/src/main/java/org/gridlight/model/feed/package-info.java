/** What changed in the record, in order. */
package org.gridlight.model.feed;
