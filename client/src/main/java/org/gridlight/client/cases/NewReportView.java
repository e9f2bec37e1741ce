package org.gridlight.client.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.report.DuplicateStrip;
import org.gridlight.client.cases.report.ForeseenNote;
import org.gridlight.client.cases.report.PhotoTray;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.suggest.Advice;
import org.gridlight.client.suggest.SuggestStrip;
import org.gridlight.model.cases.DuplicateRule;
import org.gridlight.model.cases.Foreseen;
import org.gridlight.model.cases.SimilarCase;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.register.Category;

/** The form of a new report, over whatever is being done. On the FX thread. */
final class NewReportView extends StackPane {
    /** Pixels of a window's height; in a lower one the standard (F1) gives way to what holds for the very place. */
    private static final double ROOMY = 900;

    private final Seat seat;
    private final ReportActs acts;
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
    private final PhotoTray photos;
    private final Label notice = Parts.text("", "text-dense", "red");
    private final StackPane beside = new StackPane();
    private final Candidates<Category> categories;
    private final Candidates<NamedPlace> places;
    private final StandardNote standard;
    private final ForeseenNote foreseen;
    private final DuplicateStrip duplicates;
    private final VBox known;
    private final Map<TextInputControl, Composition> compositions = new HashMap<>();
    private final SuggestStrip suggestions;
    private final VBox form;
    private Button submit;
    private boolean filling;

    /** @param classNames the name of a class by its code */
    NewReportView(Seat seat, CaseWords caseWords, UnaryOperator<String> classNames, ReportActs acts) {
        this.seat = seat;
        this.acts = acts;
        this.sources = new SourceRow(seat, acts::source);
        this.standard = new StandardNote(seat, caseWords);
        this.foreseen = new ForeseenNote(seat, caseWords, acts::component);
        this.duplicates = new DuplicateStrip(seat, caseWords, acts::join);
        this.photos = new PhotoTray(seat, acts::offered, acts::remove);
        this.known = new VBox(10, foreseen, standard);
        this.suggestions = new SuggestStrip(seat, classNames, classNames, acts::suggested);
        getStyleClass().add("floating");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        urgent = new CheckBox(seat.say("cases.report.urgent"));
        passOn = new CheckBox(seat.say("cases.report.passOn"));
        var rows = new ReportRows(seat);
        categories = new Candidates<>(category, seat.say("cases.report.classes"), seat.say("cases.report.noClass"),
                rows::category, acts::category);
        places = new Candidates<>(place, seat.say("cases.report.places"), seat.say("cases.report.noPlace"), rows::place,
                acts::place);
        ids();
        form = new VBox(head(), columns(), duplicates, notice, foot());
        form.getStyleClass().add("form");
        notice.managedProperty().bind(notice.visibleProperty());
        notice.setVisible(false);
        notice.setWrapText(true);
        getChildren().setAll(form);
        photos.listenOn(this);
        InvalidationListener folds = height -> fold();
        sceneProperty().addListener((value, before, now) -> {
            if (before != null) {
                before.heightProperty().removeListener(folds);
            }
            if (now != null) {
                now.heightProperty().addListener(folds);
            }
            fold();
        });
        listen();
        offerNothing();
    }

    private void ids() {
        detail.setId("report-detail");
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
        var add = Parts.button(seat.say("cases.report.addPhoto"), acts::choosePhotos);
        var left = new VBox(10, line("cases.column.source", sources), line("cases.report.channel", detail),
                line("cases.words", words), line("object.minorClass", new VBox(5, category, suggestions)),
                line("cases.column.place", new VBox(4, Parts.row(8, wide(place), onMap), spot)),
                line("cases.reporter", Parts.row(8, wide(reporter), wide(telephone))),
                line("cases.report.photos", new VBox(6, Parts.row(16, add,
                        Parts.text(seat.say("cases.report.dropPhoto"), "text-caption", "t3"), Parts.spring(), urgent,
                        passOn), photos)));
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
        List.of(detail, words, reporter, telephone).forEach(field -> onText(field, now -> acts.typed()));
        urgent.selectedProperty().addListener((value, before, now) -> typed());
        passOn.selectedProperty().addListener((value, before, now) -> typed());
        onText(category, acts::category);
        onText(place, acts::place);
        addEventFilter(KeyEvent.KEY_PRESSED, suggestions::onKey);
        addEventFilter(KeyEvent.KEY_PRESSED, duplicates::onDigit);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
                if (compositions.values().stream().noneMatch(Composition::isOpen)) {
                    acts.submit();
                }
                key.consume();
            } else if (key.getCode() == KeyCode.G && key.isControlDown()) {
                if (duplicates.isFocused() || !duplicates.grab()) {
                    words.requestFocus();
                }
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

    /** What an input method is still putting together is nothing that was typed. */
    private void onText(TextInputControl field, Consumer<String> act) {
        var composition = Composition.in(field);
        compositions.put(field, composition);
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && composition.isOpen()) {
                key.consume();
            }
        });
        field.textProperty().addListener((value, before, now) -> {
            if (!filling && !composition.isOpen()) {
                act.accept(now);
            }
        });
    }

    /** Puts what the model holds into the fields. */
    void fill(NewReportModel model) {
        filling = true;
        sources.choose(model.source());
        set(detail, model.detail());
        set(words, model.words());
        set(reporter, model.told().name());
        set(telephone, model.told().telephone());
        passOn.setSelected(model.told().mayPassOn());
        model.category()
                .ifPresent(chosen -> set(category, seat.say("cases.report.class", chosen.name(), chosen.digits())));
        set(place, model.place());
        urgent.setSelected(model.urgent());
        spot.setText(seat.say(model.hasSpot() ? "cases.report.spot" : "cases.report.noSpot"));
        photos.show(model.photos());
        filling = false;
        standard.show(model.category().orElse(null));
    }

    private void set(TextInputControl field, String text) {
        if (!field.getText().equals(text) && !compositions.get(field).isOpen()) {
            field.setText(text);
            field.end();
        }
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

    /** Nothing is looked for any more: what holds for class and place stands beside the form again. */
    void offerNothing() {
        beside.getChildren().setAll(known);
    }

    /** What will hold for it. @param component the one a person chose, 0 for none */
    void foresee(Optional<Foreseen> what, long component) {
        foreseen.show(what, seat.clock().instant(), component);
        standard.limitToldElsewhere(what.isPresent());
        fold();
    }

    private void fold() {
        boolean small = getScene() != null && getScene().getHeight() < ROOMY;
        standard.setVisible(!small || !foreseen.isVisible());
        standard.setManaged(standard.isVisible());
    }

    /** What may be the same matter. @param rule by which it was looked for */
    void alike(List<SimilarCase> cases, DuplicateRule rule) {
        duplicates.show(cases, rule, seat.clock().instant());
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
    void done(ReportSending.Taken what) {
        var card = new RegisteredCard(seat, what, acts);
        getChildren().setAll(card);
        card.requestFocus();
    }

    @Override
    public void requestFocus() {
        words.requestFocus();
    }
}
