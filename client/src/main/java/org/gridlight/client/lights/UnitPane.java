package org.gridlight.client.lights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightUnit;

/** Beside the board: the chosen unit, who answers for it, why its light is what it is, and its cases. On the FX thread. */
final class UnitPane extends VBox {
    private static final double ROW = 52;
    /** Below this width, in em, the acts stand without their keys. */
    private static final double WITH_KEYS = 34;

    private final Seat seat;
    private final LightBoardView.Acts acts;
    private final LightIcon light = new LightIcon(Light.GREEN, LightIcon.IN_TILES);
    private final Label name = Parts.text("", "text-title");
    private final Label reason = Parts.whole("", "text-dense", "strong");
    private final Label rule = Parts.text("", "text-dense", "t2");
    private final VBox people = new VBox(2);
    /** The one of all lights stands under null. */
    private final Map<Light, ToggleButton> filters = new HashMap<>();
    private final ListView<BehindCase> list = new ListView<>();
    private final Button notice;
    private final Button kept;
    private final Button open;
    private final Button onMap;
    private LightBoard.Chosen shown;
    private Light only;
    private Light wanted;
    private boolean quiet;

    UnitPane(Seat seat, LightBoardView.Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.notice = Parts.button(seat.say("light.redNotice"),
                () -> seat.navigation().showRedNotice(shown.unit().id()), "in-row");
        this.kept = Parts.button(seat.say("light.lightHistory"), acts::record, "in-row");
        this.open = Parts.button(seat.say("lights.open"), "Enter", this::open, "primary");
        this.onMap = Parts.button(seat.say("action.locate"), "Ctrl+M", this::locate);
        var close = Parts.iconButton(Icon.CLOSE, seat.say("lights.backToRed"), () -> acts.choose(0));
        var pin = Parts.button(seat.say("lights.pin"), acts::pin, "in-row");
        pin.setId("lights-pin");
        notice.setId("lights-notice");
        kept.setId("lights-record");
        kept.setTooltip(new Tooltip("Ctrl+H"));
        var head = Parts.row(8, light, name, Parts.spring(), close);
        var more = Parts.row(8, kept, notice, pin);
        var why = Parts.row(12, reason, rule);
        var about = new VBox(6, head, why, people, more);
        about.getStyleClass().add("unit-about");
        list.setId("behind-cases");
        list.setCellFactory(made -> new BehindCell(seat));
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open();
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        list.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> selected(now));
        VBox.setVgrow(list, Priority.ALWAYS);
        var inCases = Parts.button(seat.say("lights.list"), "Ctrl+B", () -> acts.list(only));
        var bar = Parts.row(8, open, inCases, onMap);
        widthProperty().addListener((value, before, now) -> {
            boolean wide = now.doubleValue() >= WITH_KEYS * seat.look().getValue().size().pixels();
            List.of(open, inCases, onMap).forEach(
                    button -> button.setContentDisplay(wide ? ContentDisplay.RIGHT : ContentDisplay.TEXT_ONLY));
        });
        bar.getStyleClass().addAll("action-bar", "line-top");
        getChildren().addAll(about, filterRow(), list, bar);
    }

    private HBox filterRow() {
        var group = new ToggleGroup();
        var row = new HBox();
        var lights = new ArrayList<Light>();
        lights.add(null);
        lights.addAll(List.of(Light.values()));
        for (var each : lights) {
            var button = new ToggleButton();
            button.getStyleClass().add("segment");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setOnAction(pressed -> {
                button.setSelected(true);
                only = each;
                fill();
            });
            if (each != null) {
                button.setGraphic(new LightIcon(each, LightIcon.IN_COUNTS));
            }
            filters.put(each, button);
            row.getChildren().add(button);
        }
        row.getChildren().getFirst().getStyleClass().add("first");
        row.getChildren().getLast().getStyleClass().add("last");
        filters.get(null).setSelected(true);
        row.getStyleClass().addAll("unit-filter", "line-bottom");
        return row;
    }

    void show(BoardKind kind, LightBoard.Chosen now) {
        boolean other = shown == null || shown.unit().id() != now.unit().id();
        shown = now;
        light.show(now.tile().light());
        name.setText(now.tile().whole());
        reason.setText(now.tile().reason());
        Rows.style(reason, switch (now.tile().light()) {
            case RED -> "red";
            case YELLOW -> "yellow";
            default -> "";
        });
        rule.setText(now.rule().isEmpty() ? "" : seat.say("lights.byRule", now.rule()));
        if (other) {
            people.getChildren().setAll(people(kind, now.unit()));
            only = wanted;
            wanted = null;
            filters.get(only).setSelected(true);
        }
        notice.setVisible(kind.answers());
        notice.setManaged(kind.answers());
        kept.setVisible(kind.kept() != null);
        kept.setManaged(kind.kept() != null);
        showCounts(now);
        fill();
        if (other) {
            list.scrollTo(0);
        }
    }

    private List<Node> people(BoardKind kind, LightUnit unit) {
        if (!kind.answers()) {
            return List.of(Parts.text(seat.say("lights.by." + kind), "text-caption", "t3"));
        }
        var line = new FlowPane(16, 2);
        said(line, "lights.responsible", unit.responsiblePerson());
        said(line, "lights.liaisonNamed", unit.liaison());
        said(line, "lights.telephone", unit.liaisonTelephone());
        return line.getChildren().isEmpty()
                ? List.of(Parts.text(seat.say("lights.nobodyNamed"), "text-caption", "t3"))
                : List.of(line);
    }

    private void said(FlowPane line, String key, String value) {
        if (value != null && !value.isBlank()) {
            line.getChildren().add(Parts.whole(seat.say(key, value), "text-dense", "t2"));
        }
    }

    private void showCounts(LightBoard.Chosen now) {
        var counts = now.tile().counts();
        filters.get(null).setText(seat.say("lights.all", counts.all()));
        for (var each : Light.values()) {
            int count = counts.of(each);
            var button = filters.get(each);
            button.setText(String.valueOf(count));
            button.setAccessibleText(seat.say("light." + each));
            ((LightIcon) button.getGraphic()).show(each, count == 0);
        }
    }

    /** The case that is chosen stays so, wherever it stands now. */
    private void fill() {
        long chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(item -> item.one().id())
                .orElse(0L);
        var cases = shown.cases().stream().filter(behind -> only == null || behind.light() == only).toList();
        quiet = true;
        list.setFixedCellSize(Math.round(ROW / 14 * seat.look().getValue().size().pixels()));
        Rows.update(list.getItems(), cases);
        list.setPlaceholder(
                Parts.text(seat.say(only == null ? "lights.noCases" : "lights.noCasesUnder"), "text-dense", "t3"));
        int at = indexOf(cases, chosen);
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().select(at);
        }
        quiet = false;
        showActs();
    }

    private static int indexOf(List<BehindCase> cases, long id) {
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).one().id() == id) {
                return i;
            }
        }
        return -1;
    }

    private void selected(BehindCase now) {
        if (!quiet && now != null) {
            seat.selected().set(now.one().id());
        }
        showActs();
    }

    private void showActs() {
        var chosen = list.getSelectionModel().getSelectedItem();
        open.setDisable(chosen == null);
        onMap.setDisable(chosen == null || chosen.one().longitude() == null);
    }

    /** From the board to the cases. */
    void focusCases() {
        list.requestFocus();
        if (list.getSelectionModel().getSelectedItem() == null && !list.getItems().isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }

    private void open() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .ifPresent(chosen -> seat.navigation().openCase(chosen.one().id()));
    }

    private void locate() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .ifPresent(chosen -> seat.navigation().showOnMap(chosen.one().id()));
    }

    private void onKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            open();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            acts.choose(0);
            key.consume();
        }
    }

    /** Only the cases under a light; null for all. */
    void only(Light light) {
        wanted = light;
        if (shown != null) {
            only = light;
            filters.get(light).setSelected(true);
            fill();
        }
    }

    Light light() {
        return only;
    }
}
