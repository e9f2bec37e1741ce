/** Boards: how units stand by their open cases, under the rules of {@code light}. */
package org.gridlight.model.board;
