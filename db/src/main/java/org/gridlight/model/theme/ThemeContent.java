package org.gridlight.model.theme;

import java.util.List;
import java.util.Set;

/**
 * What a theme says: layers from below to the top, what is filled and where it is hot. Layers go by the names of programs;
 * whoever reads it leaves out those he does not know.
 *
 * @param layers those that are not named stand where they usually do, not shown
 * @param fill   null for none
 * @param heat   null for the usual one
 */
public record ThemeContent(List<LayerSetting> layers, FillChoice fill, HeatChoice heat) {
    /**
     * How one layer is seen.
     *
     * @param opacity   above 0 to 1
     * @param leastZoom seen from this zoom on, null from the farthest
     * @param mostZoom  seen up to this zoom, null to the nearest
     * @param left      codes of kinds that are left out
     */
    public record LayerSetting(String layer, boolean shown, double opacity, Double leastZoom, Double mostZoom,
            Set<String> left) {
        public LayerSetting {
            left = Set.copyOf(left);
        }
    }

    public ThemeContent {
        layers = List.copyOf(layers);
    }
}
