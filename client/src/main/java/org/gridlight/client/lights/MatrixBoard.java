package org.gridlight.client.lights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.gridlight.client.look.Drawing;
import org.gridlight.client.look.LightShape;
import org.gridlight.client.look.Palette;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.Light;

/**
 * Hundreds and thousands of units, a cell each (矩阵): shape and colour of the light, who it is on hover and by the keys.
 * Only the part that is seen is drawn. On the FX thread.
 */
final class MatrixBoard extends Region {
    private static final double CELL = 22;
    private static final double SHAPE = 11;
    private static final double GROUP_GAP = 3;
    private static final double NAMES = 116;
    private static final double BAR = 14;
    private static final double PAD = 12;

    private final Drawing drawing;
    private final ScrollBar bar = new ScrollBar();
    private final Tooltip hint = new Tooltip();
    private final Map<Long, Integer> places = new HashMap<>();
    private LongConsumer onChoose = unit -> {};
    private Runnable onOpen = () -> {};
    private LightBoard board;
    private Predicate<LightTile> shown = tile -> true;
    private List<Line> lines = List.of();
    private List<LightTile> cells = List.of();
    private double scale = 1;
    private double widthLaid;
    private int hovered = -1;

    /** A row of cells. @param name of the group where it begins, empty in further rows; @param first cell of it */
    private record Line(String name, double top, int first, int count) {}

    MatrixBoard(Seat seat) {
        this.drawing = new Drawing(seat.look(), this::paint);
        getStyleClass().add("light-matrix");
        setId("light-matrix");
        setFocusTraversable(true);
        bar.setOrientation(Orientation.VERTICAL);
        bar.valueProperty().addListener((value, before, now) -> drawing.redraw());
        getChildren().addAll(drawing, bar);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(MouseEvent.MOUSE_MOVED, move -> hover(at(move.getX(), move.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, left -> hover(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        focusedProperty().addListener((value, before, now) -> drawing.redraw());
        Tooltip.install(this, hint);
    }

    /** @param choose told the unit that was chosen; @param open what a double click or Enter does with it */
    void onActs(LongConsumer choose, Runnable open) {
        onChoose = choose;
        onOpen = open;
    }

    /** @param which units are shown at all; @param pixels of the base size of text */
    void show(LightBoard now, Predicate<LightTile> which, double pixels) {
        board = now;
        shown = which;
        scale = pixels / 14;
        lay(getWidth());
        drawing.redraw();
    }

    private double cell() {
        return Math.round(CELL * scale);
    }

    private double names() {
        return Math.round(NAMES * scale);
    }

    private int columns(double width) {
        return Math.max(1, (int) ((width - names() - BAR - 2 * PAD) / cell()));
    }

    private void lay(double width) {
        widthLaid = width;
        if (board == null) {
            return;
        }
        var laid = new ArrayList<Line>();
        var all = new ArrayList<LightTile>();
        int columns = columns(width);
        double top = PAD;
        for (var group : board.groups()) {
            var tiles = group.tiles().stream().filter(shown).toList();
            for (int from = 0; from < tiles.size(); from += columns) {
                int count = Math.min(columns, tiles.size() - from);
                laid.add(new Line(from == 0 ? group.name() : "", top, all.size() + from, count));
                top += cell();
            }
            all.addAll(tiles);
            top += tiles.isEmpty() ? 0 : GROUP_GAP;
        }
        lines = laid;
        cells = all;
        places.clear();
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i).id(), i);
        }
        range(top + PAD);
    }

    private void range(double tall) {
        double most = Math.max(0, tall - getHeight());
        bar.setMax(most);
        bar.setVisibleAmount(most == 0 ? 0 : most * getHeight() / tall);
        bar.setBlockIncrement(getHeight() * 0.8);
        bar.setVisible(most > 0);
        bar.setValue(Math.min(bar.getValue(), most));
    }

    private void paint(GraphicsContext sheet, double width, double height, Palette colours) {
        double from = bar.getValue();
        sheet.setTextBaseline(VPos.CENTER);
        for (var line : lines) {
            if (line.top() + cell() < from || line.top() > from + height) {
                continue;
            }
            double middle = line.top() - from + cell() / 2;
            sheet.setFill(colours.colour("t2"));
            sheet.setTextAlign(TextAlignment.LEFT);
            sheet.fillText(line.name(), PAD, middle, names() - PAD / 2);
            for (int i = 0; i < line.count(); i++) {
                cell(sheet, colours, line.first() + i, PAD + names() + i * cell(), middle);
            }
        }
    }

    private void cell(GraphicsContext sheet, Palette colours, int index, double left, double middle) {
        var tile = cells.get(index);
        double side = cell() - 2;
        double top = middle - side / 2;
        boolean none = tile.counts().all() == 0;
        sheet.setFill(colours.colour(ground(tile)));
        sheet.fillRect(left, top, side, side);
        if (none) {
            sheet.setFill(colours.colour("line2"));
            sheet.fillOval(left + side / 2 - 1.5, middle - 1.5, 3, 3);
        } else {
            LightShape.of(tile.light()).draw(sheet, left + side / 2, middle, Math.round(SHAPE * scale),
                    colours.colour(tile.light()), colours.edge(tile.light()));
        }
        boolean chosen = board.chosen().filter(one -> one.unit().id() == tile.id()).isPresent();
        if (chosen || index == hovered || tile.light() == Light.RED) {
            sheet.setStroke(colours.colour(chosen || index == hovered ? "accent" : "red"));
            sheet.setLineWidth(chosen ? 2 : 1);
            sheet.strokeRect(left + 0.5, top + 0.5, side - 1, side - 1);
        }
    }

    private static String ground(LightTile tile) {
        return switch (tile.light()) {
            case RED -> "red-weak";
            case YELLOW -> "yellow-weak";
            case GREEN, GREY -> "pane";
        };
    }

    /** Which cell lies there; -1 for none. Rows are found by halving. */
    int at(double x, double y) {
        double wanted = y + bar.getValue();
        int low = 0;
        int high = lines.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var line = lines.get(middle);
            if (wanted < line.top()) {
                high = middle - 1;
            } else if (wanted >= line.top() + cell()) {
                low = middle + 1;
            } else {
                int column = (int) Math.floor((x - PAD - names()) / cell());
                return column >= 0 && column < line.count() ? line.first() + column : -1;
            }
        }
        return -1;
    }

