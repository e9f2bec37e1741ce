package org.gridlight.client.lights;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.gridlight.client.look.Drawing;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Parts;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightCounts;

/**
 * A unit under its light. The three lights differ in form: red has a filled head and a thick edge, yellow a thin edge,
 * the others none. Its nodes are made once; a change sets words and styles. On the FX thread.
 */
final class TileNode extends Region {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final double SMALL = 0.857;
    private static final double REACH = 3;
    private static final String PINNED = " •";
    private static final List<Light> COUNTED = List.of(Light.RED, Light.YELLOW, Light.GREEN);
    private static final List<String> STYLES = List.of("red", "yellow", "green", "grey");

    private final Region head = new Region();
    private final LightIcon light = new LightIcon(Light.GREEN, LightIcon.IN_TILES);
    private final Label name = Parts.text("", "tile-name");
    /** The state stands beside the name, or below it where the name needs the room. */
    private final Label state = Parts.whole("", "tile-state", "beside");
    private final Label stateBelow = Parts.whole("", "tile-state");
    private final List<LightIcon> lights = COUNTED.stream().map(each -> new LightIcon(each, LightIcon.IN_COUNTS))
            .toList();
    private final List<Label> counts = COUNTED.stream().map(each -> Parts.whole("", "tile-count")).toList();
    private final Label time = Parts.text("", "tile-time");
    private final Tooltip hint = new Tooltip();
    private final Drawing trend;
    private LightTile shown;
    private boolean compact;
    private double em = 14;

    TileNode(ObservableValue<Look> look) {
        getStyleClass().add("light-tile");
        head.getStyleClass().add("tile-head");
        light.getStyleClass().add("tile-light");
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        trend = new Drawing(look, (sheet, width, height, colours) -> TrendPainter.paint(sheet, width, height, colours,
                shown == null ? List.of() : shown.trend()));
        getChildren().addAll(head, light, name, state, stateBelow, trend, time);
        getChildren().addAll(lights);
        getChildren().addAll(counts);
        getChildren().forEach(child -> child.setMouseTransparent(true));
        Tooltip.install(this, hint);
    }

    /** @return whether anything had to be touched */
    boolean show(LightTile now) {
        if (now.equals(shown)) {
            return false;
        }
        var before = shown;
        shown = now;
        if (before == null || before.light() != now.light()) {
            light.show(now.light());
            getStyleClass().removeAll(STYLES);
            getStyleClass().add(STYLES.get(now.light().ordinal()));
        }
        name.setText(now.pinned() ? now.name() + PINNED : now.name());
        state.setText(now.state());
        stateBelow.setText(now.state());
        time.setText(now.time());
        showCounts(now.counts());
        if (before == null || !before.trend().equals(now.trend())) {
            trend.redraw();
        }
        hint.setText(now.whole() + "\n" + now.reason());
        setAccessibleText(now.name() + " " + now.reason());
        arrange();
        return true;
    }

    private void showCounts(LightCounts now) {
        for (int i = 0; i < COUNTED.size(); i++) {
            int count = now.of(COUNTED.get(i));
            lights.get(i).show(COUNTED.get(i), count == 0);
            var label = counts.get(i);
            label.setText(String.valueOf(count));
            label.pseudoClassStateChanged(NONE, count == 0);
        }
    }

    private void arrange() {
        head.setVisible(shown.light() == Light.RED);
        trend.setVisible(!compact && !shown.trend().isEmpty());
        time.setVisible(!compact);
        requestLayout();
    }

    LightTile tile() {
        return shown;
    }

    /** Whose count stands at a place of it; null for none, and for a count of nothing. */
    Light countAt(double x, double y) {
        for (int i = 0; i < COUNTED.size(); i++) {
            var icon = lights.get(i);
            var label = counts.get(i);
            double right = label.getLayoutX() + label.getWidth();
            if (x >= icon.getLayoutX() - REACH && x <= right + REACH && y >= label.getLayoutY() - REACH
                    && y <= label.getLayoutY() + label.getHeight() + REACH) {
                return shown.counts().of(COUNTED.get(i)) == 0 ? null : COUNTED.get(i);
            }
        }
        return null;
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    /** @param pixels of the base size of text */
    void size(boolean small, double pixels) {
        compact = small;
        em = pixels;
        getStyleClass().remove("compact");
        if (small) {
            getStyleClass().add("compact");
        }
        if (shown != null) {
            arrange();
        }
    }

    /** The narrowest at which its name is whole. */
    double namedWidth() {
        double share = compact ? SMALL : 1;
        var text = new Text(name.getText());
        text.setFont(Font.font("Noto Sans SC Medium", em * share));
        return Math.ceil(text.getLayoutBounds().getWidth()) + LightIcon.IN_TILES + em * (compact ? 1.75 : 2);
    }

    @Override
    protected void layoutChildren() {
        double pad = em * (compact ? 0.571 : 0.714);
        double headHeight = em * (compact ? 1.6 : 1.857);
        double right = getWidth() - pad;
        head.resizeRelocate(0, 0, getWidth(), Math.round(headHeight));
        double middle = headHeight / 2 + 0.5;
        put(light, pad, middle, light.getPrefWidth());
        double nameAt = pad + light.getPrefWidth() + em * 0.5;
        double nameWidth = name.prefWidth(-1);
        put(name, nameAt, middle, Math.min(nameWidth, right - nameAt));
        layoutCounts(pad, em * (compact ? 2.32 : 2.75));
        layoutState(pad, right, middle, right - nameAt - nameWidth);
        trend.resizeRelocate(snapPositionX(right - TrendPainter.WIDTH), snapPositionY(em * 3.68), TrendPainter.WIDTH,
                snapSizeY(em * 0.93));
        put(time, pad, em * 5.54, right - pad);
    }

    private void layoutState(double pad, double right, double middle, double room) {
        double width = state.prefWidth(-1);
        boolean any = !compact && !shown.state().isEmpty();
        boolean beside = width + em * 0.4 <= room;
        state.setVisible(any && beside);
        stateBelow.setVisible(any && !beside);
        put(state, right - width, middle, width);
        put(stateBelow, pad, em * 4.2, width);
    }

    private void layoutCounts(double pad, double middle) {
        double column = (getWidth() - 2 * pad) * (compact ? 0.33 : 0.34);
        for (int i = 0; i < COUNTED.size(); i++) {
            double from = pad + i * column;
            put(lights.get(i), from, middle, lights.get(i).getPrefWidth());
            var label = counts.get(i);
            put(label, from + LightIcon.IN_COUNTS + em * (compact ? 0.2 : 0.36), middle, label.prefWidth(-1));
        }
    }

    private void put(Region node, double x, double middle, double width) {
        double height = node.prefHeight(-1);
        node.resizeRelocate(snapPositionX(x), snapPositionY(middle - height / 2), snapSizeX(Math.max(0, width)),
                height);
    }
}
