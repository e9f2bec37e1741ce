package org.gridlight.client.cases;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.duty.KnowledgeNote;
import org.gridlight.client.fieldtask.CaseTasks;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.words.Refusal;

/** The case file: photos, words, history, standard; the place and the clocks beside; the acts below. On the FX thread. */
final class CaseFileView extends StackPane {
    private static final double SIDE_SHARE = 0.36;
    private static final double SIDE_LEAST = 286;
    private static final double SIDE_MOST = 380;
    private static final double SMALL_HEIGHT = 680;

    private final Seat seat;
    private final CaseWords caseWords;
    private final Runnable again;
    private final Runnable next;
    private final FileHead head;
    private final VBox notice = new VBox();
    private final PhotoPair photos;
    private final VBox tellings = new VBox(4);
    private final SimilarList similar;
    private final RequestList requests;
    private final NoticeList notices;
    private final RelationList relations;
    private final CaseTasks tasks;
    private final Label stepsHead = Parts.whole("", "text-caption", "t3");
    private final StepList steps;
    private final VBox standard = new VBox(4);
    private final KnowledgeNote knowledge;
    private final SidePane side;
    private final ActionBar bar;
    private final BorderPane paper = new BorderPane();
    private final ScrollPane scroll;

    CaseFileView(Seat seat, CaseWords caseWords, PhotoShelf shelf, PlacePicture place, ActionBar.Acts acts,
            Runnable again, HandLine hand, Runnable next, RequestList requests) {
        this.next = next;
        this.seat = seat;
        this.caseWords = caseWords;
        this.again = again;
        getStyleClass().add("pane");
        head = new FileHead(seat, hand);
        photos = new PhotoPair(seat, shelf, caseWords);
        similar = new SimilarList(seat, caseWords);
        notices = new NoticeList(seat, caseWords);
        relations = new RelationList(seat, caseWords);
        tasks = new CaseTasks(seat, again);
        knowledge = new KnowledgeNote(seat);
        this.requests = requests;
        steps = new StepList(seat, caseWords);
        side = new SidePane(seat, caseWords, place);
        bar = new ActionBar(seat, acts);
        var column = new VBox(12, requests, tasks, photos, tellings, notices, relations, similar, new VBox(6,
                Parts.row(8, Parts.whole(seat.say("object.step"), "text-dense", "strong"), stepsHead), steps),
                standard, knowledge);
        column.getStyleClass().add("file-body");
        standard.getStyleClass().add("file-standard");
        knowledge.getStyleClass().add("file-standard");
        scroll = scrolling(column);
        var beside = scrolling(side);
        beside.getStyleClass().add("pane2");
        var middle = new HBox(scroll, beside);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        beside.setMinWidth(Region.USE_PREF_SIZE);
        widthProperty().addListener((value, before, now) -> {
            double width = Math.clamp(now.doubleValue() * SIDE_SHARE, SIDE_LEAST, SIDE_MOST);
            beside.setPrefWidth(width);
            beside.setMaxWidth(width);
        });
        heightProperty().addListener((value, before, now) -> {
            if (before.doubleValue() < SMALL_HEIGHT != now.doubleValue() < SMALL_HEIGHT || before.doubleValue() == 0) {
                side.fold(now.doubleValue() < SMALL_HEIGHT);
            }
        });
        paper.setTop(new VBox(head, notice));
        paper.setCenter(middle);
        paper.setBottom(bar);
        nothing();
    }

