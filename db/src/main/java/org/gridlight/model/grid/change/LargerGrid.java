package org.gridlight.model.grid.change;

/**
 * A node of the tree of larger grids (管理网格、责任网格、评价网格) in force.
 *
 * @param id        its key
 * @param parentId  key of the node above; 0 at the top
 * @param kind      MANAGEMENT, RESPONSIBILITY or EVALUATION
 * @param code      as the centre numbers it
 * @param levelName what its depth is called
 * @param unitGrids how many unit grids it has
 */
public record LargerGrid(long id, long parentId, String kind, String code, String name, String levelName,
        int unitGrids) {}
