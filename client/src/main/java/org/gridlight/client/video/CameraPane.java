package org.gridlight.client.video;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.register.CameraState;
import org.gridlight.model.video.WalkCamera;

/** The picture of a camera, or why there is none and how one comes. On the FX thread. */
final class CameraPane extends StackPane {
    private final Seat seat;
    private final Runnable open;
    private final ImageView image = new ImageView();
    private final Label name = Parts.whole("", "photo-name");
    private WalkCamera camera;
    private Looked looked;
    private NewPhoto photo;

    CameraPane(Seat seat, Runnable open) {
        this.seat = seat;
        this.open = open;
        setId("video-picture");
        getStyleClass().add("photo");
        setMinSize(0, 0);
        setPrefSize(0, 0);
        image.setPreserveRatio(true);
        image.setManaged(false);
        widthProperty().addListener(changed -> place());
        heightProperty().addListener(changed -> place());
        StackPane.setAlignment(name, Pos.BOTTOM_LEFT);
    }

    void show(WalkCamera one, Looked now) {
        if (one.equals(camera) && now.equals(looked)) {
            return;
        }
        camera = one;
        looked = now;
        if (now.photo() == null) {
            photo = null;
            image.setImage(null);
            getChildren().setAll(card());
        } else if (now.photo() != photo) {
            photo = now.photo();
            image.setImage(new Image(new ByteArrayInputStream(photo.content())));
            name.setText(one.code() + "  " + photo.fileName());
            getChildren().setAll(image, name);
            place();
        }
    }

    private StateCard card() {
        if (looked.picture() != null) {
            return new StateCard(Icon.CAMERA, "green", seat.say("video.playing"),
                    List.of(looked.told(), seat.say("video.playing.paste")));
        }
        if (looked.told() != null) {
            return new StateCard(Icon.WARNING, "yellow", looked.told(), List.of(seat.say("video.notOpened.how")),
                    button());
        }
        if (camera.state() != CameraState.WORKING) {
            return new StateCard(Icon.WARNING, "yellow", seat.say("map.camera." + camera.state()),
                    List.of(seat.say("video.notOpened.faulty"), seat.say("video.notOpened.how")));
        }
        return new StateCard(Icon.CAMERA, "t3", seat.say("video.notOpened"),
                List.of(seat.say("video.notOpened.why"), seat.say("video.notOpened.how")), button());
    }

    private javafx.scene.control.Button button() {
        var button = Parts.button(seat.say("video.open"), "F5", open, "primary");
        button.setId("video-open");
        return button;
    }

    /** As large as the room, whole and in its middle. */
    private void place() {
        var picture = image.getImage();
        if (picture != null && getWidth() > 0 && getHeight() > 0) {
            double scale = Math.min(getWidth() / picture.getWidth(), getHeight() / picture.getHeight());
            image.setFitWidth(picture.getWidth() * scale);
            image.setFitHeight(picture.getHeight() * scale);
            image.relocate((getWidth() - picture.getWidth() * scale) / 2,
                    (getHeight() - picture.getHeight() * scale) / 2);
        }
    }
}
