package org.gridlight.client.cases.ask;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.Ask;
import org.gridlight.model.cases.FoundCase;
import org.gridlight.model.cases.Satisfaction;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.people.Role;

/**
 * Asks for what an action needs, over the work; Ctrl+Enter sends, Esc gives the work back with what was written. A reason
 * that is chosen stands for the words when none are written. On the FX thread.
 */
public final class AskForm extends VBox {
    /**
     * What is asked for.
     *
     * @param title   words of the action
     * @param wants   what else it asks for
     * @param optional what of it may be left out
     * @param needsUnit whether a unit is to be named; it leads where several are named
     * @param opinion what was written so far
     * @param needsOpinion whether words or a reason must be given
     */
    public record Question(String title, Set<Ask> wants, Set<Ask> optional, boolean needsUnit, String opinion,
            boolean needsOpinion) {
        /** One of which nothing may be left out. */
        public Question(String title, Set<Ask> wants, boolean needsUnit, String opinion, boolean needsOpinion) {
            this(title, wants, Set.of(), needsUnit, opinion, needsOpinion);
        }
    }

    private final Seat seat;
    private final Question question;
    private final AskSource source;
    private final Consumer<Asked> send;
    private final Map<Ask, AskField> fields = new EnumMap<>(Ask.class);
    private final TextArea opinion = new TextArea();
    private final Button submit;
    private OneOf solved;
    private UnitsField unit;

    /** @param search looks for cases by a text and hands them over on the FX thread */
    public AskForm(Seat seat, Question question, AskSource source, BiConsumer<String, Consumer<List<FoundCase>>> search,
            Consumer<Asked> send) {
        this.seat = seat;
        this.question = question;
        this.source = source;
        this.send = send;
        this.submit = Parts.button(question.title(), "Ctrl+Enter", this::submit, "primary");
        getStyleClass().addAll("floating", "ask-form");
        setId("ask-form");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(Parts.text(question.title(), "text-head"));
        if (question.needsUnit() && !question.wants().contains(Ask.UNITS)) {
            unit = new UnitsField(seat, seat.say("cases.ask.unit"), source.units(), false);
            add(unit);
        }
        for (var ask : Ask.values()) {
            if (question.wants().contains(ask)) {
                field(ask, search).ifPresent(field -> {
                    fields.put(ask, field);
                    add(field);
                });
            }
        }
        if (question.wants().contains(Ask.SATISFACTION)) {
            solved = new OneOf(seat.say("cases.ask.solved"), solutions());
            add(solved);
        }
        submit.setId("ask-send");
        getChildren().addAll(Parts.column(6, Parts.whole(seat.say("cases.opinion"), "text-dense", "t2"), writing()),
                Parts.row(8, Parts.text(seat.say("cases.ask.hint"), "text-caption", "t3"), Parts.spring(), submit));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        opinion.textProperty().addListener((value, before, now) -> tell());
        tell();
    }

    /** Tells what is typed, so that it is kept when the form is closed. */
    public void onWords(Consumer<String> listener) {
        opinion.textProperty().addListener((value, before, now) -> listener.accept(now));
    }

    /** The other case is known before it is asked for. @param id 0 for none */
    public void chooseCase(long id) {
        if (fields.get(Ask.CASE) instanceof CaseField field) {
            field.choose(id);
        }
    }

    /** Nothing is sent while something is missing. */
    private void tell() {
        submit.setDisable(answer().isEmpty());
    }

    private void add(AskField field) {
        field.onChange(this::tell);
        getChildren().add(Parts.column(6, Parts.whole(field.name(), "text-dense", "t2"), field.node()));
    }

    private Map<String, Object> solutions() {
        var choices = new LinkedHashMap<String, Object>();
        choices.put(seat.say("cases.ask.solved.yes"), true);
        choices.put(seat.say("cases.ask.solved.no"), false);
        return choices;
    }

    private TextArea writing() {
        opinion.setId("ask-opinion");
        opinion.setText(question.opinion());
        opinion.setPrefRowCount(2);
        opinion.setWrapText(true);
        return opinion;
    }

