package org.gridlight.client.lights;

/** By what the board counts. Words in the messages under {@code lights.kind.NAME}. */
enum BoardKind {
    /** 单位: who handles a case. */
    UNITS(BoardMode.LARGE),
    /** 街道: where a case lies, whoever handles it. */
    STREETS(BoardMode.LARGE),
    /** 社区. */
    COMMUNITIES(BoardMode.COMPACT),
    /** 单元网格. */
    GRIDS(BoardMode.MATRIX),
    /** 监督员班组: verifying and checking in the grids they patrol. */
    TEAMS(BoardMode.LARGE),
    /** 类别: minor classes under their major class. */
    CATEGORIES(BoardMode.COMPACT),
    /** 来源. */
    SOURCES(BoardMode.LARGE),
    /** 中心环节: the stages of the hall. */
    HALL(BoardMode.LARGE);

    private final BoardMode usual;

    BoardKind(BoardMode usual) {
        this.usual = usual;
    }

    /** How it is shown until a person wishes otherwise. */
    BoardMode usual() {
        return usual;
    }

    /** The board of the record that has the same lights; null for none. */
    org.gridlight.model.light.LightBoard kept() {
        return switch (this) {
            case UNITS -> org.gridlight.model.light.LightBoard.UNIT;
            case STREETS -> org.gridlight.model.light.LightBoard.STREET;
            case COMMUNITIES -> org.gridlight.model.light.LightBoard.COMMUNITY;
            case HALL -> org.gridlight.model.light.LightBoard.HALL;
            case GRIDS, TEAMS, CATEGORIES, SOURCES -> null;
        };
    }

    /** Whether whoever stands on it answers for his light. */
    boolean answers() {
        return this == UNITS;
    }
}
