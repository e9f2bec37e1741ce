package org.gridlight.client.cases;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.CaseFile.Picture;
import org.gridlight.model.words.Refusal;

/**
 * One photo of the pair, filling its room; what cannot be shown says so in its place. On the FX thread.
 */
final class PhotoPane extends StackPane {
    private static final double STEP = 1.2;

    private final Seat seat;
    private final PhotoShelf shelf;
    private final PhotoZoom zoom;
    private final CaseWords caseWords;
    private final String title;
    private final String none;
    private final ImageView image = new ImageView();
    private final Region room = new Region();
    private List<Picture> pictures = List.of();
    private int at;
    private double pressedX;
    private double pressedY;

    /** @param title what it shows; @param none what is said when there is none */
    PhotoPane(Seat seat, PhotoShelf shelf, PhotoZoom zoom, CaseWords caseWords, String title, String none) {
        this.seat = seat;
        this.shelf = shelf;
        this.zoom = zoom;
        this.caseWords = caseWords;
        this.title = title;
        this.none = none;
        getStyleClass().add("photo");
        var window = new Rectangle();
        window.widthProperty().bind(widthProperty());
        window.heightProperty().bind(heightProperty());
        setClip(window);
        setMinSize(0, 0);
        image.setManaged(false);
        zoom.listen(this::place);
        widthProperty().addListener(changed -> place());
        heightProperty().addListener(changed -> place());
        addEventHandler(ScrollEvent.SCROLL, this::onScroll);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
    }

    void show(List<Picture> photos) {
        pictures = List.copyOf(photos);
        at = 0;
        show();
    }

    /** The next one of several. */
    void turn() {
        if (pictures.size() > 1) {
            at = (at + 1) % pictures.size();
            show();
        }
    }

    private void show() {
        image.setImage(null);
        if (pictures.isEmpty()) {
            getChildren().setAll(said(Icon.CAMERA, none, null), name());
            return;
        }
        var picture = pictures.get(at);
        getChildren().setAll(new LoadingBars(3), name());
        shelf.fetch(picture, found -> shown(picture, found), failure -> broken(picture, failure));
    }

    private boolean isStill(Picture picture) {
        return at < pictures.size() && pictures.get(at).equals(picture);
    }

    private void shown(Picture picture, Image found) {
        if (isStill(picture)) {
            image.setImage(found);
            getChildren().setAll(room, image, name(), foot(picture));
            place();
        }
    }

    private void broken(Picture picture, Exception failure) {
        if (!isStill(picture)) {
            return;
        }
        var reason = failure instanceof Refusal refused
                ? refused.in(seat.words())
                : seat.say("cases.photo.defect");
        var box = said(Icon.CAMERA, seat.say("cases.photo.broken"), reason);
        box.getChildren().add(Parts.button(seat.say("cases.photo.again"), this::show, "in-row"));
        getChildren().setAll(box, name());
    }

    private static VBox said(Icon icon, String what, String why) {
        var box = new VBox(6, icon.node(28, "large"), Parts.text(what, "text-dense", "strong", "t2"));
        if (why != null) {
            var line = Parts.text(why, "text-caption", "t3");
            line.setWrapText(true);
            line.setMaxWidth(320);
            line.setAlignment(Pos.CENTER);
            line.setTextAlignment(TextAlignment.CENTER);
            box.getChildren().add(line);
        }
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Label name() {
        var label = Parts.whole(title);
        label.getStyleClass().add("photo-name");
        StackPane.setAlignment(label, Pos.TOP_LEFT);
        StackPane.setMargin(label, new javafx.geometry.Insets(8));
        return label;
    }

    private HBox foot(Picture picture) {
        var foot = Parts.row(12, Parts.text(about(picture)), Parts.spring(),
                Parts.whole(seat.say("cases.photo.of", at + 1, pictures.size())));
        foot.getStyleClass().add("photo-bar");
        foot.setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(foot, Pos.BOTTOM_LEFT);
        return foot;
    }

    private String about(Picture picture) {
        // When it came in says nothing of when it was taken: an old photo must not look like one of today.
        var when = picture.takenAt() == null
                ? seat.say("cases.photo.added", caseWords.minute(picture.addedAt()))
                : caseWords.minute(picture.takenAt());
        var who = picture.addedBy() == null ? "" : picture.addedBy();
        return picture.metres() == null
                ? seat.say("cases.photo.about", when, who)
                : seat.say("cases.photo.aboutFar", when, who, Math.round(picture.metres()));
    }

    /** Fills the room with the part of the picture that is looked at, without bending it. */
    private void place() {
        var picture = image.getImage();
        if (picture == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double fill = Math.max(getWidth() / picture.getWidth(), getHeight() / picture.getHeight()) * zoom.scale();
        double width = getWidth() / fill;
        double height = getHeight() / fill;
        double left = Math.clamp(zoom.x() * picture.getWidth() - width / 2, 0, picture.getWidth() - width);
        double top = Math.clamp(zoom.y() * picture.getHeight() - height / 2, 0, picture.getHeight() - height);
        image.setViewport(new Rectangle2D(left, top, width, height));
        image.setFitWidth(getWidth());
        image.setFitHeight(getHeight());
        image.setSmooth(true);
    }

    private void onScroll(ScrollEvent turn) {
        if (image.getImage() != null && turn.isControlDown() || zoom.scale() > 1) {
            zoom.zoom(turn.getDeltaY() > 0 ? STEP : 1 / STEP);
            turn.consume();
        }
    }

    private void onPress(MouseEvent press) {
        pressedX = press.getX();
        pressedY = press.getY();
        if (press.getClickCount() == 2) {
            if (zoom.scale() > 1) {
                zoom.reset();
            } else {
                zoom.zoom(STEP * STEP * STEP);
            }
        }
    }

    private void onDrag(MouseEvent drag) {
        if (image.getImage() != null) {
            zoom.move((pressedX - drag.getX()) / getWidth() / zoom.scale(),
                    (pressedY - drag.getY()) / getHeight() / zoom.scale());
            pressedX = drag.getX();
            pressedY = drag.getY();
        }
    }
}
