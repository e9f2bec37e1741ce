package org.gridlight.client.lights;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** Brings lists and their words up to date without making them anew: what has not changed is not touched. */
final class Rows {
    private static final List<String> COLOURS = List.of("red", "yellow", "grey");

    private Rows() {}

    /** @return how many rows were touched */
    static <T> int update(ObservableList<T> shown, List<T> now) {
        int touched = 0;
        for (int i = 0; i < now.size(); i++) {
            if (i >= shown.size()) {
                touched += now.size() - i;
                shown.addAll(now.subList(i, now.size()));
                break;
            }
            if (!shown.get(i).equals(now.get(i))) {
                shown.set(i, now.get(i));
                touched++;
            }
        }
        if (shown.size() > now.size()) {
            touched += shown.size() - now.size();
            shown.remove(now.size(), shown.size());
        }
        return touched;
    }

    /** Gives words the colour of a light; nothing is touched when they have it. @param style empty for none */
    static void style(Node words, String style) {
        var styles = words.getStyleClass();
        if (style.isEmpty() || !styles.contains(style)) {
            styles.removeAll(COLOURS);
            if (!style.isEmpty()) {
                styles.add(style);
            }
        }
    }
}
