package org.gridlight.client.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.suggest.Advice;
import org.gridlight.client.suggest.SuggestStrip;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.Registered;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.register.Category;

/** The form of a new report, over whatever is being done. On the FX thread. */
final class NewReportView extends StackPane {
    /** What a person does here. */
    interface Acts {
        void source(ReportSource source);

        void typed();

        void category(String typed);

        void category(Category chosen);

        /** Takes the class that was suggested. @param code of it */
        void suggested(String code);

        void place(String typed);

        void place(NamedPlace chosen);

        void onMap();

        void addPhotos();

        void remove(NewPhoto photo);

        void submit();

        void hold();

        void open(Registered registered);

        void another();
    }

    private final Seat seat;
    private final Acts acts;
    private final SourceRow sources;
    private final TextField detail = new TextField();
    private final TextArea words = new TextArea();
    private final TextField category = new TextField();
    private final TextField place = new TextField();
    private final Label spot = Parts.whole("", "text-caption", "t2");
    private final CheckBox urgent;
    private final TextField reporter = new TextField();
    private final TextField telephone = new TextField();
    private final CheckBox passOn;
    private final FlowPane photos = new FlowPane(8, 6);
    private final Label notice = Parts.text("", "text-dense", "red");
    private final StackPane beside = new StackPane();
    private final Candidates<Category> categories;
    private final Candidates<NamedPlace> places;
    private final StandardNote standard;
    private final SuggestStrip suggestions;
    private final VBox form;
    private Button submit;
    private boolean filling;

    /** @param classNames the name of a class by its code */
    NewReportView(Seat seat, CaseWords caseWords, UnaryOperator<String> classNames, Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.sources = new SourceRow(seat, acts::source);
        this.standard = new StandardNote(seat, caseWords);
        this.suggestions = new SuggestStrip(seat, classNames, classNames, acts::suggested);
        getStyleClass().add("floating");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        urgent = new CheckBox(seat.say("cases.report.urgent"));
        passOn = new CheckBox(seat.say("cases.report.passOn"));
        categories = new Candidates<>(category, seat.say("cases.report.classes"), seat.say("cases.report.noClass"),
                this::row, acts::category);
        places = new Candidates<>(place, seat.say("cases.report.places"), seat.say("cases.report.noPlace"), this::row,
                acts::place);
        ids();
        form = new VBox(head(), columns(), notice, foot());
        form.getStyleClass().add("form");
        notice.managedProperty().bind(notice.visibleProperty());
        notice.setVisible(false);
        notice.setWrapText(true);
        getChildren().setAll(form);
        listen();
        beside.getChildren().setAll(standard);
    }

    private void ids() {
        words.setId("report-words");
        category.setId("report-category");
        place.setId("report-place");
        reporter.setId("report-name");
        telephone.setId("report-telephone");
        notice.setId("report-notice");
    }

    private Node head() {
        return Parts.row(12, Parts.text(seat.say("cases.report.title"), "text-title"),
                Parts.text(seat.say("cases.report.hint"), "text-caption", "t3"), Parts.spring(),
                Parts.iconButton(Icon.CLOSE, seat.say("action.hold"), acts::hold));
    }

    private Node columns() {
        words.setPrefRowCount(3);
        words.setWrapText(true);
        words.setPromptText(seat.say("cases.report.wordsPrompt"));
        category.setPromptText(seat.say("cases.report.categoryPrompt"));
        place.setPromptText(seat.say("cases.report.placePrompt"));
        detail.setPromptText(seat.say("cases.report.detailPrompt"));
        reporter.setPromptText(seat.say("cases.report.name"));
        telephone.setPromptText(seat.say("cases.report.telephone"));
        var onMap = Parts.button(seat.say("cases.report.onMap"), acts::onMap);
        var add = Parts.button(seat.say("cases.report.addPhoto"), acts::addPhotos);
        var left = new VBox(10, line("cases.column.source", sources), line("cases.report.channel", detail),
                line("cases.words", words), line("object.minorClass", new VBox(5, category, suggestions)),
                line("cases.column.place", new VBox(4, Parts.row(8, wide(place), onMap), spot)),
                line("cases.reporter", Parts.row(8, wide(reporter), wide(telephone))),
                line("cases.report.photos", new VBox(6, Parts.row(16, add, urgent, passOn), photos)));
        HBox.setHgrow(left, Priority.ALWAYS);
        beside.getStyleClass().addAll("form-note");
        beside.setMinWidth(300);
        beside.setPrefWidth(300);
        beside.setMinHeight(320);
        return new HBox(18, left, beside);
    }

