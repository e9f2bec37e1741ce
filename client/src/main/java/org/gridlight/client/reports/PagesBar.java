package org.gridlight.client.reports;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.words.Words;

/** How the pages lie on the desk: side by side, how large, which one is read. On the FX thread. */
final class PagesBar extends HBox {
    private final Words words;
    private final PageDesk desk;
    private final ToggleButton single;
    private final ToggleButton pair;
    private final Label percent = Parts.whole("", "text-dense", "zoom-percent");
    private final TextField page = new TextField();
    private final Label pageCount = Parts.whole("", "text-dense", "t2");

    PagesBar(Words words, PageDesk desk) {
        super(8);
        this.words = words;
        this.desk = desk;
        var group = new ToggleGroup();
        single = segment("reports.single", "first", group, 1);
        pair = segment("reports.pair", "last", group, 2);
        page.setPrefColumnCount(3);
        page.setOnAction(entered -> goToEntered());
        page.setAccessibleText(words.say("reports.goTo"));
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(Parts.row(0, single, pair),
                Parts.iconButton(Icon.MINUS, words.say("reports.smaller"), () -> desk.zoom(desk.zoom().smaller())),
                percent,
                Parts.iconButton(Icon.PLUS, words.say("reports.larger"), () -> desk.zoom(desk.zoom().larger())),
                Parts.button(words.say("reports.fitWidth"), () -> desk.zoom(new Zoom(Zoom.Fit.WIDTH, 1))),
                Parts.button(words.say("reports.fitPage"), () -> desk.zoom(new Zoom(Zoom.Fit.PAGE, 1))), page,
                pageCount);
    }

    private ToggleButton segment(String key, String place, ToggleGroup group, int across) {
        var segment = new ToggleButton(words.say(key));
        segment.getStyleClass().addAll("segment", place);
        segment.setToggleGroup(group);
        segment.setOnAction(pressed -> across(across));
        return segment;
    }

    void across(int across) {
        single.setSelected(across == 1);
        pair.setSelected(across == 2);
        if (desk.across() != across) {
            desk.across(across);
        }
    }

    private void goToEntered() {
        var text = page.getText().strip();
        if (text.matches("\\d{1,5}")) {
            desk.goTo(Math.clamp(Integer.parseInt(text) - 1L, 0, Math.max(0, desk.pages() - 1)));
        }
        moved();
    }

    /** Another page is read, or in another size. */
    void moved() {
        percent.setText(words.say("reports.percent", desk.zoom().percent()));
        if (!page.isFocused()) {
            page.setText(Integer.toString(desk.read() + 1));
        }
        pageCount.setText(words.say("reports.ofPages", desk.pages()));
    }

    /** Whether there are pages to go to. */
    void usable(boolean there) {
        page.setDisable(!there);
    }
}
