/** Packages of units without a line (数据包) in the record: their keys, what went out, and answers taken like typed feedback. */
package org.gridlight.db.packages;
