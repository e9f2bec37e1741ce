package org.gridlight.model.people;

/** How supervision and command are divided among the seats (运行模式); a setting that the record obeys. */
public enum OperationMode {
    /** 合署: one operator may accept, file and dispatch. */
    JOINT("operationMode.joint"),
    /** 两轴分离: a dispatcher can neither accept, file, check nor close. */
    TWO_AXES("operationMode.twoAxes");

    private final String word;

    OperationMode(String word) {
        this.word = word;
    }

    /** Key of its word. */
    public String word() {
        return word;
    }
}
