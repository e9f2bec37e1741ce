package org.gridlight.client.cases;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseFile.Picture;

/** Before and after side by side, equal and zoomed together (处置前照片、处置后照片). On the FX thread. */
final class PhotoPair extends VBox {
    private static final double RATIO = 0.77;

    private final Seat seat;
    private final PhotoZoom zoom = new PhotoZoom();
    private final PhotoPane before;
    private final PhotoPane after;
    private final Label hint;
    private final Label all;

    PhotoPair(Seat seat, PhotoShelf shelf, CaseWords caseWords) {
        this.seat = seat;
        before = new PhotoPane(seat, shelf, zoom, caseWords, seat.say("object.beforePhoto"),
                seat.say("cases.photo.noneBefore"));
        after = new PhotoPane(seat, shelf, zoom, caseWords, seat.say("object.afterPhoto"),
                seat.say("cases.photo.noneAfter"));
        var pair = new HBox(8, before, after) {
            @Override
            protected void layoutChildren() {
                super.layoutChildren();
                double width = (getWidth() - 8) / 2;
                before.resizeRelocate(0, 0, width, getHeight());
                after.resizeRelocate(width + 8, 0, width, getHeight());
            }
        };
        HBox.setHgrow(before, Priority.ALWAYS);
        HBox.setHgrow(after, Priority.ALWAYS);
        pair.setMinHeight(Region.USE_PREF_SIZE);
        pair.prefHeightProperty().bind(widthProperty().subtract(8).multiply(RATIO / 2));
        hint = Parts.text(seat.say("cases.photo.hint"), "text-caption", "t3");
        all = Parts.whole("", "text-caption", "t3");
        setSpacing(6);
        getChildren().addAll(pair, Parts.row(12, hint, Parts.spring(), all));
    }

    void show(CaseFile file) {
        zoom.reset();
        var photos = file.attachments().stream().filter(Picture::isPhoto).toList();
        show(before, photos.stream().filter(photo -> !photo.isAfter()).toList());
        show(after, photos.stream().filter(Picture::isAfter).toList().reversed());
        hint.setVisible(!photos.isEmpty());
        all.setText(photos.isEmpty() ? "" : seat.say("cases.photo.all", photos.size()));
    }

    private static void show(PhotoPane pane, List<Picture> photos) {
        pane.show(photos);
    }

    /** Larger, and the whole of it again. */
    void toggleZoom() {
        if (zoom.scale() > 1) {
            zoom.reset();
        } else {
            zoom.zoom(2);
        }
    }

    /** The next ones of several. */
    void turn() {
        before.turn();
        after.turn();
    }
}
