package org.gridlight.client.cases;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseFile.Picture;

/** Before and after side by side, equal and zoomed together (处置前照片、处置后照片). On the FX thread. */
public final class PhotoPair extends VBox {
    private static final double RATIO = 0.77;

    private final Seat seat;
    private final PhotoZoom zoom = new PhotoZoom();
    private final PhotoPane before;
    private final PhotoPane after;
    private final Label hint;
    private final Label all;

    /** One with a shelf of its own, for a desk where cases are judged one after the other. */
    public static PhotoPair of(Seat seat, CaseRecord record, CaseWords caseWords) {
        return new PhotoPair(seat, new PhotoShelf(record, seat.tasks()), caseWords);
    }

    PhotoPair(Seat seat, PhotoShelf shelf, CaseWords caseWords) {
        this.seat = seat;
        before = new PhotoPane(seat, shelf, zoom, caseWords, seat.say("object.beforePhoto"),
                seat.say("cases.photo.noneBefore"));
        after = new PhotoPane(seat, shelf, zoom, caseWords, seat.say("object.afterPhoto"),
                seat.say("cases.photo.noneAfter"));
        var pair = new Pair(before, after);
        hint = Parts.text(seat.say("cases.photo.hint"), "text-caption", "t3");
        all = Parts.whole("", "text-caption", "t3");
        setSpacing(6);
        getChildren().addAll(pair, Parts.row(12, hint, Parts.spring(), all));
    }

    /** Both of one size, as high as their width wants. */
    private static final class Pair extends Region {
        private static final double GAP = 8;

        private final PhotoPane left;
        private final PhotoPane right;

        Pair(PhotoPane left, PhotoPane right) {
            this.left = left;
            this.right = right;
            getChildren().addAll(left, right);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.round((width - GAP) / 2 * RATIO);
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            double width = Math.floor((getWidth() - GAP) / 2);
            left.resizeRelocate(0, 0, width, getHeight());
            right.resizeRelocate(width + GAP, 0, width, getHeight());
        }
    }

    /** Where keys have another meaning than in the file of a case, nothing is said of them. */
    public PhotoPair withoutHint() {
        hint.setText("");
        return this;
    }

    /** Shows those of a case, from the start and as a whole. */
    public void show(CaseFile file) {
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
