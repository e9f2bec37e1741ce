package org.gridlight.client.cases.report;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.NewPhoto;

/** The photos of a report, small, each to be taken away again; takes what is dropped or pasted. On the FX thread. */
public final class PhotoTray extends FlowPane {
    private static final double HEIGHT = 54;

    private final Seat seat;
    private final Consumer<List<OfferedPhoto>> offered;
    private final Consumer<NewPhoto> removed;

    /** @param offered is told what was dropped or pasted; @param removed which photo is not wanted */
    public PhotoTray(Seat seat, Consumer<List<OfferedPhoto>> offered, Consumer<NewPhoto> removed) {
        super(8, 6);
        this.seat = seat;
        this.offered = offered;
        this.removed = removed;
        setId("report-photos");
    }

    /** Whatever is dropped on the whole form is taken, and Ctrl+V where it is no text. */
    public void listenOn(Node form) {
        listen(form, seat, offered);
    }

    /** The same for a form without a tray. @param offered is told what was dropped or pasted */
    public static void listen(Node form, Seat seat, Consumer<List<OfferedPhoto>> offered) {
        form.setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles() || drag.getDragboard().hasImage()) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        form.setOnDragDropped(drag -> {
            var photos = OfferedPhoto.in(drag.getDragboard(), seat.say("cases.report.pasted"));
            offered.accept(photos);
            drag.setDropCompleted(!photos.isEmpty());
            drag.consume();
        });
        form.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.V && key.isShortcutDown() && !Clipboard.getSystemClipboard().hasString()) {
                var photos = OfferedPhoto.in(Clipboard.getSystemClipboard(), seat.say("cases.report.pasted"));
                if (!photos.isEmpty()) {
                    offered.accept(photos);
                    key.consume();
                }
            }
        });
    }

    public void show(List<NewPhoto> photos) {
        getChildren().setAll(photos.stream().map(this::photo).toList());
        setVisible(!photos.isEmpty());
        setManaged(!photos.isEmpty());
    }

    private Node photo(NewPhoto photo) {
        var picture = new ImageView(new Image(new ByteArrayInputStream(photo.content()), 0, HEIGHT * 2, true, true));
        picture.setPreserveRatio(true);
        picture.setFitHeight(HEIGHT);
        var remove = Parts.iconButton(Icon.CLOSE, seat.say("cases.report.removePhoto"), () -> removed.accept(photo));
        remove.getStyleClass().add("flat");
        return Parts.row(4, picture, Parts.text(photo.fileName(), "text-caption", "t2"), remove);
    }
}
