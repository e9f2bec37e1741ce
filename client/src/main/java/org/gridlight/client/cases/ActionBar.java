package org.gridlight.client.cases;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.LikelyUnit;

/** What may be done with the case, always in sight: opinion with phrases, then the acts. On the FX thread. */
final class ActionBar extends VBox {
    /** What a person does here. */
    interface Acts {
        void act(ActChoice choice);

        /** Asks for the unit that stands on the button to be another one. */
        void choose(ActChoice choice);

        void typed(String opinion);

        void locate();
    }

    /** Key that asks for the unit. */
    static final String OTHER_UNIT = "Shift+F8";
    /** Phrases that keep their digit beside the keys of duplicates. */
    private static final int BEFORE_DUPLICATES = 5;
    private static final double OPINION_SHARE = 0.44;
    private static final double ONE_ROW = 10_000;

    private final Seat seat;
    private final Acts acts;
    private final LikelyWords likely;
    private final Label label = Parts.whole("", "text-dense", "t2");
    private final TextField opinion = new TextField();
    private final FittingRow phraseRow = new FittingRow();
    private final FlowPane buttons = new FlowPane(8, 6);
    private final Label notice = Parts.text("", "text-dense", "red");
    private final MenuButton more = new MenuButton();
    private final HBox writing;
    private List<Phrase> phrases = List.of();
    private List<ActChoice> inMenu = List.of();

    ActionBar(Seat seat, Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.likely = new LikelyWords(seat.words());
        getStyleClass().addAll("action-bar", "line-top");
        more.setText(seat.say("cases.more"));
        more.setGraphic(Parts.keyCap("Ctrl+E"));
        more.setContentDisplay(ContentDisplay.RIGHT);
        more.setMinWidth(USE_PREF_SIZE);
        more.setId("act-more");
        opinion.setId("opinion");
        opinion.minWidthProperty().bind(widthProperty().multiply(OPINION_SHARE));
        opinion.textProperty().addListener((value, before, now) -> acts.typed(now));
        HBox.setHgrow(opinion, Priority.ALWAYS);
        HBox.setHgrow(phraseRow, Priority.SOMETIMES);
        opinion.setPrefColumnCount(24);
        notice.setWrapText(true);
        notice.managedProperty().bind(notice.visibleProperty());
        notice.setVisible(false);
        notice.setId("act-notice");
        writing = Parts.row(8, label, opinion, Parts.whole(seat.say("action.phrase"), "text-dense", "t2"), phraseRow);
        HBox.setHgrow(buttons, Priority.ALWAYS);
        // It asks for one row and is as high as its rows are at the width it gets.
        buttons.setPrefWrapLength(ONE_ROW);
        // Apart from the buttons, which come and go while others work on the case: its menu stays open meanwhile.
        more.managedProperty().bind(more.visibleProperty());
        more.setVisible(false);
        var doing = Parts.row(8, buttons, more,
                Parts.button(seat.say("action.locate"), "Ctrl+M", acts::locate, "flat"));
        getChildren().addAll(notice, writing, doing);
    }

    /**
     * @param draft      what was typed before
     * @param duplicates whether Alt+6 and Alt+7 join it to another case
     */
    void show(CaseFileModel.State.Shown shown, String draft, boolean duplicates, boolean sending) {
        var choices = shown.choices();
        if (!opinion.getText().equals(draft)) {
            opinion.setText(draft);
        }
        phrases = Phrase.of(choices.stream().filter(choice -> !choice.isInMenu()).toList(), seat.words());
        phrases = phrases.subList(0, Math.min(phrases.size(), duplicates ? BEFORE_DUPLICATES : phrases.size()));
        var usual = choices.stream().filter(ActChoice::usual).findFirst();
        label.setText(usual.map(choice -> seat.say("cases.opinionOn", seat.say(choice.word())))
                .orElseGet(() -> seat.say("cases.opinion")));
        writing.setVisible(!choices.isEmpty());
        writing.setManaged(!choices.isEmpty());
        phraseRow.show(phraseButtons());
        var nodes = new ArrayList<Node>();
        for (var choice : choices.stream().filter(choice -> !choice.isInMenu()).toList()) {
            var unit = choice.unit(shown);
            var words = unit.map(one -> seat.say("cases.dispatchTo", seat.say(choice.word()), one.name()))
                    .orElseGet(() -> seat.say(choice.word()));
            var button = choice.key() == null
                    ? Parts.button(words, () -> acts.act(choice))
                    : Parts.button(words, choice.key(), () -> acts.act(choice));
            if (usual.filter(choice::equals).isPresent()) {
                button.getStyleClass().add("primary");
            }
            button.setId("act-" + choice.action().code() + (Boolean.FALSE.equals(choice.verdict()) ? "-not" : ""));
            button.setDisable(sending);
            nodes.add(button);
            unit.ifPresent(one -> nodes.addAll(other(choice, one, sending)));
        }
        menu(choices.stream().filter(ActChoice::isInMenu).toList());
        more.setDisable(sending);
        if (choices.isEmpty()) {
            nodes.add(Parts.text(seat.say("cases.noActs"), "text-dense", "t2"));
        }
        buttons.getChildren().setAll(nodes);
    }

