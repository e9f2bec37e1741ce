package org.gridlight.reports.map;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridlight.reports.BookWriter;

/**
 * A map to be printed (网格分布图), drawn and counted.
 *
 * @param layout      where its parts lie
 * @param title       its name
 * @param about       what it shows, such as unit grids by open cases
 * @param strips      the picture from the top to the bottom
 * @param denominator the map is 1 : this, in its middle
 * @param parts       what stands beside the picture
 * @param legend      what its signs mean
 * @param counts      how many there are of what it shows
 * @param inset       the whole centre, small
 * @param attribution whose imagery it shows; empty for none
 * @param foot        who printed it when
 * @param grey        whether it is meant for a black-and-white printer
 * @param file        what the file says about itself
 */
public record MapSheet(MapLayout layout, String title, String about, List<Strip> strips, double denominator,
        Set<Part> parts, List<Group> legend, List<Count> counts, Optional<BufferedImage> inset, String attribution,
        Foot foot, boolean grey, BookWriter.About file) {
    public MapSheet {
        strips = List.copyOf(strips);
        parts = Set.copyOf(parts);
        legend = List.copyOf(legend);
        counts = List.copyOf(counts);
    }

    /** What may stand beside the picture. */
    public enum Part {
        /** 图例. */
        LEGEND,
        /** 比例尺. */
        SCALE,
        /** 指北针. */
        NORTH,
        /** 位置图. */
        INSET,
        /** 日期. */
        DATE,
        /** 统计数. */
        COUNTS
    }

    /** Entries of the legend under one heading. */
    public record Group(String words, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /** A sign and what it means. */
    public record Entry(Sample sample, String words) {}

    /** Draws a sign of the legend. */
    @FunctionalInterface
    public interface Sample {
        /** Draws it around the origin. @param width of its room in points; @param height likewise */
        void draw(Graphics2D sheet, double width, double height);
    }

    /** How many there are. @param value as it is printed */
    public record Count(String words, String value) {}

    /**
     * What stands at the foot (打印时间、打印人、数据截止时间).
     *
     * @param printed in the zone of the centre
     * @param by      who printed it
     * @param dataAs  until when the data count
     */
    public record Foot(String centre, LocalDateTime printed, String by, LocalDateTime dataAs) {}

    /**
     * A part of the picture from edge to edge, packed.
     *
     * @param png    the picture; it reaches a little under the next one, so that no seam shows
     * @param top    in points from the top of the picture
     * @param height in points
     */
    public record Strip(byte[] png, int top, int height) {}
}