    private static TextField wide(TextField field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private HBox line(String key, Node field) {
        var name = Parts.whole(seat.say(key), "field-label");
        var row = new HBox(10, name, field);
        name.setStyle("-fx-padding: 0.5em 0 0 0");
        HBox.setHgrow(field, Priority.ALWAYS);
        return row;
    }

    private Node foot() {
        submit = Parts.button(seat.say("action.register"), "Ctrl+Enter", acts::submit, "primary");
        submit.setId("report-submit");
        return Parts.row(8, submit, Parts.button(seat.say("action.hold"), "Esc", acts::hold), Parts.spring(),
                Parts.text(seat.say("cases.report.masked"), "text-caption", "t3"));
    }

    private void listen() {
        List.of(detail, reporter, telephone)
                .forEach(field -> field.textProperty().addListener((value, before, now) -> typed()));
        words.textProperty().addListener((value, before, now) -> typed());
        urgent.selectedProperty().addListener((value, before, now) -> typed());
        passOn.selectedProperty().addListener((value, before, now) -> typed());
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
        addEventFilter(KeyEvent.KEY_PRESSED, suggestions::onKey);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
                acts.submit();
                key.consume();
            } else if (key.getCode() == KeyCode.TAB && key.getTarget() == words && !key.isControlDown()) {
                (key.isShiftDown() ? detail : category).requestFocus();
                key.consume();
            }
        });
    }

    private void typed() {
        if (!filling) {
            acts.typed();
        }
    }

    private Node row(Category one) {
        return Parts.row(8, Parts.whole(one.digits(), "text-caption", "t3"), Parts.whole(one.name(), "text-dense"),
                Parts.text(one.majorClass(), "text-caption", "t3"));
    }

    private Node row(NamedPlace one) {
        return Parts.row(8, Parts.text(one.words(), "text-dense"),
                Parts.text(one.beside() == null ? "" : one.beside(), "text-caption", "t3"), Parts.spring(),
                Parts.whole(seat.say("cases.report.kind." + one.kind().name()), "text-caption", "t3"));
    }

    /** Puts what the model holds into the fields. */
    void fill(NewReportModel model) {
        filling = true;
        sources.choose(model.source());
        set(detail, model.detail());
        if (!words.getText().equals(model.words())) {
            words.setText(model.words());
        }
        model.category()
                .ifPresent(chosen -> set(category, seat.say("cases.report.class", chosen.name(), chosen.digits())));
        set(place, model.place());
        urgent.setSelected(model.urgent());
        spot.setText(seat.say(model.hasSpot() ? "cases.report.spot" : "cases.report.noSpot"));
        photos.getChildren().setAll(model.photos().stream().map(this::photo).toList());
        filling = false;
        standard.show(model.category().orElse(null));
    }

    private static void set(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
            field.end();
        }
    }

    private Node photo(NewPhoto photo) {
        var remove = Parts.iconButton(Icon.CLOSE, seat.say("cases.report.removePhoto"), () -> acts.remove(photo));
        remove.getStyleClass().add("flat");
        return Parts.row(4, Parts.tag(photo.fileName()), remove);
    }

    String detail() {
        return detail.getText();
    }

    String words() {
        return words.getText();
    }

    boolean urgent() {
        return urgent.isSelected();
    }

    String reporter() {
        return reporter.getText();
    }

    String telephone() {
        return telephone.getText();
    }

    boolean passOn() {
        return passOn.isSelected();
    }

    void offer(List<Category> found, boolean asked) {
        categories.show(found, asked);
        beside.getChildren().setAll(categories);
    }

    /** What the class most likely is; nothing is filled in by it. */
    void suggest(Optional<Advice> advice) {
        suggestions.show(advice);
    }

    void offerPlaces(List<NamedPlace> found, boolean asked) {
        places.show(found, asked);
        beside.getChildren().setAll(places);
    }

    /** Nothing is looked for any more: the standard of the class stands beside the form again. */
    void offerNothing() {
        beside.getChildren().setAll(standard);
    }

    void focusWords() {
        words.requestFocus();
    }

    void focusPlace() {
        place.requestFocus();
    }

    void focus(NewReportModel.Missing missing) {
        switch (missing) {
            case WORDS -> words.requestFocus();
            case CATEGORY -> category.requestFocus();
            case PLACE -> place.requestFocus();
        }
    }

    void say(String line, boolean sending) {
        notice.setText(line == null ? "" : line);
        notice.setVisible(line != null);
        submit.setDisable(sending);
    }

    /** It was taken. */
    void done(Registered registered) {
        var card = new RegisteredCard(seat, registered, acts);
        getChildren().setAll(card);
        card.requestFocus();
    }

    @Override
    public void requestFocus() {
        words.requestFocus();
    }
}