    private static ScrollPane scrolling(Region content) {
        var pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    ActionBar bar() {
        return bar;
    }

    PhotoPair photos() {
        return photos;
    }

    NoticeList notices() {
        return notices;
    }

    RequestList requests() {
        return requests;
    }

    SidePane side() {
        return side;
    }

    /** Brings the standard of its class, and what is known of it, into sight (F1). */
    void showStandard() {
        scroll.setVvalue(1);
    }

    /**
     * Who writes an opinion goes on writing in the next case. While it is read this view keeps the focus, which would
     * else go to the first field of the window.
     */
    private void only(Node node) {
        if (node != paper && bar.isWriting()) {
            requestFocus();
        }
        getChildren().setAll(node);
        if (node == paper && isFocused()) {
            bar.focusOpinion();
        }
    }

    /** Hears nothing any more. */
    void close() {
        tasks.close();
    }

    /** No case is chosen. */
    void nothing() {
        tasks.show(0);
        only(new StateCard(Icon.DOCUMENT, "plain", seat.say("cases.file.none"),
                List.of(seat.say("cases.file.choose")),
                nextButton()));
    }

    /** A unit draws nothing: its cases are sent to it. */
    private Button[] nextButton() {
        return seat.operator().isOfDepartment()
                ? new Button[0]
                : new Button[]{Parts.button(seat.say("action.claimNext"), "F4", next)};
    }

    void loading() {
        only(new LoadingBars(9));
    }

    void gone() {
        only(new StateCard(Icon.INFO, "plain", seat.say("cases.file.gone"), List.of(seat.say("cases.file.goneWhy"))));
    }

    void failed(Exception reason) {
        var why = reason instanceof Refusal refused ? refused.in(seat.words()) : seat.say("cases.file.defect");
        only(new StateCard(Icon.WARNING, "red", seat.say("cases.file.failed"),
                List.of(why, seat.say("cases.file.others")),
                Parts.button(seat.say("cases.file.again"), again, "primary")));
    }

    /** @param another whether it is another case than before, so that it begins at the top; @param open null when over */
    void show(CaseFileModel.State.Shown shown, boolean another, OpenCase open, Instant now) {
        var file = shown.file();
        head.show(file, now);
        photos.show(file);
        tellings.getChildren()
                .setAll(file.tellings().stream().limit(3).map(telling -> telling(file, telling)).toList());
        similar.show(shown, now);
        requests.show(file.requests(), shown.choices());
        notices.show(file.following().notices(), now);
        relations.show(shown.beside().relations().orElse(null), now);
        tasks.show(file.header().id());
        stepsHead.setText(seat.say("cases.steps", file.steps().size()));
        steps.show(file, open, now);
        showStandard(file);
        knowledge.show(file.header().categoryCode());
        side.show(file, open, now);
        if (another) {
            scroll.setVvalue(0);
        }
        only(paper);
    }

    /** The words as they were said; of later tellings with when and how. */
    private Node telling(CaseFile file, CaseFile.Telling telling) {
        boolean first = telling == file.tellings().getFirst();
        var name = first
                ? seat.say("cases.words")
                : seat.say("cases.words.again", caseWords.minute(telling.reportedAt()),
                        seat.say("source." + telling.source().code()));
        var said = telling.words() == null || telling.words().isBlank()
                ? Parts.text(seat.say("cases.words.none"), "text-dense", "t3")
                : Parts.text(seat.say("cases.words.said", telling.words()), "text-dense");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        return new HBox(12, label(name), said);
    }

    private Label label(String name) {
        var label = Parts.whole(name, "text-dense", "t2");
        label.getStyleClass().add("file-label");
        return label;
    }

    private void showStandard(CaseFile file) {
        var rule = file.standard();
        standard.getChildren().clear();
        if (rule == null) {
            return;
        }
        standard.getChildren().add(Parts.row(8, Parts.whole(seat.say("cases.standard"), "text-dense", "strong"),
                Parts.keyCap("F1"), Parts.text(seat.say("cases.standard.of", file.header().majorClass(),
                        file.header().category(), file.header().categoryCode()), "text-caption", "t2")));
        rule("object.filingCondition", rule.filingCondition());
        rule("object.closingCondition", rule.closingCondition());
        if (rule.limit() != null) {
            rule("clock.handlingLimit", caseWords.limit(rule.limit(), rule.limitUnit()));
        }
    }

    private void rule(String key, String text) {
        Stream.ofNullable(text).forEach(words -> {
            var line = Parts.text(words, "text-dense");
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            standard.getChildren().add(new HBox(12, label(seat.say(key)), line));
        });
    }

    /** What somebody else did while it was open, over the file; what was typed stays. */
    void notice(CaseFileModel.Notice told, Runnable dismiss) {
        notice.getChildren().clear();
        if (told instanceof CaseFileModel.Notice.Stale(var last)) {
            var strip = Parts.row(10, Icon.ARROWS.node("accent"),
                    Parts.text(seat.say("system.stale"), "text-dense", "strong"));
            if (last != null) {
                var words = new StepWords(seat.words(), caseWords);
                strip.getChildren().add(Parts.text(seat.say("cases.stale.last", caseWords.second(last.at()),
                        seat.say("action." + last.action()), words.text(last)), "text-dense", "t2"));
            }
            strip.getChildren().addAll(Parts.spring(), Parts.whole(seat.say("cases.stale.kept"), "text-caption", "t2"),
                    Parts.button(seat.say("cases.stale.goOn"), dismiss, "in-row"));
            strip.getStyleClass().addAll("strip", "accent");
            strip.setId("stale");
            notice.getChildren().add(strip);
        }
        bar.say(told);
    }
}
