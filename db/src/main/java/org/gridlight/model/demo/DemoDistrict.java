package org.gridlight.model.demo;

import java.util.List;
import org.gridlight.model.grid.Area;

/**
 * The ground of the invented district. The same seed gives the same district to the last digit.
 *
 * @param city        the city around it, of which it is one district
 * @param district    the district itself
 * @param streets     28, in order of their codes
 * @param communities 205, in order of their codes
 * @param grids       8,562, in order of their codes
 * @param responsibilities streets (their places in the list) of the responsibility grids, in order of their codes
 * @param roads       by their numbers, with the waters
 * @param areaBounds  bounds in words of streets and communities, by code
 */
public record DemoDistrict(Area city, Area district, List<Area> streets, List<Area> communities, List<DemoGrid> grids,
        List<Integer> responsibilities, List<Road> roads, java.util.Map<String, String> areaBounds) {
    /** Code that GB/T 2260 gives to nobody. */
    public static final String CODE = "990102";
    public static final String CITY_CODE = "990100";
    public static final int STREETS = 28;
    public static final int COMMUNITIES = 205;
    public static final int GRIDS = 8_562;
    /** About what the district measures, in m²; the map projection takes or gives a little. */
    public static final double SQUARE_METRES = 430.8e6;

    public DemoDistrict {
        streets = List.copyOf(streets);
        communities = List.copyOf(communities);
        grids = List.copyOf(grids);
        responsibilities = List.copyOf(responsibilities);
        roads = List.copyOf(roads);
        areaBounds = java.util.Map.copyOf(areaBounds);
    }
}
