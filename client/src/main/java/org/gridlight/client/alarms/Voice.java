package org.gridlight.client.alarms;

/** What a workstation is heard with. Both calls block until it is over, so they are made on a worker. */
public interface Voice {
    /** @return whether it was heard: false on a machine without sound */
    boolean sound(Tone tone);

    /** Says it aloud where the system can; nothing happens where it cannot. */
    void say(String words);
}
