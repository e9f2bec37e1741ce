package org.gridlight.client.fieldtask;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;

/** Two pictures side by side (疑似虚假): that of the answer, and the one that was there before. On the FX thread. */
final class TwinPane extends HBox {
    private final Seat seat;
    private final Function<String, byte[]> photos;
    private final Side left;
    private final Side right;

    /** @param photos the content of a picture by its hash; may block */
    TwinPane(Seat seat, Function<String, byte[]> photos) {
        super(8);
        this.seat = seat;
        this.photos = photos;
        this.left = new Side("task-photo");
        this.right = new Side("task-other");
        getChildren().addAll(left, right);
    }

    /** @param hash null for none, and its side is not shown */
    void show(String hash, String caption, String otherHash, String otherCaption) {
        left.show(hash, caption);
        right.show(otherHash, otherCaption);
    }

    /** One of the two. */
    private final class Side extends VBox {
        private final ImageView image = new ImageView();
        private final StackPane room = new StackPane(image);
        private final Label said = Parts.text("", "text-dense", "t2");
        private String shown;

        Side(String id) {
            super(6);
            room.setId(id);
            room.getStyleClass().add("photo");
            room.setMinSize(0, 0);
            image.setPreserveRatio(true);
            image.setManaged(false);
            image.fitWidthProperty().bind(room.widthProperty());
            image.fitHeightProperty().bind(room.heightProperty());
            image.layoutXProperty().bind(Bindings.createDoubleBinding(
                    () -> Math.rint((room.getWidth() - image.getLayoutBounds().getWidth()) / 2), room.widthProperty(),
                    image.layoutBoundsProperty()));
            VBox.setVgrow(room, Priority.ALWAYS);
            HBox.setHgrow(this, Priority.ALWAYS);
            // Half of the room each, whatever stands below.
            setPrefWidth(0);
            getChildren().addAll(room, said);
        }

        void show(String hash, String caption) {
            setVisible(hash != null);
            setManaged(hash != null);
            said.setText(caption);
            if (Objects.equals(hash, shown)) {
                return;
            }
            shown = hash;
            image.setImage(null);
            if (hash != null) {
                seat.tasks().run("task photo", () -> new Image(new ByteArrayInputStream(photos.apply(hash))),
                        loaded -> {
                            if (hash.equals(shown)) {
                                image.setImage(loaded);
                            }
                        }, failure -> said.setText(seat.told(failure)));
            }
        }
    }
}
