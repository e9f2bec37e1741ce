package org.gridlight.model.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gridlight.model.grid.ControlLine;
import org.gridlight.model.map.BaseArea;
import org.gridlight.model.map.BaseLine;

/**
 * The whole invented district: ground, people, register and what happens there. Immutable; the cases are told anew at
 * each call, the same ones each time.
 */
public record DemoWorld(DemoOrder order, DemoDistrict district, DemoStaff staff, List<DemoClass> classes,
        DemoComponents components, List<BaseLine> baseLines, List<BaseArea> baseAreas, List<DemoCamera> cameras,
        List<ControlLine> controlLines) {
    public DemoWorld {
        cameras = List.copyOf(cameras);
        controlLines = List.copyOf(controlLines);
        classes = List.copyOf(classes);
        baseLines = List.copyOf(baseLines);
        baseAreas = List.copyOf(baseAreas);
    }

    /** Makes everything but the cases; takes some seconds. */
    public static DemoWorld of(DemoOrder order) {
        return on(DistrictMaker.make(order.seed()), order);
    }

    /** The same on ground that was made before, with the same seed. */
    static DemoWorld on(DemoDistrict district, DemoOrder order) {
        var classes = DemoClass.shipped();
        var base = BaseMap.of(district, order.seed());
        return new DemoWorld(order, district, DemoStaff.of(district, order.seed()), classes,
                DemoComponents.of(district, classes, order.components(), order.seed()), base.lines(), base.areas(),
                DemoCameras.of(district, order.seed()), DemoControlLines.of(district, base.areas()));
    }

    /** Tells the cases in the order of their first reports. @param classNames what classes are called, by code */
    public void cases(Map<String, String> classNames, Consumer<DemoCase> consumer) {
        new DemoCases(this, order, classNames).each(consumer);
    }

    /** Tree, posts and counts of places; the same ones each time. */
    public DemoPlaces places() {
        return new DemoPlaces(district, order.seed());
    }

    /** Name of the centre as it is printed. */
    public String centreName() {
        return Texts.shipped().one("centreName");
    }

    /** What a sub-centre of a street is called. */
    public String subCentreName(String street) {
        return Texts.shipped().filled("subCentreName", street);
    }

    /** What the n-th responsibility grid of a street is called. */
    public String responsibilityName(String street, int nth) {
        return Texts.shipped().filled("responsibilityGrid", street, Integer.toString(nth));
    }

    /** What the depth of responsibility grids is called. */
    public String responsibilityLevel() {
        return Texts.shipped().one("responsibilityLevel");
    }
}
