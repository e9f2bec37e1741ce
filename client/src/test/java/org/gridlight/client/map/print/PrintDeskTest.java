package org.gridlight.client.map.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import javax.print.DocFlavor;
import javax.print.StreamPrintServiceFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.map.paint.MapLetters;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.map.World;
import org.gridlight.reports.BookPrinters;
import org.gridlight.reports.map.MapPaper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** The map on paper, as a person asks for it. */
class PrintDeskTest {
    private static final MapLetters LETTERS = new MapLetters();

    private final TestSeat test = new TestSeat();
    private final Path folder = Path.of(System.getProperty("gridlight.target"), "print-" + UUID.randomUUID());
    private int back;
    private PrintDesk desk;
    private Scene scene;

    @BeforeAll
    static void toolkit() {
        Screens.start();
    }

    private PrintDesk desk(BookPrinters printers) {
        var middle = new Coordinate(World.x(116.343), World.y(39.928));
        var seen = new Envelope(middle);
        seen.expandBy(40_000, 25_000);
        var source = new PrintMediator.Source() {
            @Override
            public MapState state() {
                return SheetMakerTest.state();
            }

            @Override
            public Optional<FillKey> fill() {
                return SheetMakerTest.KEY;
            }
        };
        return new PrintDesk(test.seat(null), LETTERS, printers, source,
                PrintRegion.around(source.state().index(), seen, middle), 8_000, () -> back++);
    }

    private void open(BookPrinters printers) {
        Toolkit.onScreen(() -> {
            desk = desk(printers);
            scene = new Scene(desk, 1_600, 1_000);
            new Look(Theme.LIGHT, org.gridlight.client.look.FontSize.NORMAL).dress(scene);
            scene.snapshot(null);
            return null;
        });
    }

    private String texts() {
        return Toolkit.onScreen(() -> desk.lookupAll(".label").stream().map(node -> ((Label) node).getText())
                .collect(Collectors.joining("\n")));
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, Predicate<T> which) {
        Toolkit.onScreen(() -> {
            var box = (ComboBox<T>) scene.lookup("#" + id);
            box.setValue(box.getItems().stream().filter(which).findFirst().orElseThrow());
            return null;
        });
    }

    private double shape() {
        return Toolkit.onScreen(() -> {
            desk.layout();
            var image = ((ImageView) scene.lookup(".paper .image-view")).getImage();
            return image.getWidth() / image.getHeight();
        });
    }

    private void press(String id) {
        Toolkit.onScreen(() -> {
            ((Button) scene.lookup("#" + id)).fire();
            return null;
        });
    }

    @Test
    void theSheetFollowsWhatIsSet() {
        open(new BookPrinters(List::of));
        assertThat(shape()).isGreaterThan(1.3);
        choose("print-across", (Boolean lies) -> !lies);
        assertThat(shape()).isLessThan(0.75);
        assertThat(texts()).contains("本机没有可用的打印机", "像素");
        choose("print-region", (PrintRegion one) -> one.kind() == PrintRegion.Kind.STREET);
        var title = (TextField) scene.lookup("#print-title");
        assertThat(title.getText()).isEqualTo("北苑街道网格分布图");
        Toolkit.onScreen(() -> {
            title.setText("防汛值守图");
            return null;
        });
        choose("print-region", (PrintRegion one) -> one.kind() == PrintRegion.Kind.DISTRICT);
        assertThat(title.getText()).as("a title that a person wrote").isEqualTo("防汛值守图");
        choose("print-paper", (MapPaper paper) -> paper == MapPaper.A1);
        assertThat(((ComboBox<?>) scene.lookup("#print-dots")).getValue()).isEqualTo(150);
        assertThat(test.recall("map-print-paper")).contains("A1");
    }

    @Test
    void aSheetIsSavedAsPdfAndAsPicture() throws IOException {
        Files.createDirectories(folder);
        open(new BookPrinters(List::of));
        choose("print-region", (PrintRegion one) -> one.kind() == PrintRegion.Kind.SCALE);
        Toolkit.onScreen(() -> {
            ((TextField) scene.lookup("#print-denominator")).setText("1:5000");
            ((CheckBox) scene.lookup("#print-INSET")).fire();
            return null;
        });
        var pdf = folder.resolve("map.pdf");
        test.chosenFiles.add(pdf);
        press("print-pdf");
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("比例尺 1∶5000", "图例", "打印人 周敏",
                    "打印时间 2026-07-16 14:36");
        }
        assertThat(texts()).contains("已保存：" + pdf);
        var png = folder.resolve("map.png");
        test.chosenFiles.set(0, png);
        press("print-png");
        var picture = ImageIO.read(png.toFile());
        assertThat(picture.getWidth()).isEqualTo((int) Math.round(842 / 72.0 * 300));
    }

    @Test
    void aSheetIsSentToAPrinter() {
        var paper = new java.io.ByteArrayOutputStream();
        open(new BookPrinters(() -> List.of(StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0].getPrintService(paper))));
        Toolkit.onScreen(() -> {
            desk.print();
            return null;
        });
        assertThat(texts()).contains("已送打印机");
        assertThat(paper.size()).isGreaterThan(100_000);
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() {
        open(new BookPrinters(List::of));
        test.chosenFiles.add(folder.resolve("missing").resolve("map.pdf"));
        press("print-pdf");
        assertThat(texts()).contains("无法写入");
    }

    @Test
    void escapeGoesBackToTheMap() {
        open(new BookPrinters(List::of));
        Toolkit.onScreen(() -> {
            Node target = scene.lookup("#print-desk");
            target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            return null;
        });
        assertThat(back).isEqualTo(1);
    }

    @Test
    void theDeskInBothThemes() {
        Screens.take("map-print", look -> {
            test.look.set(look);
            return desk(new BookPrinters(List::of));
        });
    }
}