    /** Why this unit, and the way to another. */
    private List<Node> other(ActChoice choice, LikelyUnit unit, boolean sending) {
        var why = Parts.whole(likely.why(unit), "text-caption", "t2");
        why.setId("unit-why");
        var button = Parts.button(seat.say("cases.otherUnit"), OTHER_UNIT, () -> acts.choose(choice));
        button.setId("act-" + choice.action().code() + "-other");
        button.setDisable(sending);
        var nodes = new ArrayList<Node>(List.of(why));
        likely.contact(unit).ifPresent(words -> {
            var contact = Parts.whole(words, "text-dense");
            contact.setId("unit-contact");
            nodes.add(contact);
        });
        nodes.add(button);
        return nodes;
    }

    /** What is done now and then, in one place. An open menu is left alone while it says what holds. */
    private void menu(List<ActChoice> choices) {
        if (choices.equals(inMenu)) {
            return;
        }
        inMenu = choices;
        more.getItems().setAll(choices.stream().map(this::item).toList());
        if (!choices.isEmpty() && seat.operator().handsUp()) {
            more.getItems().add(handUp());
        }
        more.setVisible(!choices.isEmpty());
    }

    private MenuItem handUp() {
        var item = new MenuItem(seat.say("transfer.send"));
        item.setId("act-handUp");
        item.setOnAction(chosen -> seat.navigation().handUp(seat.selected().get()));
        return item;
    }

    private MenuItem item(ActChoice choice) {
        var item = new MenuItem(seat.say(choice.word()));
        item.setId("act-" + choice.action().code() + (Boolean.FALSE.equals(choice.verdict()) ? "-not" : ""));
        item.setOnAction(chosen -> acts.act(choice));
        return item;
    }

    /** Opens the menu of the rest (Ctrl+E); nothing when it is empty. */
    void openMenu() {
        if (more.isVisible() && !more.isDisabled()) {
            more.requestFocus();
            more.show();
        }
    }

    private List<Node> phraseButtons() {
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < phrases.size(); i++) {
            int number = i + 1;
            var button = Parts.button(phrases.get(i).name(), () -> phrase(number), "phrase");
            button.setGraphic(Parts.keyCap("Alt+" + number));
            button.setFocusTraversable(false);
            nodes.add(button);
        }
        return nodes;
    }

    int phrases() {
        return phrases.size();
    }

    String phraseName(int number) {
        return phrases.get(number - 1).name();
    }

    /** Puts a phrase where the caret is, or after what stands there. */
    void phrase(int number) {
        if (number > phrases.size()) {
            return;
        }
        opinion.requestFocus();
        int at = opinion.isFocused() ? opinion.getCaretPosition() : opinion.getLength();
        opinion.insertText(Math.max(at, opinion.getLength()), phrases.get(number - 1).sentence());
        opinion.end();
    }

    String opinion() {
        return opinion.getText();
    }

    /** What is written elsewhere about the same act. */
    void write(String words) {
        opinion.setText(words);
    }

    boolean isWriting() {
        return opinion.isFocused();
    }

    void focusOpinion() {
        opinion.requestFocus();
        opinion.end();
    }

    /** One line in place: what happened and what to do. */
    void say(CaseFileModel.Notice told) {
        var line = switch (told) {
            case CaseFileModel.Notice.None none -> null;
            case CaseFileModel.Notice.Stale stale -> null;
            case CaseFileModel.Notice.Refused(ActAnswer.Refused answer) -> answer.in(seat.words());
            case CaseFileModel.Notice.NotSent notSent -> seat.say("cases.notSent");
            case CaseFileModel.Notice.OpinionWanted(var choice) -> seat.say("cases.opinionWanted",
                    seat.say(choice.word()));
        };
        tell(line);
    }

    /** One line in place, null for none. */
    void tell(String line) {
        tell(line, "red");
    }

    /** The same of what was done, which is no warning. */
    void confirm(String line) {
        tell(line, "green");
    }

    private void tell(String line, String colour) {
        notice.getStyleClass().removeAll("red", "green");
        notice.getStyleClass().add(colour);
        notice.setText(line == null ? "" : line);
        notice.setVisible(line != null);
    }
}
