/** What a seat reads to look for cases by itself. */
package org.gridlight.db.search;
