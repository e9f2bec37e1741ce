package org.gridlight.client.map;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.map.CaseShots;

/** The photos of the chosen case, before and after, as small as a panel wants them. On the FX thread. */
final class CasePhotoPair extends VBox {
    private static final double WIDTH = 156;
    private static final double HEIGHT = 104;

    private final Seat seat;

    CasePhotoPair(Seat seat) {
        super(4);
        this.seat = seat;
        getStyleClass().add("identify-photos");
        setVisible(false);
        setManaged(false);
    }

    /** @param number of the case, as it is said */
    void show(String number, CaseShots shots) {
        boolean any = shots.before() != null || shots.after() != null;
        setVisible(any);
        setManaged(any);
        if (any) {
            getChildren().setAll(Parts.row(8, picture(shots.before()), picture(shots.after())),
                    Parts.row(8, Parts.text(number + " " + seat.say("object.beforePhoto"), "text-caption", "t3"),
                            Parts.spring(), Parts.text(seat.say("object.afterPhoto"), "text-caption", "t3")));
        }
    }

    void hide() {
        setVisible(false);
        setManaged(false);
        getChildren().setAll(List.of());
    }

    private Node picture(byte[] bytes) {
        if (bytes == null) {
            var none = new StackPane(Parts.text(seat.say("map.place.noPhoto"), "text-caption", "t3"));
            none.getStyleClass().add("identify-no-photo");
            none.setPrefSize(WIDTH, HEIGHT);
            return none;
        }
        var view = new ImageView(new Image(new ByteArrayInputStream(bytes), 2 * WIDTH, 0, true, true));
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        view.setPreserveRatio(true);
        return view;
    }
}
