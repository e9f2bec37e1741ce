package org.gridlight.client.map;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.map.World;
import org.gridlight.model.words.Words;

/** What lies over the corners of the map: nearer, further, home; the scale with the place of the middle. */
final class MapChrome {
    private static final double LONGEST_BAR = 150;
    private static final double ROOM_FOR_HALF = 110;
    private static final double INCH_METRES = 0.0254;
    private static final double DOTS_AN_INCH = 96;

    private final Words words;
    private final Region bar = new Region();
    private final Label half = Parts.whole("", "text-caption", "t2");
    private final Label whole = Parts.whole("", "text-caption", "t2");
    private final Label place = Parts.whole("", "text-caption", "t2");
    private final VBox scale;
    private final VBox buttons;

    MapChrome(Words words, Runnable nearer, Runnable further, Runnable home) {
        this.words = words;
        buttons = new VBox(Parts.iconButton(Icon.PLUS, words.say("map.nearer"), nearer),
                Parts.iconButton(Icon.MINUS, words.say("map.further"), further),
                Parts.iconButton(Icon.HOME, words.say("map.home"), home));
        buttons.getStyleClass().add("map-buttons");
        buttons.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        buttons.getChildren().forEach(button -> ((Region) button).setFocusTraversable(false));
        bar.getStyleClass().add("scale-bar");
        var figures = new StackPane(Parts.whole("0", "text-caption", "t2"), half, whole);
        StackPane.setAlignment(figures.getChildren().getFirst(), Pos.CENTER_LEFT);
        StackPane.setAlignment(whole, Pos.CENTER_RIGHT);
        figures.setMaxWidth(Region.USE_PREF_SIZE);
        figures.prefWidthProperty().bind(bar.prefWidthProperty().add(24));
        scale = new VBox(2, figures, bar, place);
        scale.getStyleClass().add("map-scale");
        scale.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        scale.setMouseTransparent(true);
        bar.setMaxWidth(Region.USE_PREF_SIZE);
    }

    /** Adds the way back to what was seen before. */
    void addHistory(Runnable back, Runnable forward) {
        buttons.getChildren().addAll(Parts.iconButton(Icon.LEFT, words.say("map.back"), back),
                Parts.iconButton(Icon.RIGHT, words.say("map.forward"), forward));
        buttons.getChildren().forEach(button -> ((Region) button).setFocusTraversable(false));
    }

    /** Puts them over a map. */
    void addTo(StackPane over) {
        StackPane.setAlignment(buttons, Pos.TOP_RIGHT);
        StackPane.setMargin(buttons, new Insets(12));
        StackPane.setAlignment(scale, Pos.BOTTOM_LEFT);
        StackPane.setMargin(scale, new Insets(12));
        over.getChildren().addAll(buttons, scale);
    }

    /** Tells what is seen now. */
    void tell(MapView seen) {
        double metres = seen.metresAPixel();
        double length = round(LONGEST_BAR * metres);
        bar.setPrefWidth(length / metres);
        half.setText(length / metres < ROOM_FOR_HALF ? "" : distance(words, length / 2));
        whole.setText(distance(words, length));
        place.setText(words.say("map.place", Math.round(metres * DOTS_AN_INCH / INCH_METRES / 100) * 100,
                degrees(World.longitude(seen.centreX())), degrees(World.latitude(seen.centreY()))));
    }

    /** 1 : 8000. @param zoom as web maps count; @param worldY where, because a scale differs by latitude */
    static String scale(Words words, double zoom, double worldY) {
        double metres = new MapScale((int) Math.round(zoom * 2), 1).metresAPixel(worldY);
        return words.say("map.scale", Math.round(metres * DOTS_AN_INCH / INCH_METRES / 100) * 100);
    }

    /** The map on the screen is 1 : this. */
    static double denominator(double metresAPixel) {
        return metresAPixel * DOTS_AN_INCH / INCH_METRES;
    }

    private static String degrees(double angle) {
        return String.format(Locale.ROOT, "%.4f", angle);
    }

    /** The largest of 1, 2, 5, 10 … that is not more. */
    private static double round(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        return most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
    }

    /** 400 米, 1.4 公里. */
    static String distance(Words words, double metres) {
        if (metres < 1000) {
            return words.say("map.metres", metres < 10 && metres != Math.rint(metres)
                    ? String.format(Locale.ROOT, "%.1f", metres)
                    : Math.round(metres));
        }
        double kilometres = metres / 1000;
        return words.say("map.kilometres", kilometres == Math.rint(kilometres)
                ? Math.round(kilometres)
                : String.format(Locale.ROOT, "%.1f", kilometres));
    }
}
