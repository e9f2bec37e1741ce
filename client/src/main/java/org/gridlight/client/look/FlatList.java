package org.gridlight.client.look;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A list that makes only the nodes that fit on the screen and fills them anew: what sixty thousand rows cost does not
 * depend on how many there are. Its rows have one height unless {@link Heights} say otherwise. Which row is chosen is told
 * from outside, by its index. On the FX thread.
 */
public final class FlatList extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final double LINES_A_TURN = 3;

    private final Supplier<? extends Cell> maker;
    private final List<Cell> cells = new ArrayList<>();
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle window = new Rectangle();
    private double rowHeight = 32;
    private Heights heights = uniform();
    private int size;
    /** By how much rows have moved under the same cells: a row that stays where it is keeps its cell. */
    private int shift;
    private int selected = -1;
    private boolean unseen = true;
    private IntConsumer onPress = index -> {};
    private IntConsumer onKey = by -> {};
    private IntConsumer onMark = index -> {};
    private IntConsumer onMarkTo = index -> {};
    private IntConsumer onExtend = by -> {};
    private IntPredicate marked = index -> false;
    private Folding onFold = (shut, all) -> {};
    private Runnable onOpen = () -> {};
    private Runnable onLook = () -> {};

    /** Where each row stands, for lists whose rows are not all alike. Asked often: it must be quick. */
    public interface Heights {
        /** Where a row begins; of the row after the last one, where all ends. */
        double top(int row);

        /** The row at a height between 0 and the end of all. */
        int rowAt(double height);

        /** The lowest row there can be. */
        double least();
    }

    /** One row. Its nodes are made once and filled again and again. */
    public abstract static class Cell extends Region {
        private boolean selected;
        private boolean marked;

        /** Fills it with the row of this index. @return whether it needs other styles than before */
        protected abstract boolean fill(int index);
    }

    public FlatList(Supplier<? extends Cell> maker) {
        this.maker = maker;
        getStyleClass().add("flat-list");
        setFocusTraversable(true);
        setClip(window);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().addListener(moved -> requestLayout());
        getChildren().add(bar);
        addEventHandler(ScrollEvent.SCROLL, this::onScroll);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::onMouse);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKeyPressed);
    }

    public void setRowHeight(double height) {
        rowHeight = height;
        requestLayout();
    }

    public double rowHeight() {
        return rowHeight;
    }

    private Heights uniform() {
        return new Heights() {
            @Override
            public double top(int row) {
                return row * rowHeight;
            }

            @Override
            public int rowAt(double height) {
                return (int) Math.floor(height / rowHeight);
            }

            @Override
            public double least() {
                return rowHeight;
            }
        };
    }

    private double top(int row) {
        return heights.top(row);
    }

    private double bottom(int row) {
        return heights.top(row + 1);
    }

    /** @param press told the row that was pressed */
    public void onPress(IntConsumer press) {
        onPress = press;
    }

    /** @param key told by how many rows the choice is to move; the smallest and largest number for first and last */
    public void onKey(IntConsumer key) {
        onKey = key;
    }

    /**
     * Rows that are marked beside the chosen one.
     *
     * @param which  whether a row is
     * @param mark   told the row that was pressed with Ctrl
     * @param markTo told the row that was pressed with Shift
     * @param extend told by how many rows the marking goes on from the chosen one, by Shift and an arrow
     */
    public void onMarks(IntPredicate which, IntConsumer mark, IntConsumer markTo, IntConsumer extend) {
        marked = which;
        onMark = mark;
        onMarkTo = markTo;
        onExtend = extend;
    }

    /** Told Left (fold) and Right (open), with Shift for all groups. */
    @FunctionalInterface
    public interface Folding {
        void fold(boolean shut, boolean all);
    }

    /** @param fold told when a group is to be folded or opened */
    public void onFold(Folding fold) {
        onFold = fold;
    }

    /** Other rows are marked. */
    public void marksChanged() {
        requestLayout();
    }

    /** @param open told Enter; @param look told the space bar */
    public void onKeys(Runnable open, Runnable look) {
        onOpen = open;
        onLook = look;
    }

    /**
     * New content. The row that is chosen stays where it is on the screen; when it is not on the screen the first one
     * that is does not move.
     *
     * @param chosen  row that is chosen now, -1 for none
     * @param anchor  row at which the row now at the top stands, -1 when it is gone
     */
    public void show(int rows, int chosen, int anchor) {
        show(rows, chosen, anchor, heights);
    }

    /** The same with rows of other heights. */
    public void show(int rows, int chosen, int anchor, Heights now) {
        double position = bar.getValue();
        boolean visible = selected >= 0 && isVisible(selected);
        double aboveChosen = visible ? position - top(selected) : 0;
        int first = firstRow();
        int was = selected;
        double aboveFirst = position - top(first);
        heights = now;
        size = rows;
        selected = chosen;
        if (visible && chosen >= 0) {
            position = top(chosen) + aboveChosen;
            shift += chosen - was;
        } else if (anchor >= 0) {
            position = top(anchor) + aboveFirst;
            shift += anchor - first;
        }
        measure();
        bar.setValue(clamped(position));
        requestLayout();
    }

    /** Another row is chosen; it is brought into sight. */
    public void select(int row) {
        selected = row;
        reveal();
        requestLayout();
    }

    /** Brings a row into sight without choosing it; nothing where it is in sight. */
    public void bringIntoSight(int row) {
        if (row >= 0 && row < size && getHeight() > 0 && !isVisible(row)) {
            bar.setValue(clamped(top(row) - rowHeight));
            requestLayout();
        }
    }

    private void reveal() {
        // Before the first layout nobody knows what fits.
        unseen = selected >= 0 && getHeight() == 0;
        if (selected >= 0 && !unseen) {
            if (top(selected) < bar.getValue() + rowHeight) {
                bar.setValue(clamped(top(selected) - rowHeight));
            } else if (bottom(selected) > bar.getValue() + getHeight()) {
                bar.setValue(clamped(bottom(selected) + rowHeight - getHeight()));
            }
        }
    }

    /** The row at the top of the screen. */
    public int firstRow() {
        return heights.rowAt(bar.getValue());
    }

    /** How many whole rows fit on the screen. */
    public int page() {
        return Math.max(1, (int) (getHeight() / rowHeight) - 1);
    }

    /** How far below the upper edge a row begins; above it when negative. */
    public double offset(int row) {
        return top(row) - bar.getValue();
    }

    /** How many nodes there are, for tests. */
    public int nodes() {
        return cells.size();
    }

    private boolean isVisible(int row) {
        return bottom(row) > bar.getValue() && top(row) < bar.getValue() + getHeight();
    }

    private double clamped(double top) {
        return Math.clamp(top, 0, Math.max(0, top(size) - getHeight()));
    }

    private void measure() {
        double room = Math.max(0, top(size) - getHeight());
        bar.setMax(room);
        bar.setVisibleAmount(size == 0 ? 0 : room * getHeight() / top(size));
        bar.setUnitIncrement(rowHeight);
        bar.setBlockIncrement(Math.max(rowHeight, getHeight() - rowHeight));
        bar.setVisible(room > 0);
    }

    @Override
    protected void layoutChildren() {
        window.setWidth(getWidth());
        window.setHeight(getHeight());
        measure();
        if (unseen) {
            reveal();
        }
        bar.setValue(clamped(bar.getValue()));
        double barWidth = bar.prefWidth(-1);
        bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
        int first = firstRow();
        int needed = Math.min(size, (int) Math.ceil(getHeight() / heights.least()) + 1);
        fitCells(needed);
        for (int i = 0; i < needed; i++) {
            int row = first + i;
            var cell = cells.get(Math.floorMod(row - shift, needed));
            boolean there = row < size && top(row) < bar.getValue() + getHeight();
            cell.setVisible(there);
            if (there) {
                boolean mark = marked.test(row);
                boolean restyled = cell.fill(row) | cell.selected != (row == selected) | cell.marked != mark;
                cell.selected = row == selected;
                cell.marked = mark;
                cell.pseudoClassStateChanged(SELECTED, cell.selected);
                cell.pseudoClassStateChanged(MARKED, mark);
                if (restyled) {
                    // Layout comes after the styles: without this one frame would show the row in its old colours.
                    cell.applyCss();
                }
                cell.resizeRelocate(0, top(row) - bar.getValue(), getWidth(), bottom(row) - top(row));
            }
        }
        bar.toFront();
    }

    private void fitCells(int needed) {
        while (cells.size() < needed) {
            var cell = maker.get();
            cell.setManaged(false);
            cells.add(cell);
            getChildren().add(cell);
            // Made during layout, it has missed the pass of the styles, and without them its labels have no size.
            cell.applyCss();
        }
        while (cells.size() > needed) {
            getChildren().remove(cells.removeLast());
        }
    }

    private void onScroll(ScrollEvent turn) {
        double lines = turn.getTextDeltaY() == 0
                ? turn.getDeltaY() / rowHeight
                : Math.signum(turn.getDeltaY()) * LINES_A_TURN;
        bar.setValue(clamped(bar.getValue() - lines * rowHeight));
        turn.consume();
    }

    private void onMouse(MouseEvent press) {
        requestFocus();
        int row = heights.rowAt(press.getY() + bar.getValue());
        if (row >= 0 && row < size) {
            (press.isShiftDown() ? onMarkTo : press.isShortcutDown() ? onMark : onPress).accept(row);
        }
    }

    private void onKeyPressed(KeyEvent key) {
        switch (key.getCode()) {
            case UP -> moved(key, -1);
            case DOWN -> moved(key, 1);
            case PAGE_UP -> moved(key, -page());
            case PAGE_DOWN -> moved(key, page());
            case HOME -> moved(key, Integer.MIN_VALUE);
            case END -> moved(key, Integer.MAX_VALUE);
            case LEFT -> acted(key, () -> onFold.fold(true, key.isShiftDown()));
            case RIGHT -> acted(key, () -> onFold.fold(false, key.isShiftDown()));
            case ENTER -> acted(key, onOpen);
            case SPACE -> acted(key, onLook);
            default -> {
            }
        }
    }

    private static void acted(KeyEvent key, Runnable act) {
        if (!key.isShortcutDown() && !key.isAltDown()) {
            act.run();
            key.consume();
        }
    }

    private void moved(KeyEvent key, int by) {
        (key.isShiftDown() ? onExtend : onKey).accept(by);
        key.consume();
    }
}
