package org.gridlight.client.lights;

import java.util.List;
import javafx.collections.ObservableList;

/** Brings a list on the screen up to date without making it anew: what has not changed is not touched. */
final class Rows {
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
}
