package org.gridlight.client.reports;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.model.assessment.BookText;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.monthly.Issue;
import org.gridlight.reports.monthly.MonthlyBook;
import org.gridlight.reports.monthly.MonthlyRecord;

/** How the book is printed, what it rests on, what stands in it. On the FX thread. */
final class PrintPane extends VBox {
    private static final double LABEL = 62;
    private static final double LEVEL = 14;

    private final Words words;
    private final IntConsumer go;
    private final Consumer<BookText.Part> edit;
    private final PrintForm form;
    private final VBox basis = new VBox(4);
    private final VBox contents = new VBox();
    private final VBox inside;

    /**
     * @param go   to a page
     * @param read the page that is read
     * @param grey told whether it is printed in greys
     * @param edit told which paragraph of the book that is open somebody wants to write; null when he may not
     */
    PrintPane(Words words, IntConsumer go, IntSupplier read, Consumer<Boolean> grey, Consumer<BookText.Part> edit) {
        this.edit = edit;
        this.words = words;
        this.go = go;
        this.form = new PrintForm(words, read, grey);
        getStyleClass().addAll("pane", "line-left");
        inside = part(words.say("reports.contents"), contents);
        inside.managedProperty().bind(inside.visibleProperty());
        var body = new VBox(part(words.say("reports.print"), form), part(words.say("reports.book"), basis), inside);
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
    }

    private static VBox part(String name, VBox content) {
        var part = new VBox(8, Parts.text(name, "text-head"), content);
        part.getStyleClass().addAll("block", "hair-bottom");
        return part;
    }

    PrintForm form() {
        return form;
    }

    void show(OpenBook open) {
        form.pages(open.pages().pages());
        basis.getChildren().clear();
        open.edition().ifPresent(edition -> basis.getChildren().add(Parts.row(0, state(edition))));
        basis.getChildren().add(fact("reports.dataAsOf", asOf(open.dataAsOf())));
        open.template().ifPresent(template -> basis.getChildren().add(fact("score.template",
                words.say("scores.templateNamed", template.title().in(words), template.version()))));
        basis.getChildren().add(fact("reports.basis", MonthlyRecord.RULES_VERSION));
        if (edit != null && open.isEditable()) {
            Stream.of(BookText.Part.values()).map(part -> paragraph(open, part)).forEach(basis.getChildren()::add);
        }
        contents.getChildren().setAll(open.pages().contents().stream().map(this::entry).toList());
        inside.setVisible(!contents.getChildren().isEmpty());
    }

    private Node state(Issue.Edition edition) {
        return switch (edition) {
            case Issue.Edition.Draft draft -> Parts.tag("▲ " + words.say("monthly.draftShort"), "yellow");
            case Issue.Edition.Final over -> Parts.tag(words.say("monthly.final"), "green");
            case Issue.Edition.Revision revision -> Parts.tag(words.say(
                    revision.locked() ? "monthly.revisionShort" : "monthly.revisionDraftShort", revision.number()),
                    revision.locked() ? "accent" : "yellow");
        };
    }

    /** Midnight is the end of a day and not the beginning of the next. */
    private static String asOf(LocalDateTime at) {
        return at.toLocalTime().toSecondOfDay() == 0
                ? at.toLocalDate().minusDays(1) + " 24:00"
                : at.toLocalDate() + " " + "%02d:%02d".formatted(at.getHour(), at.getMinute());
    }

    private HBox fact(String key, String value) {
        var name = Parts.whole(words.say(key), "text-dense", "t3");
        name.setMinWidth(LABEL);
        var text = Parts.text(value, "text-dense");
        text.setWrapText(true);
        return Parts.row(8, name, text);
    }

    /** What an editor may write anew, and whether one has. */
    private HBox paragraph(OpenBook open, BookText.Part part) {
        var name = Parts.whole(words.say("monthly.editedPart." + part), "text-dense", "t3");
        name.setMinWidth(LABEL);
        var button = Parts.button(words.say("reports.edit"), () -> edit.accept(part), "in-row");
        button.setId("edit-" + part);
        boolean written = open.book().flatMap(MonthlyBook::remarks)
                .flatMap(remarks -> BookText.of(remarks.texts(), part)).isPresent();
        return written
                ? Parts.row(8, name, button, Parts.tag(words.say("reports.edited"), "accent"))
                : Parts.row(8, name, button);
    }

    private HBox entry(BookPages.Section section) {
        var name = Parts.text(section.title(), "text-dense", "link");
        name.setTranslateX((section.level() - 1) * LEVEL);
        var row = Parts.row(8, name, Parts.spring(),
                Parts.whole(Integer.toString(section.page() + 1), "text-dense", "t2"));
        row.getStyleClass().add("contents-row");
        row.setOnMouseClicked(clicked -> go.accept(section.page()));
        return row;
    }

    /** The entries of the contents, for tests. */
    Stream<Node> entries() {
        return contents.getChildren().stream();
    }
}
