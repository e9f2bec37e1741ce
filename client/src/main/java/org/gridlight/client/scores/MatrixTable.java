package org.gridlight.client.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Parts;
import org.gridlight.model.score.ScoredUnit;
import org.gridlight.model.words.Words;

/** The matrix of units by columns, rows of 28. The chosen cell has an edge, its row the colour of selection. */
final class MatrixTable extends TableView<ScoredUnit> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double ROW = 28;
    private static final double RANK = 54;
    private static final double LEAST_NAME = 150;
    private static final double MOST_NAME = 300;
    private static final double LEAST_NUMBER = 78;
    private static final double EASY = 34;
    private static final double LETTER = 13;
    private static final double PADDING = 26;

    private final Words words;
    private final ObservableValue<Look> look;
    private final BiConsumer<String, String> choose;
    private Sheet sheet;
    private List<String> shown = List.of();
    private String unit = "";
    private String column = "";

    /** @param choose is told unit and column of the cell a person chooses */
    MatrixTable(Words words, ObservableValue<Look> look, BiConsumer<String, String> choose) {
        this.words = words;
        this.look = look;
        this.choose = choose;
        getStyleClass().add("matrix");
        setFixedCellSize(ROW);
        setRowFactory(table -> new Row());
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    void show(Sheet now, String unitKey, String columnKey) {
        sheet = now;
        unit = unitKey;
        column = columnKey;
        var keys = now.columns().stream().map(one -> one.key() + one.band() + one.title() + share()).toList();
        if (!keys.equals(shown)) {
            shown = keys;
            getColumns().setAll(bands());
        }
        getItems().setAll(now.units());
        refresh();
    }

    private List<TableColumn<ScoredUnit, ?>> bands() {
        var bands = new ArrayList<TableColumn<ScoredUnit, ?>>();
        for (var band : SheetColumn.Band.values()) {
            var columns = sheet.columns().stream().filter(one -> one.band() == band).toList();
            if (!columns.isEmpty()) {
                var head = new TableColumn<ScoredUnit, Object>(title(band));
                head.getStyleClass().add("band-" + band.name().toLowerCase(java.util.Locale.ROOT));
                head.setSortable(false);
                head.setReorderable(false);
                columns.forEach(one -> head.getColumns().add(column(one)));
                head.getColumns().getFirst().getStyleClass().add("band-start");
                bands.add(head);
            }
        }
        return bands;
    }

    private String title(SheetColumn.Band band) {
        return switch (band) {
            case WHO -> "";
            case SYSTEM -> weighed(words.say("scores.system"), band);
            case MANUAL -> weighed(words.say("scores.manual"), band);
            case RESULT -> words.say("scores.result");
        };
    }

    private String weighed(String name, SheetColumn.Band band) {
        return SheetColumn.weight(sheet.template(), band)
                .map(weight -> name + "  " + weight.movePointRight(2).stripTrailingZeros().toPlainString() + "%")
                .orElse(name);
    }

    private TableColumn<ScoredUnit, ScoredUnit> column(SheetColumn one) {
        var table = new TableColumn<ScoredUnit, ScoredUnit>(one.title());
        table.setSortable(false);
        table.setReorderable(false);
        table.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        table.setCellFactory(any -> new Number(one));
        table.getStyleClass().add("band-" + one.band().name().toLowerCase(java.util.Locale.ROOT));
        switch (one.key()) {
            case SheetColumn.UNIT -> {
                table.getStyleClass().add("name");
                table.setPrefWidth(MOST_NAME);
                table.setMinWidth(LEAST_NAME);
            }
            case SheetColumn.RANK, SheetColumn.MOVE -> {
                table.getStyleClass().add("number");
                table.setPrefWidth(RANK * share());
            }
            default -> {
                table.getStyleClass().addAll("number", "wide");
                table.setMinWidth(Math.max(LEAST_NUMBER, one.title().length() * LETTER + PADDING) * share());
            }
        }
        return table;
    }

    /** Of the usual size of text; the columns are made anew when it changes. */
    private double share() {
        return look.getValue().size().pixels() / (double) FontSize.NORMAL.pixels();
    }

    /** Left and right go through the numbers; up and down are the table's own. */
    private void move(KeyEvent pressed) {
        if (sheet == null || pressed.getCode() != KeyCode.LEFT && pressed.getCode() != KeyCode.RIGHT) {
            return;
        }
        var explained = sheet.columns().stream().filter(SheetColumn::isExplained).map(SheetColumn::key).toList();
        int next = explained.indexOf(column) + (pressed.getCode() == KeyCode.LEFT ? -1 : 1);
        if (next >= 0 && next < explained.size()) {
            choose.accept(unit, explained.get(next));
        }
        pressed.consume();
    }

    /** What is left is shared out: the numbers first, up to an easy width, the names the rest. */
    @Override
    protected void layoutChildren() {
        var numbers = getVisibleLeafColumns().stream().filter(one -> one.getStyleClass().contains("wide")).toList();
        var name = getVisibleLeafColumns().stream().filter(one -> one.getStyleClass().contains("name")).findFirst();
        name.ifPresent(one -> {
            double narrow = getVisibleLeafColumns().stream().filter(other -> other != one && !numbers.contains(other))
                    .mapToDouble(TableColumn::getWidth).sum();
            double bar = getItems().size() * ROW + 3 * ROW > getHeight() ? 16 : 2;
            double room = getWidth() - narrow - bar;
            double least = numbers.stream().mapToDouble(TableColumn::getMinWidth).sum();
            double more = Math.clamp((room - MOST_NAME - least) / Math.max(1, numbers.size()), 0, EASY);
            numbers.forEach(number -> fit(number, number.getMinWidth() + more));
            fit(one, Math.max(LEAST_NAME, room - least - more * numbers.size()));
        });
        super.layoutChildren();
    }

    private static void fit(TableColumn<ScoredUnit, ?> column, double width) {
        if (Math.abs(column.getWidth() - width) > 1) {
            column.setPrefWidth(Math.floor(width));
        }
    }

    private final class Row extends TableRow<ScoredUnit> {
        @Override
        protected void updateItem(ScoredUnit item, boolean empty) {
            super.updateItem(item, empty);
            pseudoClassStateChanged(CHOSEN, !empty && item != null && item.key().equals(unit));
        }
    }

    private final class Number extends TableCell<ScoredUnit, ScoredUnit> {
        private final SheetColumn shows;

        Number(SheetColumn shows) {
            this.shows = shows;
            boolean name = shows.key().equals(SheetColumn.UNIT);
            setAlignment(name ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
            if (shows.key().equals(SheetColumn.TOTAL)) {
                getStyleClass().add("strong");
            }
            if (shows.key().equals(SheetColumn.TOTAL_BEFORE) || shows.key().equals(SheetColumn.MOVE)) {
                getStyleClass().add("quiet");
            }
            setOnMousePressed(pressed -> {
                if (getItem() != null) {
                    choose.accept(getItem().key(), shows.key());
                }
            });
        }

        @Override
        protected void updateItem(ScoredUnit item, boolean empty) {
            super.updateItem(item, empty);
            boolean there = !empty && item != null;
            setText(there ? sheet.text(item, shows) : null);
            boolean unranked = there && shows.key().equals(SheetColumn.UNIT) && !item.standing().isRanked();
            setGraphic(unranked ? Parts.tag(words.say("score.unranked")) : null);
            setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            pseudoClassStateChanged(CHOSEN, there && item.key().equals(unit) && shows.key().equals(column));
        }
    }
}
