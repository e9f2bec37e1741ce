package org.gridlight.client.map.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import org.gridlight.model.grid.change.GridChange;

/** The steps of a drawing, the last of which can be taken back one by one. Not safe for use by several threads. */
public final class DraftSteps {
    private final Deque<GridDraft> before = new ArrayDeque<>();
    private GridDraft now;

    public DraftSteps(GridChange.Kind kind) {
        now = GridDraft.of(kind);
    }

    public GridDraft now() {
        return now;
    }

    /** A step is taken. @return whether it changed anything */
    public boolean take(GridDraft next) {
        if (next.equals(now)) {
            return false;
        }
        before.push(now);
        now = next;
        return true;
    }

    public boolean canUndo() {
        return !before.isEmpty();
    }

    /** Takes the last step back; nothing when there is none. */
    public void undo() {
        if (canUndo()) {
            now = before.pop();
        }
    }

    /** Begins anew. */
    public void begin(GridChange.Kind kind) {
        before.clear();
        now = GridDraft.of(kind);
    }
}
