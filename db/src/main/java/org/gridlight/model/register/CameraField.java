package org.gridlight.model.register;

/** What a file of cameras may say of one of them, in the words of the mapping file {@code cameras.yaml}. */
public enum CameraField {
    /** Number, as its owner writes it (探头编号). */
    CODE,
    /** Name. */
    NAME,
    /** Where it stands, in words. */
    PLACE,
    /** Where it looks, degrees clockwise from north. */
    HEADING,
    /** Whose it is (权属单位). */
    OWNER,
    /** State (正常、故障、停用). */
    CONDITION,
    /** Address of its picture (视频流地址). */
    STREAM
}
