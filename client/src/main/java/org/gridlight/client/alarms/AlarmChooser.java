package org.gridlight.client.alarms;

/** Goes through the list of alarms by mouse and keys: chooses, marks, extends, opens a summary. On the FX thread. */
final class AlarmChooser implements AlarmView.Choosing {
    /** What follows from a choice. */
    interface Follows {
        /** A row was chosen by itself; the marks are gone. */
        void chosen();

        /** Other rows are marked. */
        void marked();

        /** Other rows are marked, and the chosen one has moved with them. */
        void extended();

        /** A summary is to be opened or closed. */
        void turned(AlarmRows.Group group);
    }

    private final AlarmSelection selection;
    private final Follows follows;

    AlarmChooser(AlarmSelection selection, Follows follows) {
        this.selection = selection;
        this.follows = follows;
    }

    private void goTo(int row) {
        selection.unmark();
        selection.choose(row);
        follows.chosen();
    }

    @Override
    public void choose(int row) {
        if (!selection.isRow(row)) {
            return;
        }
        var wanted = selection.rows().at(row);
        boolean again = selection.chosen().equals(wanted.key());
        goTo(row);
        if (wanted instanceof AlarmRows.Group group && (again || !group.open())) {
            follows.turned(group);
        }
    }

    @Override
    public void move(int by) {
        if (selection.rows().size() > 0) {
            goTo(selection.beside(by));
        }
    }

    @Override
    public void mark(int row) {
        if (selection.isRow(row)) {
            selection.mark(row);
            follows.marked();
        }
    }

    @Override
    public void markTo(int row) {
        selection.markTo(row);
        follows.marked();
    }

    @Override
    public void extend(int by) {
        if (selection.at() >= 0) {
            int to = selection.beside(by);
            selection.markTo(to);
            selection.choose(to);
            follows.extended();
        }
    }

    @Override
    public void goTo(AlarmSection section) {
        int head = selection.rows().indexOf(section.name());
        if (head >= 0) {
            goTo(selection.rows().step(head, 1));
        }
    }
}
