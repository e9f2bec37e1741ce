package org.gridlight.db.grid;

import java.util.List;
import org.gridlight.model.grid.ControlLine;

/** Statements on planning control lines. */
public interface ControlLineMapper {
    List<ControlLine> selectAll();
}
