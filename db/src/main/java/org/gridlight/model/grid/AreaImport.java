package org.gridlight.model.grid;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * From the outlines of a file to a district with its streets, coded and fit to be cut.
 *
 * @param district  the district, the ground of all its streets
 * @param streets   in order of their codes
 * @param mendings  what had to be changed in outlines, in the order in which it was done
 * @param ground    the projection on which everything was measured
 */
public record AreaImport(Area district, List<Area> streets, List<Mending> mendings, GroundProjection ground) {
    /** The district under which the streets are put. */
    public record District(String code, String name) {}

    /**
     * @param repair whether outlines that cross themselves and large overlaps may be mended
     * @throws org.gridlight.model.words.Refusal naming every place, when something had to be mended and may not
     */
    public static AreaImport of(AreaFile.Content content, District district, CodeLengths lengths, boolean repair) {
        var ground = GroundProjection.around(extent(content.outlines()));
        var mender = new AreaRepair(ground, repair);
        var clean = mender.uncross(content.outlines());
        var numbering = new AreaNumbering(district.code(), lengths, ground);
        var settled = mender.settleOverlaps(numbering.streets(clean.areas()));
        var mendings = new ArrayList<>(clean.mendings());
        mendings.addAll(settled.mendings());
        return new AreaImport(numbering.district(district.name(), settled.areas()), settled.areas(),
                List.copyOf(mendings), ground);
    }

    private static Envelope extent(List<NamedOutline> outlines) {
        var extent = new Envelope();
        outlines.forEach(outline -> extent.expandToInclude(outline.outline().getEnvelopeInternal()));
        return extent;
    }
}
