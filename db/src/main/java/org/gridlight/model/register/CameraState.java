package org.gridlight.model.register;

/** State of a camera (探头状态). */
public enum CameraState {
    /** It gives a picture (正常). */
    WORKING,
    /** It should give a picture and does not (故障). */
    FAULTY,
    /** It was switched off (停用). */
    OFF
}
