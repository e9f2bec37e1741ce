package org.gridlight.client.reports;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.reports.BookPages;

/** The pages of a book on a desk, to be scrolled and zoomed. Only pages in sight, and one row more, are made. */
public final class PageDesk extends ScrollPane {
    private final Tasks tasks;
    private final Pane desk = new Pane();
    private final Map<Integer, Paper> papers = new HashMap<>();
    private final Consumer<PageDesk> moved;
    private PagePictures pictures;
    private BookPages book;
    private PageLayout layout = new PageLayout(0, 1, 1, 1);
    private Zoom zoom = new Zoom(Zoom.Fit.PAGE, 1);
    private int across = 2;
    private boolean grey;
    private boolean placing;

    /** @param moved told when another page is read or the zoom is another */
    public PageDesk(Tasks tasks, Consumer<PageDesk> moved) {
        this.tasks = tasks;
        this.moved = moved;
        getStyleClass().add("desk");
        desk.getStyleClass().add("desk");
        setContent(desk);
        setPannable(true);
        // Always there: a bar that comes and goes would change what fits.
        setVbarPolicy(ScrollBarPolicy.ALWAYS);
        viewportBoundsProperty().addListener((value, before, now) -> place(read()));
        vvalueProperty().addListener((value, before, now) -> fill());
        addEventFilter(ScrollEvent.SCROLL, this::wheel);
    }

    private void wheel(ScrollEvent turned) {
        if (turned.isControlDown() && turned.getDeltaY() != 0) {
            zoom(turned.getDeltaY() > 0 ? zoom.larger() : zoom.smaller());
            turned.consume();
        }
    }

    /** Shows another book from its first page, or the same one made anew from the page that is read. */
    public void show(BookPages other) {
        int at = book != null && book.pages() == other.pages() ? read() : 0;
        if (pictures != null) {
            pictures.close();
        }
        book = other;
        pictures = new PagePictures(other::page, tasks, PagePictures.ROOM, ready -> fill());
        papers.clear();
        desk.getChildren().clear();
        place(at);
    }

    /** How large the pages are shown. */
    public Zoom zoom() {
        return zoom;
    }

    /** Shows them larger or smaller, on the page that is read. */
    public void zoom(Zoom other) {
        int at = read();
        zoom = other;
        place(at);
    }

    /** Pages side by side. */
    public int across() {
        return across;
    }

    /** Shows so many pages side by side. */
    public void across(int pages) {
        int at = read();
        across = pages;
        place(at);
    }

    /** As a black-and-white printer has them. */
    public void grey(boolean inGrey) {
        if (grey != inGrey) {
            grey = inGrey;
            fill();
        }
    }

    /** How many pages the book has. */
    public int pages() {
        return layout.pages();
    }

    /** The page that is being read, from 0. */
    public int read() {
        double from = from();
        return layout.pages() == 0 ? 0 : layout.read(from, from + getViewportBounds().getHeight());
    }

    /** Brings a page to the top. */
    void goTo(int page) {
        double hidden = layout.deskHeight() - getViewportBounds().getHeight();
        setVvalue(hidden <= 0 ? 0 : Math.clamp((layout.top(page) - PageLayout.GAP) / hidden, 0, 1));
        fill();
    }

    private double from() {
        return Math.max(0, (layout.deskHeight() - getViewportBounds().getHeight()) * getVvalue());
    }

    private void place(int at) {
        if (book == null || placing || getViewportBounds().getWidth() <= 0) {
            return;
        }
        placing = true;
        zoom = zoom.fitted(across, book.width(), book.height(), getViewportBounds().getWidth(),
                getViewportBounds().getHeight());
        double scale = zoom.share() * Zoom.PIXELS_A_POINT;
        layout = new PageLayout(book.pages(), across, Math.round(book.width() * scale),
                Math.round(book.height() * scale));
        desk.setPrefSize(Math.max(layout.deskWidth(), getViewportBounds().getWidth()),
                Math.max(layout.deskHeight(), getViewportBounds().getHeight()));
        desk.setMinSize(desk.getPrefWidth(), desk.getPrefHeight());
        goTo(at);
        placing = false;
        moved.accept(this);
    }

    private void fill() {
        if (book == null) {
            return;
        }
        double from = from();
        var seen = layout.seen(from, from + getViewportBounds().getHeight());
        var near = seen.widened(across, layout.pages());
        double scale = layout.width() * deviceScale() / book.width();
        pictures.forget(key -> !near.has(key.page()) || key.scale() != scale || key.grey() != grey);
        papers.entrySet().removeIf(one -> {
            boolean far = !near.has(one.getKey());
            if (far) {
                desk.getChildren().remove(one.getValue());
            }
            return far;
        });
        for (int page = seen.first(); page <= seen.last(); page++) {
            show(page, scale);
        }
        for (int page = near.first(); page <= near.last(); page++) {
            show(page, scale);
        }
        if (!placing) {
            moved.accept(this);
        }
    }

    private void show(int page, double scale) {
        var paper = papers.computeIfAbsent(page, number -> {
            var made = new Paper();
            desk.getChildren().add(made);
            return made;
        });
        paper.resizeRelocate(layout.left(page, desk.getPrefWidth()), layout.top(page), layout.width(),
                layout.height());
        var key = new PagePictures.Key(page, scale, grey);
        pictures.want(key);
        pictures.find(key).or(() -> pictures.findAny(page, grey)).ifPresent(paper::show);
    }

    private double deviceScale() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }

    /** Ends the making of pictures. */
    public void close() {
        if (pictures != null) {
            pictures.close();
        }
        book = null;
    }

    /** A sheet; empty until its picture is there. */
    private static final class Paper extends StackPane {
        private final ImageView view = new ImageView();
        private java.awt.image.BufferedImage shown;

        Paper() {
            getStyleClass().add("paper");
            setManaged(false);
            view.setSmooth(true);
            getChildren().add(view);
        }

        void show(java.awt.image.BufferedImage picture) {
            if (picture != shown) {
                shown = picture;
                view.setImage(PagePicture.of(picture));
            }
            view.setFitWidth(getWidth());
            view.setFitHeight(getHeight());
        }
    }
}
