package org.gridlight.model.grid;

import java.util.Optional;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * An area as a file told it, before it is mended and coded.
 *
 * @param feature which feature of the file it is, from 1
 * @param name    as the file spells it, without blanks around it
 * @param code    the code that the file gives, if it gives one
 * @param outline in degrees, longitude first; it may still cross itself
 */
public record NamedOutline(int feature, String name, Optional<String> code, MultiPolygon outline) {
    NamedOutline withOutline(MultiPolygon changed) {
        return new NamedOutline(feature, name, code, changed);
    }
}
