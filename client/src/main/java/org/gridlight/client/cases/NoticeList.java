package org.gridlight.client.cases;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.papers.NoticePapers;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.Notice;

/**
 * Who was urged (催办), supervised (督办) or instructed (批示) in this case and what is still owed: three things of different
 * weight. Not there at all when there is none. On the FX thread.
 */
final class NoticeList extends VBox {
    private final Seat seat;
    private final CaseWords caseWords;
    private List<Notice> shown = List.of();

    NoticeList(Seat seat, CaseWords caseWords) {
        this.seat = seat;
        this.caseWords = caseWords;
        getStyleClass().add("similar");
        setId("notices");
    }

    void show(List<Notice> notices, Instant now) {
        shown = notices;
        getChildren().setAll(notices.stream().map(notice -> line(notice, now)).toList());
        setVisible(!notices.isEmpty());
        setManaged(!notices.isEmpty());
    }

    private Node line(Notice notice, Instant now) {
        var said = Parts.text(said(notice), "text-dense");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        var row = Parts.row(8, Parts.tag(seat.say("action." + word(notice.kind())), weight(notice.kind())), said,
                Parts.spring(), Parts.whole(state(notice, now), "text-caption",
                        notice.isLate(now) ? "red" : "t2"));
        if (notice.number() != null) {
            row.getChildren().add(Parts.button(seat.say("papers.slip"), () -> print(notice), "in-row"));
        }
        row.getStyleClass().add("similar-row");
        return row;
    }

    private void print(Notice notice) {
        new NoticePapers(seat).showSlip(notice.caseId(), notice.number());
    }

    /** Whether one of those that are shown has a slip to be printed (督办单). */
    boolean hasSlip() {
        return shown.stream().anyMatch(notice -> notice.number() != null);
    }

    /** Shows the slip of the newest one, to be printed. */
    void printSlip() {
        shown.reversed().stream().filter(notice -> notice.number() != null).findFirst().ifPresent(this::print);
    }

    private static String word(Notice.Kind kind) {
        return switch (kind) {
            case URGE -> "urge";
            case SUPERVISE -> "supervise";
            case INSTRUCT -> "instruct";
        };
    }

    private static String weight(Notice.Kind kind) {
        return switch (kind) {
            case URGE -> "accent";
            case SUPERVISE -> "yellow";
            case INSTRUCT -> "red";
        };
    }

    private String said(Notice notice) {
        return Stream.of(notice.number(), notice.leader(), notice.words(), notice.reply() == null
                ? null
                : seat.say("cases.notice.reply", notice.reply())).filter(Objects::nonNull)
                .collect(Collectors.joining("  "));
    }

    private String state(Notice notice, Instant now) {
        if (!notice.isOpen()) {
            return seat.say("cases.notice.closed", caseWords.minute(notice.closedAt()));
        }
        if (notice.isAnswered()) {
            return seat.say("cases.notice.answered", caseWords.minute(notice.repliedAt()));
        }
        return notice.due() == null
                ? caseWords.minute(notice.at())
                : seat.say("cases.notice.owed", caseWords.minute(notice.due()));
    }
}