    private Optional<AskField> field(Ask ask, BiConsumer<String, Consumer<List<FoundCase>>> search) {
        return switch (ask) {
            case REASON -> source.reasons().isEmpty() ? Optional.empty() : Optional.of(reasons());
            case UNTIL -> Optional.of(new UntilField(seat, source.zone()));
            case UNITS -> Optional.of(new UnitsField(seat,
                    seat.say(question.needsUnit() ? "cases.ask.units" : "cases.ask.unit"), source.units(),
                    question.needsUnit()));
            case TEAM -> Optional.of(new UnitsField(seat, seat.say("people.handlerTeam"), source.teams(), false));
            case CASE -> Optional.of(new CaseField(seat, source.alike(), search));
            case LEVEL -> Optional.of(new OneOf(seat.say("cases.ask.level"), named(List.of("STREET", "DISTRICT"),
                    "cases.ask.level.")));
            case LEADER -> Optional.of(new LeaderField(seat.say("people.leader"),
                    seat.operator().has(Role.LEADER) ? seat.operator().name() : ""));
            case SATISFACTION -> Optional.of(new OneOf(seat.say("cases.ask.satisfaction"),
                    named(List.of(Satisfaction.values()), "cases.ask.satisfaction.")));
            case CONDITION -> source.conditions().size() < 2 ? Optional.empty() : Optional.of(conditions());
            // The request is known: it was answered where it stands.
            case REQUEST -> Optional.empty();
        };
    }

    private Map<String, Object> named(List<?> values, String key) {
        var choices = new LinkedHashMap<String, Object>();
        values.forEach(value -> choices.put(seat.say(key + value), value.toString()));
        return choices;
    }

    private AskField reasons() {
        var choices = new LinkedHashMap<String, Object>();
        int number = 1;
        for (var reason : source.reasons()) {
            choices.put(number++ + "  " + words(reason), reason.code());
        }
        return new OneOf(seat.say("cases.ask.reason"), choices);
    }

    private String words(Workflow.Reason reason) {
        return seat.words().locale().getLanguage().equals("zh") ? reason.words() : reason.inEnglish();
    }

    private AskField conditions() {
        var choices = new LinkedHashMap<String, Object>();
        source.conditions().forEach(condition -> choices.put(condition.words(), condition.id()));
        var one = new OneOf(seat.say("object.filingCondition"), choices);
        one.choose(1);
        return one;
    }

    @Override
    public void requestFocus() {
        fields.values().stream().findFirst().ifPresentOrElse(AskField::focus, opinion::requestFocus);
    }

    private void onKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
            submit();
            key.consume();
        } else if (key.isAltDown() && key.getCode().isDigitKey()
                && fields.get(Ask.REASON) instanceof OneOf reasons) {
            reasons.choose(key.getCode().ordinal() - KeyCode.DIGIT0.ordinal());
            focusAfterReason();
            key.consume();
        }
    }

    /** Who has said why goes on with the next question without a walk through the other reasons. */
    private void focusAfterReason() {
        fields.entrySet().stream().filter(field -> field.getKey() != Ask.REASON).map(Map.Entry::getValue).findFirst()
                .ifPresentOrElse(AskField::focus, opinion::requestFocus);
    }

    private void submit() {
        answer().ifPresent(send);
    }

    /** Empty while something is missing. */
    Optional<Asked> answer() {
        var detail = new HashMap<String, Object>();
        Long named = unit == null ? null : unit.lead().orElse(null);
        if (unit != null && named == null || lacksSolution()) {
            return Optional.empty();
        }
        for (var asked : fields.entrySet()) {
            var answer = asked.getValue().answer();
            if (answer.isEmpty()) {
                if (question.optional().contains(asked.getKey())) {
                    continue;
                }
                return Optional.empty();
            }
            if (asked.getKey() == Ask.TEAM || asked.getKey() == Ask.UNITS && question.needsUnit()) {
                named = ((UnitsField) asked.getValue()).lead().orElse(null);
            }
            if (asked.getKey() != Ask.TEAM) {
                detail.put(asked.getKey().key(), answer.get());
            }
        }
        var words = Optional.of(opinion.getText().strip()).filter(text -> !text.isEmpty()).or(this::chosenReason);
        return question.needsOpinion() && words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Asked(detail, named, words.orElse(""), solution()));
    }

    private Boolean solution() {
        return solved == null ? null : (Boolean) solved.answer().orElse(null);
    }

    /** Who is not content says whether it is solved: unsolved, the case begins anew. */
    private boolean lacksSolution() {
        return solved != null && solved.answer().isEmpty() && Optional.ofNullable(fields.get(Ask.SATISFACTION))
                .flatMap(AskField::answer).filter(Satisfaction.DISSATISFIED.name()::equals).isPresent();
    }

    private Optional<String> chosenReason() {
        return Optional.ofNullable(fields.get(Ask.REASON)).flatMap(AskField::answer)
                .flatMap(code -> source.reasons().stream().filter(reason -> reason.code().equals(code)).findFirst())
                .map(this::words);
    }
}
