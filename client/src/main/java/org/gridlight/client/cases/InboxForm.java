package org.gridlight.client.cases;

import java.io.ByteArrayInputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.intake.OpenItem;
import org.gridlight.model.intake.SentPhoto;
import org.gridlight.model.light.Light;
import org.gridlight.model.register.Category;

/**
 * A report of another system to which something has to be added: what was sent stands as it came, class and place are
 * filled in, or it is not accepted. On the FX thread.
 */
final class InboxForm extends VBox {
    private static final double PHOTO = 150;
    private static final DateTimeFormatter ARRIVED = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /** What a person does here. */
    interface Acts {
        void category(String typed);

        void category(Category chosen);

        void place(String typed);

        void place(NamedPlace chosen);

        void submit();

        void refuse();

        void next(int by);

        void close();
    }

    private final Seat seat;
    private final Acts acts;
    private final Label which = Parts.whole("", "text-dense", "t2");
    private final Label why = Parts.text("", "text-dense");
    private final Label from = Parts.text("", "text-dense");
    private final Label words = Parts.text("", "text-body");
    private final FlowPane photos = new FlowPane(8, 8);
    private final TextField category = new TextField();
    private final TextField place = new TextField();
    private final Label spot = Parts.whole("", "text-caption", "t2");
    private final TextField reason = new TextField();
    private final Label notice = Parts.text("", "text-dense", "red");
    private final StackPane beside = new StackPane();
    private final StandardNote standard;
    private final Candidates<Category> categories;
    private final Candidates<NamedPlace> places;
    private final Button submit;
    private final Button refuse;
    private boolean filling;

    InboxForm(Seat seat, CaseWords caseWords, Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.standard = new StandardNote(seat, caseWords);
        this.categories = new Candidates<>(category, seat.say("cases.report.classes"), seat.say("cases.report.noClass"),
                this::row, acts::category);
        this.places = new Candidates<>(place, seat.say("cases.report.places"), seat.say("cases.report.noPlace"),
                this::row, acts::place);
        submit = Parts.button(seat.say("action.register"), "Ctrl+Enter", acts::submit, "primary");
        refuse = Parts.button(seat.say("action.reject"), acts::refuse);
        getStyleClass().addAll("floating", "form");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        List.of(why, from, words, notice).forEach(label -> label.setWrapText(true));
        notice.managedProperty().bind(notice.visibleProperty());
        ids();
        getChildren().addAll(head(), strip(), columns(), notice, foot());
        listen();
        beside.getChildren().setAll(standard);
        say(null, false);
    }

    private void ids() {
        category.setId("inbox-category");
        place.setId("inbox-place");
        reason.setId("inbox-reason");
        submit.setId("inbox-submit");
        refuse.setId("inbox-refuse");
        notice.setId("inbox-notice");
    }

    private Node head() {
        return Parts.row(12, Parts.text(seat.say("inbox.title"), "text-title"), which, Parts.spring(),
                Parts.button(seat.say("inbox.previous"), "PageUp", () -> acts.next(-1), "flat"),
                Parts.button(seat.say("inbox.next"), "PageDown", () -> acts.next(1), "flat"),
                Parts.iconButton(Icon.CLOSE, seat.say("action.hold"), acts::close));
    }

    private Node strip() {
        var strip = Parts.row(8, new LightIcon(Light.YELLOW, LightIcon.IN_TILES), why);
        strip.getStyleClass().setAll("strip", "yellow");
        return strip;
    }

    private Node columns() {
        category.setPromptText(seat.say("cases.report.categoryPrompt"));
        place.setPromptText(seat.say("cases.report.placePrompt"));
        var left = new VBox(10, line("cases.column.source", from), line("cases.words", words),
                line("cases.report.photos", photos), line("object.minorClass", category),
                line("cases.column.place", new VBox(4, place, spot)));
        HBox.setHgrow(left, Priority.ALWAYS);
        beside.getStyleClass().add("form-note");
        beside.setMinWidth(300);
        beside.setPrefWidth(300);
        beside.setMinHeight(320);
        return new HBox(18, left, beside);
    }

