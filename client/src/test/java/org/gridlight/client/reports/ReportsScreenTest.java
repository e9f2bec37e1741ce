package org.gridlight.client.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.gridlight.model.people.Role;
import org.gridlight.model.assessment.BookText;
import org.gridlight.db.cases.Hall;
import javafx.scene.layout.StackPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Button;
import java.util.Set;
import java.time.InstantSource;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javax.print.DocFlavor;
import javax.print.StreamPrintServiceFactory;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.demo.DemoStore;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.reports.BookPrinters;
import org.gridlight.model.score.TemplateFile;
import org.gridlight.reports.Format;
import org.gridlight.reports.monthly.Issue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The book of a month of the invented district, looked at, saved and printed. */
class ReportsScreenTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final TestSeat seat = new TestSeat();
    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @Test
    void aBookIsLookedAtSavedAndPrinted() {
        new DemoStore(DB.database()).load(new DemoOrder(1, 1_000, 20, 400, TestSeat.NOW), Progress.UNHEARD);

        Screens.take("reports", look -> section(look, printers()).view());
        Screens.take("reports-small", new Look(Theme.LIGHT, FontSize.NORMAL), 1366, 768, look -> {
            var view = (ReportsView) section(look, new BookPrinters(List::of)).view();
            press(view, BookKind.POSTER);
            return view;
        });
        for (var kind : List.of(BookKind.POSTER, BookKind.DAILY, BookKind.SHEETS)) {
            Screens.take("reports-" + kind.name().toLowerCase(Locale.ROOT), Look.standard(), 1920, 1080, look -> {
                var view = (ReportsView) section(look, printers()).view();
                press(view, kind);
                return view;
            });
        }
        Toolkit.onScreen(() -> {
            pressed();
            return null;
        });
    }

    private void pressed() throws java.io.IOException {
        var section = section(Look.standard(), printers());
        var view = (ReportsView) section.view();
        Picture.of(view, Look.standard(), 1920, 1080);
        var book = view.book().orElseThrow();
        assertThat(book.wish().month()).isEqualTo(YearMonth.of(2026, 7));
        assertThat(book.pages().pages()).isGreaterThan(4);

        view.desk().goTo(3);
        assertThat(view.desk().read()).isBetween(2, 3);
        view.desk().zoom(new Zoom(Zoom.Fit.NONE, 2));
        view.desk().goTo(3);
        assertThat(view.desk().read()).isBetween(2, 3);

        var file = Path.of(System.getProperty("gridlight.target"), "saved.pdf");
        Files.deleteIfExists(file);
        seat.chosenFiles.add(file);
        view.mediator().save(Format.PDF);
        assertThat(file).isNotEmptyFile();
        assertThat(section.commands().getFirst().usable().getAsBoolean()).isTrue();
        section.commands().getFirst().act().run();
        assertThat(paper.toString(java.nio.charset.StandardCharsets.ISO_8859_1).split("%%Page: "))
                .hasSize(book.pages().pages() + 1);
        assertThat(view.lookupAll(".strip .label").stream().map(node -> ((Label) node).getText()))
                .contains("已送打印机。");

        seat.remember(ReportsSection.MONTH, "2026-06");
        section.shown();
        assertThat(view.book().orElseThrow().wish().month()).isEqualTo(YearMonth.of(2026, 6));
        section.close();
        aRankingInTheMiddleOfTheMonthInSixClicks();
    }

    /** The section, the book, the template and its name, the printing: the month that runs is proposed. */
    private void aRankingInTheMiddleOfTheMonthInSixClicks() {
        var section = section(Look.standard(), printers());
        var view = (ReportsView) section.view();
        Picture.of(view, Look.standard(), 1920, 1080);
        int clicks = 1;

        press(view, BookKind.POSTER);
        clicks++;
        var poster = view.book().orElseThrow();
        assertThat(poster.wish().month()).isEqualTo(YearMonth.of(2026, 7));
        assertThat(poster.edition()).contains(new Issue.Edition.Draft());
        assertThat(poster.pages().height()).as("A3").isEqualTo(1191);
        view.mediator().choose(TemplateFile.shipped("system-lights"));
        clicks += 2;
        assertThat(view.book().orElseThrow().pages().about().fileName()).isEqualTo("poster-system-lights-2026-07");
        paper.reset();
        section.commands().getFirst().act().run();
        clicks++;
        assertThat(paper.size()).isPositive();
        assertThat(clicks).isLessThanOrEqualTo(6);

        for (var kind : BookKind.values()) {
            press(view, kind);
            assertThat(view.book()).as("%s", kind).hasValueSatisfying(
                    book -> assertThat(book.wish().kind()).isEqualTo(kind));
        }
        view.mediator().choose(TemplateFile.shipped("collector"));
        assertThat(view.book().orElseThrow().pages().pages()).as("a page an inspector").isGreaterThan(1);
        press(view, BookKind.POSTER);
        view.mediator().choose(TemplateFile.shipped("street-order"));
        assertThat(view.book()).as("lines that nobody has entered").isEmpty();
        assertThat(section.commands().getFirst().usable().getAsBoolean()).isFalse();
        section.close();
    }

    @Test
    void anEditorWritesTheLeadAndItIsPrintedOnceSaved() {
        try (var hall = new Hall(DB)) {
            hall.run(
                    "INSERT INTO case_file (case_no, state, source, category_id, department_id, reported_at, filed_at, due_at)"
                            + " SELECT CONCAT('2026-', seq), 'HANDLING', 'inspector', (SELECT MIN(id) FROM category), 1,"
                            + " '2026-03-10 02:00:00', '2026-03-10 02:10:00', '2026-03-12 02:00:00' FROM seq_1_to_40");
            hall.callIn(Hall.ASSESSOR);
            seat.clock = InstantSource.fixed(Instant.parse("2026-03-16T06:00:00Z"));
            seat.roles = Set.of(Role.ASSESSOR);
            Screens.take("reports-edit", Look.standard(), 1920, 1080, look -> {
                seat.look.set(look);
                var section = new ReportsSection(seat.seat(hall.signedIn(Hall.ASSESSOR)), printers(), () -> {});
                section.shown();
                var view = (ReportsView) section.view();
                Picture.of(view, look, 1920, 1080);
                ((Button) view.lookup("#edit-OVERVIEW")).fire();
                var editor = (BookTextEditor) seat.overlay();
                var text = (TextArea) editor.lookup(".text-area");
                assertThat(text.getText()).as("as computed").isNotBlank();
                text.setText("六月雨水多。");
                editor.save();
                assertThat(view.book().orElseThrow().book().orElseThrow().remarks().orElseThrow().texts())
                        .singleElement().returns("六月雨水多。", BookText::text);
                view.applyCss();
                ((Button) view.lookup("#edit-OVERVIEW")).fire();
                return new StackPane(view, seat.overlay());
            });
        }
    }

    private static void press(ReportsView view, BookKind kind) {
        ((ToggleButton) view.lookup("#book-" + kind)).fire();
    }

    @Test
    void withoutCasesThereIsNoBook() {
        Screens.take("reports-empty", new Look(Theme.LIGHT, FontSize.NORMAL), 1366, 768,
                look -> section(look, new BookPrinters(List::of)).view());
    }

    private BookPrinters printers() {
        return new BookPrinters(() -> List.of(StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0].getPrintService(paper)));
    }

    private ReportsSection section(Look look, BookPrinters printers) {
        seat.look.set(look);
        var section = new ReportsSection(seat.seat(DB.database()), printers, () -> {});
        section.shown();
        return section;
    }
}
