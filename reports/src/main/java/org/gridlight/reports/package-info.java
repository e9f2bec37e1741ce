/**
 * Printed books: what a page, a table, a figure is made of, and the files a book is written to. The layouts stand in
 * {@code src/main/jrxml} and are compiled when the product is built.
 */
package org.gridlight.reports;