    private HBox line(String key, Node field) {
        var name = Parts.whole(seat.say(key), "field-label");
        HBox.setHgrow(field, Priority.ALWAYS);
        return new HBox(10, name, field);
    }

    private Node foot() {
        reason.setPromptText(seat.say("inbox.reason"));
        reason.setPrefColumnCount(22);
        return Parts.row(8, submit, Parts.spring(), reason, refuse);
    }

    private void listen() {
        category.textProperty().addListener((value, before, now) -> {
            if (!filling) {
                acts.category(now);
            }
        });
        place.textProperty().addListener((value, before, now) -> {
            if (!filling) {
                acts.place(now);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
                acts.submit();
            } else if (key.getCode() == KeyCode.PAGE_UP || key.getCode() == KeyCode.PAGE_DOWN) {
                acts.next(key.getCode() == KeyCode.PAGE_UP ? -1 : 1);
            } else {
                return;
            }
            key.consume();
        });
    }

    private Node row(Category one) {
        return Parts.row(8, Parts.whole(one.digits(), "text-caption", "t3"), Parts.whole(one.name(), "text-dense"),
                Parts.text(one.majorClass(), "text-caption", "t3"));
    }

    private Node row(NamedPlace one) {
        return Parts.row(8, Parts.text(one.words(), "text-dense"),
                Parts.text(one.beside() == null ? "" : one.beside(), "text-caption", "t3"));
    }

    /** Shows a report as it came. @param index from 0 */
    void show(OpenItem item, int index, int count) {
        which.setText(seat.say("inbox.which", index + 1, count));
        why.setText(item.note() == null ? "" : item.note());
        from.setText(Stream.of(seat.say("source." + item.source().code()), item.sourceDetail(), item.sourceId(),
                seat.say("inbox.arrived", ARRIVED.format(item.arrivedAt().atZone(seat.centre().zone()))),
                item.reachable() ? seat.say("inbox.reachable") : null)
                .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · ")));
        words.setText(item.words() == null || item.words().isBlank() ? seat.say("inbox.noWords") : item.words());
        photos(List.of());
        reason.clear();
        say(null, false);
    }

    /** What is filled in. @param chosen null for none; @param hasSpot whether its position is known */
    void fill(Category chosen, String placed, boolean hasSpot) {
        filling = true;
        category.setText(chosen == null ? "" : seat.say("cases.report.class", chosen.name(), chosen.digits()));
        category.end();
        place.setText(placed);
        place.end();
        filling = false;
        spot.setText(seat.say(hasSpot ? "cases.report.spot" : "cases.report.noSpot"));
        standard.show(chosen);
        beside.getChildren().setAll(standard);
    }

    void photos(List<SentPhoto> sent) {
        photos.getChildren().setAll(sent.stream().map(this::picture).toList());
        if (sent.isEmpty()) {
            photos.getChildren().setAll(Parts.text(seat.say("inbox.noPhotos"), "text-dense", "t3"));
        }
    }

    /** What is no picture is named: it was sent, and is not kept. */
    private Node picture(SentPhoto photo) {
        var image = new Image(new ByteArrayInputStream(photo.content()), PHOTO * 2, PHOTO * 2, true, true);
        if (image.isError()) {
            return Parts.tag(seat.say("intake.photoLeftOut", photo.fileName()));
        }
        var view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setFitHeight(PHOTO * 0.75);
        return view;
    }

    void offer(List<Category> found, boolean asked) {
        categories.show(found, asked);
        beside.getChildren().setAll(categories);
    }

    void offerPlaces(List<NamedPlace> found, boolean asked) {
        places.show(found, asked);
        beside.getChildren().setAll(places);
    }

    String reason() {
        return reason.getText().strip();
    }

    void focusCategory() {
        category.requestFocus();
    }

    void focusPlace() {
        place.requestFocus();
    }

    void focusReason() {
        reason.requestFocus();
    }

    /** @param line null takes it away; @param sending while something is on its way */
    void say(String line, boolean sending) {
        notice.setText(line == null ? "" : line);
        notice.setVisible(line != null);
        submit.setDisable(sending);
        refuse.setDisable(sending);
    }

    @Override
    public void requestFocus() {
        category.requestFocus();
    }
}
