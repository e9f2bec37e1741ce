package org.gridlight.client.map.paint;

import java.awt.Color;
import java.util.List;

/**
 * Colours of the map in one theme.
 *
 * @param fills  of the thematic map, from few to many; the first class (none) is left as it is
 * @param symbol ink of component symbols
 * @param accent of what is chosen
 */
public record MapColours(Color outside, Color land, Color water, Color waterText, Color green, Color woods,
        Color building, Color road, Color roadEdge, Color mainRoad, Color mainRoadEdge, Color gridLine, Color border,
        List<Color> fills, Color symbol, Color paper, Color text, Color softText, Color halo, Color accent, Color red,
        Color redText, Color yellow, Color yellowEdge, Color lightGreen, Color grey) {
    public MapColours {
        fills = List.copyOf(fills);
    }

    private static Color of(int rgb) {
        return new Color(rgb);
    }

    /** Day. */
    public static MapColours light() {
        return new MapColours(of(0xE7EBEE), of(0xF3F1EC), of(0xC6DCEA), of(0x4A7DA3), of(0xDCE8D3), of(0xE4EBDB),
                of(0xE0DBD1), of(0xFFFFFF), of(0xD9D4CA), of(0xFBEFCF), of(0xDCC48E), of(0xA9B4BC), of(0x5E6C78),
                List.of(of(0xD3E2EF), of(0xA9C8E0), of(0x78A6CC), of(0x477FB0)), of(0x3A4650), of(0xFFFFFF),
                of(0x17212A), of(0x46535E), of(0xFFFFFF), of(0x1B5A97), of(0xC62A1B), of(0xFFFFFF), of(0xF0B000),
                of(0x8F6200), of(0x268C6B), of(0x76838D));
    }

    /** Night. */
    public static MapColours dark() {
        return new MapColours(of(0x0F151A), of(0x1A2127), of(0x1C3445), of(0x7FB0D4), of(0x1E2D27), of(0x1C2823),
                of(0x273038), of(0x39454E), of(0x10161A), of(0x57523F), of(0x10161A), of(0x3C4851), of(0x8B99A4),
                List.of(of(0x1F3346), of(0x274B6A), of(0x356A97), of(0x4C8FC4)), of(0xAEBBC5), of(0x161D23),
                of(0xE7EDF1), of(0xAEBBC5), of(0x10161A), of(0x4C94DA), of(0xF2594A), of(0x2A0E0B), of(0xF5BC3B),
                of(0x161D23), of(0x3DB894), of(0x84929D));
    }
}