    private void hover(int cell) {
        if (cell != hovered) {
            hovered = cell;
            Optional.of(cell).filter(at -> at >= 0).map(cells::get).ifPresent(tile -> hint.setText(
                    tile.whole() + "\n" + tile.reason() + "\n" + tile.time()));
            drawing.redraw();
        }
    }

    private void pressed(MouseEvent press) {
        requestFocus();
        int cell = at(press.getX(), press.getY());
        if (cell >= 0 && press.getButton() == MouseButton.PRIMARY) {
            onChoose.accept(cells.get(cell).id());
            if (press.getClickCount() == 2) {
                onOpen.run();
            }
        }
    }

    private void scrolled(ScrollEvent scroll) {
        bar.setValue(Math.clamp(bar.getValue() - scroll.getDeltaY(), 0, bar.getMax()));
        scroll.consume();
    }

    private void onKey(KeyEvent key) {
        int at = board == null ? -1 : board.chosen().map(one -> places.getOrDefault(one.unit().id(), -1)).orElse(-1);
        switch (key.getCode()) {
            case LEFT -> go(key, at < 0 ? 0 : at - 1);
            case RIGHT -> go(key, at < 0 ? 0 : at + 1);
            case UP -> go(key, leap(at, -1));
            case DOWN -> go(key, leap(at, 1));
            case ENTER -> {
                if (at >= 0) {
                    onOpen.run();
                    key.consume();
                }
            }
            case ESCAPE -> {
                if (at >= 0) {
                    onChoose.accept(0);
                    key.consume();
                }
            }
            default -> {
            }
        }
    }

    /** The cell above or below, at the end of a shorter row its last one. */
    private int leap(int from, int by) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (from >= line.first() && from < line.first() + line.count()) {
                int other = i + by;
                return other < 0 || other >= lines.size()
                        ? from
                        : lines.get(other).first() + Math.min(from - line.first(), lines.get(other).count() - 1);
            }
        }
        return 0;
    }

    private void go(KeyEvent key, int cell) {
        key.consume();
        if (cell >= 0 && cell < cells.size()) {
            reveal(cell);
            onChoose.accept(cells.get(cell).id());
        }
    }

    private void reveal(int cell) {
        lines.stream().filter(line -> cell >= line.first() && cell < line.first() + line.count()).findFirst()
                .ifPresent(line -> bar.setValue(Math.clamp(bar.getValue(),
                        Math.max(0, line.top() + cell() + PAD - getHeight()), Math.max(0, line.top() - PAD))));
    }

    /** What is shown, in its order. */
    List<LightTile> cells() {
        return cells;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (width != widthLaid) {
            lay(width);
        } else {
            range(lines.isEmpty() ? 0 : lines.getLast().top() + cell() + 2 * PAD);
        }
        drawing.resizeRelocate(0, 0, width - BAR, getHeight());
        bar.resizeRelocate(width - BAR, 0, BAR, getHeight());
        drawing.redraw();
    }
}
