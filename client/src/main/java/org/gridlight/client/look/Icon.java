package org.gridlight.client.look;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** Line drawings on a grid of 16 (stroke 1.4, round ends, no fill). They stand beside words. */
public enum Icon {
    SEARCH("M7 2.5a4.5 4.5 0 1 0 .01 0M10.4 10.4L13.5 13.5"),
    PERSON("M8 2.5a2.6 2.6 0 1 0 .01 0M3 13.5c.4-3 2.3-4.5 5-4.5s4.6 1.5 5 4.5"),
    SOUND("M2.5 6.2v3.6h2.3L8 12.5v-9L4.8 6.2ZM10.3 6a2.8 2.8 0 0 1 0 4M12 4.3a5.2 5.2 0 0 1 0 7.4"),
    MUTE("M2.5 6.2v3.6h2.3L8 12.5v-9L4.8 6.2ZM10.5 6.5l3 3M13.5 6.5l-3 3"),
    KEYBOARD("M1.8 4.2h12.4v7.6H1.8ZM4 6.5h.1M6.5 6.5h.1M9 6.5h.1M11.6 6.5h.1M4.8 9.4h6.4"),
    SCREEN("M2 3h12v8H2ZM5.5 13.5h5M8 11v2.5"),
    PRINTER("M4.5 6V2.5h7V6M4.5 11H2.5V6h11v5h-2M4.5 9h7v4.5h-7Z"),
    PLUS("M8 3v10M3 8h10"),
    MINUS("M3 8h10"),
    HOME("M2.5 8L8 3l5.5 5M4 7v6h8V7"),
    CLOSE("M3.5 3.5l9 9M12.5 3.5l-9 9"),
    CHECK("M3 8.5l3.3 3.3L13 4.8"),
    WARNING("M8 2.2L14.5 13.5h-13ZM8 6.5v3.2M8 11.6v.1"),
    INFO("M8 2a6 6 0 1 0 .01 0M8 7.3v3.6M8 5v.1"),
    CAMERA("M2 5h3l1-1.6h4L11 5h3v8H2ZM8 6.6a2.3 2.3 0 1 0 .01 0"),
    LOCK("M4 7.5h8v6H4ZM5.5 7.5V5.4a2.5 2.5 0 0 1 5 0v2.1"),
    SAVE("M2.5 2.5h9l2 2v9h-11ZM5 2.5v3.6h5V2.5M5 13.5V9.3h6v4.2"),
    LINK("M6.8 9.2l2.4-2.4M7.2 5.2l1.6-1.6a2.5 2.5 0 0 1 3.6 3.6l-1.6 1.6M8.8 10.8l-1.6 1.6a2.5 2.5 0 0 1-3.6-3.6l1.6-1.6"),
    PIN("M8 14s4.5-4.3 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 9.700 8 14 8 14ZM8 4.900a1.700 1.700 0 1 0 .01 0"),
    LAYERS("M8 2.500L14 5.800 8 9 2 5.800ZM2.600 8.500L8 11.400l5.400-2.900M2.600 11L8 13.900l5.400-2.900"),
    DOCUMENT("M4 2h5l3 3v9H4ZM9 2v3h3M6 8h4M6 10.500h4"),
    FILTER("M2.500 3h11L9.500 8v5l-3-1.500V8Z"),
    EXPAND("M3 6V3h3M13 6V3h-3M3 10v3h3M13 10v3h-3"),
    DOWN("M4 6.200L8 10l4-3.800"),
    RIGHT("M6.200 4L10 8l-3.800 4"),
    LEFT("M9.800 4L6 8l3.800 4"),
    ARROWS("M3 5.500h9M9.500 3L12 5.500 9.500 8M13 10.500H4M6.500 8L4 10.500 6.500 13"),
    MOON("M12.500 9.800A5.500 5.500 0 0 1 6.200 3.500a5.500 5.500 0 1 0 6.300 6.300Z"),
    HAND("M5.500 9V4a1 1 0 0 1 2 0v3.500V3a1 1 0 0 1 2 0v4.500V4a1 1 0 0 1 2 0v6c0 2.500-1.500 4-3.700 4-2 0-2.800-.8-4-3L3 8.800c-.5-1 .9-1.600 1.500-.7Z"),
    /** A shape with its corners. */
    EDIT("M4 4.500L12 3.500L13 11.500L5.500 12.500ZM2.800 3.300h2.400v2.400H2.800ZM10.800 2.300h2.400v2.400h-2.400ZM11.800 10.300h2.400v2.400h-2.400ZM4.300 11.300h2.400v2.400H4.300Z"),
    RULER("M2.500 10.500L10.500 2.500l3 3-8 8ZM5 8l1.200 1.200M7 6l1.800 1.800M9 4l1.200 1.200"),
    FRAME("M2.500 5V2.500H5M8 2.500h1M11 2.500h2.500V5M13.500 8v1M13.500 11v2.500H11M8 13.500h-1M5 13.500H2.500V11M2.500 8v-1"),
    STAR("M8 2.200l1.800 3.700 4 .6-2.900 2.800.7 4L8 11.400l-3.600 1.900.7-4L2.200 6.500l4-.6Z"),
    TARGET("M8 3.500a4.500 4.500 0 1 0 .01 0M8 1.500v3M8 11.500v3M1.500 8h3M11.500 8h3"),
    PHONE("M3 2.800l2.500-.3 1.200 3-1.500 1.200c.8 1.700 2.300 3.200 4 4l1.300-1.500 3 1.200-.3 2.600c-5.500.5-10.700-4.700-10.200-10.200Z");

    private static final double GRID = 16;

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** A new node of 16 pixels. */
    public StackPane node(String... styles) {
        return node(GRID, styles);
    }

    /** A new node of a size of its own. */
    public StackPane node(double size, String... styles) {
        var line = new SVGPath();
        line.setContent(path);
        line.getStyleClass().add("icon");
        line.getStyleClass().addAll(styles);
        line.setScaleX(size / GRID);
        line.setScaleY(size / GRID);
        var box = new StackPane(line);
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        return box;
    }
}
