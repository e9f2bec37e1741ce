package org.gridlight.client.reports;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.reports.BookPages;

/** The pages small, one under the other; a click goes there. */
final class Thumbnails extends ListView<Integer> {
    private static final long ROOM = 16L << 20;
    private static final double WIDTH = 96;
    private static final double BELOW = 34;

    private final Tasks tasks;
    private final IntConsumer go;
    private PagePictures pictures;
    private double scale = 1;
    private double height = WIDTH * Math.sqrt(2);
    private boolean quiet;

    Thumbnails(Tasks tasks, IntConsumer go) {
        this.tasks = tasks;
        this.go = go;
        getStyleClass().add("thumbnails");
        setFixedCellSize(Math.ceil(height) + BELOW);
        setCellFactory(list -> new Page());
        getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (!quiet && now != null) {
                this.go.accept(now);
            }
        });
    }

    void show(BookPages book) {
        if (pictures != null) {
            pictures.close();
        }
        scale = WIDTH / book.width();
        height = Math.round(book.height() * scale);
        // Drawn twice as fine and shown smaller: small letters stay even.
        pictures = new PagePictures((page, fine, grey) -> book.page(page, fine * 2, grey), tasks, ROOM,
                ready -> refresh());
        getItems().setAll(IntStream.range(0, book.pages()).boxed().toList());
        read(0);
    }

    /** The page that is read is marked, and in sight. */
    void read(int page) {
        if (page < getItems().size() && getSelectionModel().getSelectedIndex() != page) {
            quiet = true;
            getSelectionModel().select(page);
            scrollTo(Math.max(0, page - 2));
            quiet = false;
        }
    }

    void close() {
        if (pictures != null) {
            pictures.close();
        }
    }

    private final class Page extends ListCell<Integer> {
        private final ImageView view = new ImageView();
        private final javafx.scene.control.Label number = Parts.text("", "text-caption", "t2");
        private final VBox box;

        Page() {
            var paper = new StackPane(view);
            paper.getStyleClass().add("paper");
            paper.setMinSize(WIDTH, height);
            paper.setMaxSize(WIDTH, height);
            box = Parts.column(4, paper, number);
            box.setAlignment(Pos.CENTER);
            view.setFitWidth(WIDTH);
            view.setFitHeight(height);
        }

        @Override
        protected void updateItem(Integer page, boolean empty) {
            super.updateItem(page, empty);
            if (empty || page == null) {
                setGraphic(null);
                return;
            }
            number.setText(Integer.toString(page + 1));
            var key = new PagePictures.Key(page, scale, false);
            pictures.want(key);
            pictures.find(key).ifPresentOrElse(picture -> view.setImage(PagePicture.of(picture)),
                    () -> view.setImage(null));
            setGraphic(box);
        }
    }
}
