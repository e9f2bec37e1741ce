/** Measures what the product promises to hold, on data made for it, and says so in a table and in JSON. */
package org.gridlight.client.bench;
