package org.gridlight.client.map.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gridlight.client.look.Theme;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.paint.DemoGround;
import org.gridlight.client.map.paint.MapColours;
import org.gridlight.client.map.paint.MapLetters;
import org.gridlight.client.map.paint.MapPainter;
import org.gridlight.client.map.paint.MapPicture;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.map.paint.ThematicFill;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.map.World;
import org.gridlight.model.theme.FillUnit;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Format;
import org.gridlight.reports.PageWatch;
import org.gridlight.reports.map.MapPaper;
import org.gridlight.reports.map.MapSheet;
import org.gridlight.reports.map.MapSheet.Foot;
import org.gridlight.reports.map.MapSheet.Part;
import org.gridlight.reports.map.MapSheetPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Maps of the invented district on paper; the pages are in {@code target/screens} to be looked at. */
class SheetMakerTest {
    private static final Path FOLDER = Path.of(System.getProperty("gridlight.target"), "screens");
    private static final Words CHINESE = Words.of(Locale.SIMPLIFIED_CHINESE);
    private static final MapLetters LETTERS = new MapLetters();
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 7, 16, 14, 36);
    private static final Foot FOOT = new Foot("云河区城市管理监督指挥中心", NOON, "周敏", NOON);
    static final Optional<FillKey> KEY = Optional.of(new FillKey("在办案件数／单元网格", "单元网格 · 在办案件数", "固定分级 · 现在",
            List.of("0", "1–2", "3–5", "6–9", "≥ 10"), count -> count + " 格"));
    private static final SheetMaker MAKER = new SheetMaker(CHINESE, LETTERS);

    static MapState state() {
        var index = DemoGround.index();
        var bare = MapState.of(index, MapColours.of(Theme.LIGHT), LayerStack.usual()).with(DemoGround.cases(2_900));
        var classes = new byte[index.ground().grids().size()];
        bare.cases().stream().mapToInt(one -> index.gridPlace(one.gridId()))
                .forEach(grid -> classes[grid] = (byte) Math.min(4, classes[grid] + 1));
        return bare.with(bare.content().with(new ThematicFill(index.units(FillUnit.UNIT_GRID), classes, 4, false,
                false)));
    }

    private static PrintRegion region(PrintRegion.Kind kind) {
        var middle = new Coordinate(World.x(116.343), World.y(39.928));
        var seen = new Envelope(middle);
        seen.expandBy(40_000, 25_000);
        return PrintRegion.around(DemoGround.index(), seen, middle).stream().filter(one -> one.kind() == kind)
                .findFirst().orElseThrow();
    }

    private static MapOrder order(MapPaper paper, boolean across, int dots, PrintRegion.Kind kind, boolean grey) {
        var region = region(kind);
        return new MapOrder(paper, across, dots, region.name() + "网格分布图", EnumSet.allOf(Part.class), region, 5_000,
                grey);
    }

    @ParameterizedTest
    @CsvSource({"A4,true,200,STREET,false", "A4,false,200,VIEW,false", "A3,true,150,DISTRICT,false",
        "A4,false,200,GRID,false", "A4,true,200,COMMUNITY,true", "A4,true,200,SCALE,false"})
    void aPageSaysWhatItShows(MapPaper paper, boolean across, int dots, PrintRegion.Kind kind, boolean grey)
            throws IOException {
        var order = order(paper, across, dots, kind, grey);
        var sheet = MAKER.make(state(), KEY, order, FOOT, PageWatch.UNWATCHED);
        Files.createDirectories(FOLDER);
        var name = "print-" + kind.name().toLowerCase(Locale.ROOT) + (grey ? "-grey" : "");
        var file = FOLDER.resolve(name + ".pdf");
        try (var pages = new MapSheetPrinter(CHINESE).lay(sheet)) {
            pages.save(Format.PDF, file, PageWatch.UNWATCHED);
        }
        try (var document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains(order.title(), "图例", "红灯 · 超期",
                    "比例尺 1∶" + Math.round(sheet.denominator()), "打印人 周敏", "统计");
            var page = new PDFRenderer(document).renderImageWithDPI(0, 110, ImageType.RGB);
            ImageIO.write(page, "png", FOLDER.resolve(name + ".png").toFile());
            assertThat(colours(page)).as("colours of " + name).isGreaterThan(grey ? 60 : 300);
            assertThat(isGrey(page)).isEqualTo(grey);
        }
    }

    private static long colours(BufferedImage page) {
        return Arrays.stream(page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()))
                .distinct().count();
    }

    private static boolean isGrey(BufferedImage page) {
        return Arrays.stream(page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()))
                .allMatch(one -> Math.abs((one >> 16 & 255) - (one & 255)) <= 22);
    }

    /** Two places a known way apart must stand as many millimetres apart on the paper as the scale says. */
    @ParameterizedTest
    @CsvSource({"A4,300,STREET", "A4,300,GRID", "A3,300,DISTRICT", "A1,150,STREET", "A4,110,SCALE"})
    void thePictureHasTheScaleItNames(MapPaper paper, int dots, PrintRegion.Kind kind) {
        var seen = PaperView.of(order(paper, true, dots, kind, false));
        var view = seen.view();
        double ratio = view.scale().ratio();
        double east = view.centreX() + 5_000;
        double metres = haversine(view.centreX(), view.centreY(), east, view.centreY());
        double millimetres = (view.x(east) - view.x(view.centreX())) * ratio / dots * 25.4;
        assertThat(millimetres).isCloseTo(metres * 1000 / seen.denominator(), within(0.01 * millimetres));
    }

    private static double haversine(double x1, double y1, double x2, double y2) {
        double from = Math.toRadians(World.latitude(y1));
        double to = Math.toRadians(World.latitude(y2));
        double up = Math.sin((to - from) / 2);
        double across = Math.sin(Math.toRadians(World.longitude(x2) - World.longitude(x1)) / 2);
        // The radius of the ellipsoid across the meridian there.
        double sine = Math.sin(from);
        double radius = 6_378_137 / Math.sqrt(1 - 0.00669438 * sine * sine);
        return 2 * radius * Math.asin(Math.sqrt(up * up + Math.cos(from) * Math.cos(to) * across * across));
    }

    @Test
    void aPartOfTheCentreIsShownWholeAndFillsThePaper() {
        for (var kind : Set.of(PrintRegion.Kind.STREET, PrintRegion.Kind.GRID, PrintRegion.Kind.DISTRICT)) {
            var extent = region(kind).extent();
            var seen = PaperView.of(order(MapPaper.A4, true, 150, kind, false)).view().extent();
            assertThat(seen.contains(extent)).as(kind.name()).isTrue();
            assertThat(Math.max(extent.getWidth() / seen.getWidth(), extent.getHeight() / seen.getHeight()))
                    .as(kind.name()).isGreaterThan(0.6);
        }
    }

    /** What is drawn strip by strip is what is drawn at once. */
    @Test
    void stripsShowTheSameAsOnePicture() throws IOException {
        var order = order(MapPaper.A3, true, 300, PrintRegion.Kind.VIEW, false);
        var paper = PaperView.of(order);
        var strips = new StripDrawing(new MapPainter(LETTERS), state(), paper, order.layout().map().height(), 300,
                false)
                .draw(graphics -> {}, PageWatch.UNWATCHED);
        assertThat(strips).hasSizeGreaterThan(1);
        var whole = new MapPicture(new MapPainter(LETTERS)).of(state(), paper.view());
        int reached = 0;
        for (var strip : strips) {
            var picture = ImageIO.read(new ByteArrayInputStream(strip.png()));
            int top = strip.top() * 300 / 72;
            assertThat(strip.top() * 300 % 72).isZero();
            assertThat(top).isLessThanOrEqualTo(reached);
            for (int y = 0; y < picture.getHeight(); y += 37) {
                for (int x = 0; x < picture.getWidth(); x += 41) {
                    // Cases are laid on in a second turn, which may round otherwise.
                    for (int shift = 0; shift < 24; shift += 8) {
                        assertThat(picture.getRGB(x, y) >> shift & 255).as(x + " " + (top + y))
                                .isCloseTo(whole.getRGB(x, top + y) >> shift & 255, within(3));
                    }
                }
            }
            reached = top + picture.getHeight();
        }
        assertThat(reached).isEqualTo(paper.height());
        assertThat(strips.getLast().top() + strips.getLast().height()).isEqualTo(order.layout().map().height());
    }

    @Test
    void aLargeSheetIsDrawnCoarserThanAsked() {
        assertThat(order(MapPaper.A0, true, 300, PrintRegion.Kind.DISTRICT, false).drawnDots()).isBetween(200, 299);
        assertThat(order(MapPaper.A1, true, 300, PrintRegion.Kind.DISTRICT, false).drawnDots()).isEqualTo(300);
    }

    @Test
    void aPrintThatIsStoppedDrawsNoMore() {
        var order = order(MapPaper.A3, true, 300, PrintRegion.Kind.VIEW, false);
        var rows = new AtomicInteger();
        assertThatThrownBy(() -> MAKER.make(state(), KEY, order, FOOT, (done, all) -> {
            if (rows.incrementAndGet() == 3) {
                throw new CancellationException();
            }
        })).isInstanceOf(CancellationException.class);
        assertThat(rows).hasValue(3);
    }

    @Test
    void countsAreThoseOfTheRegion() {
        MapSheet street = MAKER.make(state(), KEY, order(MapPaper.A4, true, 72, PrintRegion.Kind.STREET, false), FOOT,
                PageWatch.UNWATCHED);
        var region = region(PrintRegion.Kind.STREET);
        long id = DemoGround.index().ground().areas().get(region.place()).id();
        long grids = DemoGround.index().ground().grids().stream().filter(one -> one.streetId() == id).count();
        assertThat(street.counts().getFirst().value()).isEqualTo(grids + " 个");
        MapSheet district = MAKER.make(state(), KEY, order(MapPaper.A4, true, 72, PrintRegion.Kind.DISTRICT, false),
                FOOT,
                PageWatch.UNWATCHED);
        assertThat(district.counts().getFirst().value())
                .isEqualTo(DemoGround.index().ground().grids().size() + " 个");
        assertThat(district.counts()).extracting(MapSheet.Count::words).contains("在办案件", "其中超期", "挂账件");
    }

    @Test
    void roundScalesAreRound() {
        assertThat(PaperView.round(8_213)).isEqualTo(9_000);
        assertThat(PaperView.round(1_000)).isEqualTo(1_000);
        assertThat(PaperView.round(10_001)).isEqualTo(12_000);
        assertThat(PaperView.fitting(MapView.fitting(DemoGround.index().extent(), 800, 600, 1).extent(), 595, 842))
                .isGreaterThan(20_000);
    }
}
