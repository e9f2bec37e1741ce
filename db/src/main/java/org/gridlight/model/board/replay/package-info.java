/** A day of the boards once more (回放): from the clocks of the record to the cases as they stood at any moment. */
package org.gridlight.model.board.replay;
