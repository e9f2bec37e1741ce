package org.gridlight.reports.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.BookWriter;
import org.gridlight.reports.Format;
import org.gridlight.reports.PageWatch;
import org.gridlight.reports.Pages;
import org.gridlight.reports.map.MapSheet.Count;
import org.gridlight.reports.map.MapSheet.Entry;
import org.gridlight.reports.map.MapSheet.Foot;
import org.gridlight.reports.map.MapSheet.Group;
import org.gridlight.reports.map.MapSheet.Part;
import org.gridlight.reports.map.MapSheet.Sample;
import org.gridlight.reports.map.MapSheet.Strip;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** A printed map; the pages are in {@code target/pages} to be looked at. */
class MapSheetPrinterTest {
    private static final double MILLIMETRES_A_POINT = 25.4 / 72;
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 7, 16, 14, 36);
    private static final Words CHINESE = Words.of(Locale.SIMPLIFIED_CHINESE);

    private static MapSheet sheet(MapPaper paper, boolean across, Set<Part> parts, double denominator, boolean grey) {
        boolean beside = parts.contains(Part.LEGEND) || parts.contains(Part.INSET) || parts.contains(Part.COUNTS);
        var layout = MapLayout.of(paper, across, beside);
        return new MapSheet(layout, "望江街道网格分布图", "单元网格 · 在办案件数", strips(layout, grey), denominator, parts,
                legend(), List.of(new Count("单元网格", "306 个"), new Count("在办案件", "412 件")),
                parts.contains(Part.INSET) ? Optional.of(inset()) : Optional.empty(), "影像 © 某测绘院 2025",
                new Foot("云河区城市管理监督指挥中心", NOON, "周敏", NOON.minusMinutes(6)), grey,
                new BookWriter.About("grid-map", "望江街道网格分布图", "云河区城市管理监督指挥中心", NOON,
                        Locale.SIMPLIFIED_CHINESE));
    }

    /** Two strips of which each row has a colour of its own: a seam or a shift would show. */
    private static List<Strip> strips(MapLayout layout, boolean grey) {
        int width = layout.map().width();
        int height = layout.map().height();
        int half = height / 2;
        var strips = new ArrayList<Strip>();
        for (int from : new int[]{0, half}) {
            int own = from == 0 ? half : height - half;
            int rows = from == 0 ? own + 2 : own;
            var pixels = new int[width * rows];
            for (int row = 0; row < rows; row++) {
                int tone = 200 + (from + row) * 40 / height;
                Arrays.fill(pixels, row * width, (row + 1) * width, 0xFF000000 | tone << 16 | tone << 8 | 0xE0);
            }
            strips.add(StripPacking.of(pixels, width, rows, from, rows, grey));
        }
        return strips;
    }

    private static BufferedImage inset() {
        var image = new BufferedImage(300, 216, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0xF3, 0xF1, 0xEC));
        graphics.fillRect(0, 0, 300, 216);
        graphics.dispose();
        return image;
    }

    private static List<Group> legend() {
        Sample square = (page, width, height) -> fill(page, new Color(0x47, 0x7F, 0xB0),
                new Rectangle2D.Double(-width / 2, -height / 2, width, height));
        Sample disc = (page, width, height) -> fill(page, new Color(0x26, 0x8C, 0x6B),
                new Ellipse2D.Double(-height / 2, -height / 2, height, height));
        return List.of(
                new Group("在办案件数／单元网格", IntStream.range(0, 5).mapToObj(i -> new Entry(square, i + "–" + (i + 2)))
                        .toList()),
                new Group("案件", List.of(new Entry(disc, "绿灯 · 正常"), new Entry(disc, "黄灯 · 临期"),
                        new Entry(disc, "红灯 · 超期"))));
    }

    private static void fill(Graphics2D page, Color colour, java.awt.Shape shape) {
        page.setColor(colour);
        page.fill(shape);
    }

    private static Path save(MapSheet sheet, String name) throws IOException {
        var file = Pages.folder("maps").resolve(name + ".pdf");
        try (var pages = new MapSheetPrinter(CHINESE).lay(sheet)) {
            pages.save(Format.PDF, file, PageWatch.UNWATCHED);
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({"A4,true,210,297", "A4,false,210,297", "A3,true,297,420", "A2,false,420,594", "A1,true,594,841",
        "A0,false,841,1189"})
    void aPageHasItsPaperItsWordsAndAllFontsInside(MapPaper paper, boolean across, double shorter, double longer)
            throws IOException {
        var name = "map-" + paper + (across ? "-across" : "");
        var file = save(sheet(paper, across, EnumSet.allOf(Part.class), 8_500, false), name);
        try (var document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth() * MILLIMETRES_A_POINT).isCloseTo(across ? longer : shorter, within(0.6));
            assertThat(box.getHeight() * MILLIMETRES_A_POINT).isCloseTo(across ? shorter : longer, within(0.6));
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("望江街道网格分布图", "单元网格 · 在办案件数", "2026年7月16日", "比例尺 1∶8500", "图例", "北",
                    "红灯 · 超期", "306 个", "打印时间 2026-07-16 14:36", "打印人 周敏", "数据截至 2026-07-16 14:30", "第 1 页",
                    "影像 © 某测绘院 2025");
            assertThat(fonts(document)).isNotEmpty().allMatch(PDFont::isEmbedded)
                    .allMatch(font -> font.getName().contains("Noto"));
            Pages.drawPage(document, name, 1);
        }
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        var fonts = new ArrayList<PDFont>();
        collect(document.getPage(0).getResources(), fonts);
        return fonts;
    }

    private static void collect(PDResources resources, List<PDFont> fonts) throws IOException {
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                collect(form.getResources(), fonts);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1000,A4", "2500,A4", "8500,A3", "40000,A4", "120000,A1"})
    void theBarIsAsLongAsTheScaleSays(double denominator, MapPaper paper) throws IOException {
        var sheet = sheet(paper, true, EnumSet.of(Part.SCALE), denominator, false);
        var bar = ScaleBar.of(denominator, 130 * sheet.layout().size());
        var file = save(sheet, "bar-" + Math.round(denominator));
        try (var document = Loader.loadPDF(file.toFile())) {
            var quarter = blackRectangles(document.getPage(0)).stream()
                    .filter(one -> Math.abs(one.getHeight() - 3.2 * sheet.layout().size()) < 0.1).toList();
            assertThat(quarter).hasSize(2);
            double millimetres = quarter.getFirst().getWidth() * 4 * MILLIMETRES_A_POINT;
            assertThat(millimetres).isCloseTo(bar.metres() * 1000 / denominator, within(0.01 * millimetres));
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains(bar.metres() >= 2000
                    ? Math.round(bar.metres() / 1000) + " 公里"
                    : Math.round(bar.metres()) + " 米");
        }
    }

    /** What is filled in the near black of print. */
    private static List<Rectangle2D> blackRectangles(PDPage page) throws IOException {
        var found = new ArrayList<Rectangle2D>();
        var engine = new PDFGraphicsStreamEngine(page) {
            private Rectangle2D path;

            private void add(double x, double y) {
                if (path == null) {
                    path = new Rectangle2D.Double(x, y, 0, 0);
                } else {
                    path.add(x, y);
                }
            }

            @Override
            public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
                add(p0.getX(), p0.getY());
                add(p2.getX(), p2.getY());
            }

            @Override
            public void drawImage(PDImage image) {}

            @Override
            public void clip(int rule) {}

            @Override
            public void moveTo(float x, float y) {
                add(x, y);
            }

            @Override
            public void lineTo(float x, float y) {
                add(x, y);
            }

            @Override
            public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
                add(x3, y3);
            }

            @Override
            public Point2D getCurrentPoint() {
                return new Point2D.Double();
            }

            @Override
            public void closePath() {}

            @Override
            public void endPath() {
                path = null;
            }

            @Override
            public void strokePath() {
                path = null;
            }

            @Override
            public void fillPath(int rule) throws IOException {
                if (path != null && (getGraphicsState().getNonStrokingColor().toRGB() & 0xFF) < 0x30) {
                    found.add(path);
                }
                path = null;
            }

            @Override
            public void fillAndStrokePath(int rule) throws IOException {
                fillPath(rule);
            }

            @Override
            public void shadingFill(COSName name) {}
        };
        engine.processPage(page);
        return found;
    }

    @Test
    void withoutAnythingBesideItThePictureTakesTheRoom() throws IOException {
        var full = MapLayout.of(MapPaper.A4, true, true);
        var bare = MapLayout.of(MapPaper.A4, true, false);
        assertThat(bare.map().width()).isGreaterThan(full.map().width());
        var file = save(sheet(MapPaper.A4, true, Set.of(), 5_000, true), "map-bare-grey");
        try (var document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("望江街道网格分布图").doesNotContain("图例", "比例尺",
                    "2026年7月16日", "统计");
            Pages.drawPage(document, "map-bare-grey", 1);
        }
    }

    @Test
    void theSameSheetGivesTheSameBytes() throws IOException {
        var first = Files.readAllBytes(save(sheet(MapPaper.A4, false, EnumSet.allOf(Part.class), 5_000, false), "one"));
        var second = Files
                .readAllBytes(save(sheet(MapPaper.A4, false, EnumSet.allOf(Part.class), 5_000, false), "two"));
        assertThat(first).isEqualTo(second);
    }

    @Test
    void aPictureOfThePageHasItsSizeAndNoSeamBetweenStrips() throws IOException {
        var sheet = sheet(MapPaper.A4, true, Set.of(), 5_000, false);
        var file = Pages.folder("maps").resolve("map.png");
        int dots = MapSheetPrinter.pictureDots(sheet.layout(), 110);
        try (BookPages pages = new MapSheetPrinter(CHINESE).lay(sheet)) {
            new MapSheetPrinter(CHINESE).savePicture(pages, dots, file, PageWatch.UNWATCHED);
        }
        var picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo((int) Math.round(842 / 72.0 * 110));
        int before = 0;
        for (int y = 200; y < picture.getHeight() - 200; y++) {
            int tone = picture.getRGB(picture.getWidth() / 2, y) >> 8 & 0xFF;
            assertThat(tone).as("row " + y).isBetween(Math.max(before, 200), 240);
            before = tone;
        }
        assertThat(MapSheetPrinter.pictureDots(MapLayout.of(MapPaper.A0, true, true), 300)).isBetween(120, 160);
        assertThat(MapSheetPrinter.pictureDots(MapLayout.of(MapPaper.A3, true, true), 300)).isEqualTo(300);
    }
}
