package org.gridlight.client.seat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Windows of the system that ask for files, and its player: behind an interface, so that tests answer them. On the FX
 * thread.
 */
public interface Dialogs {
    /** @param endings without a dot */
    List<Path> chooseFiles(String title, String kind, List<String> endings);

    /** Where to save. @param name proposed */
    Optional<Path> chooseTarget(String title, String name, String kind, List<String> endings);

    /** Plays what a camera sees. */
    Player player();
}
