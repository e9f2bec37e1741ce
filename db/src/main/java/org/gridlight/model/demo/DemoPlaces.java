package org.gridlight.model.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is known of places in the invented district besides their shapes: the tree of management grids, who is on which post,
 * and how many live there. Made by chance, the same each time.
 */
public final class DemoPlaces {
    private static final List<String> AREA_POSTS = List.of("LINKED_LEADER", "RESPONSIBLE_LEADER", "LEAD_UNIT",
            "LEAD_UNIT_HEAD", "COMMUNITY_HEAD", "LIAISON");
    private static final List<String> COMMUNITY_POSTS = List.of("GRID_HEAD", "INFORMATION", "SAFETY", "MEDIATION",
            "SERVICE");
    private static final List<String> GRID_POSTS = List.of("MANAGER", "ASSISTANT", "POLICE_AIDE", "INSPECTOR",
            "PARTY_SECRETARY", "LEGAL_WORKER", "FIRE_WARDEN");
    private static final int FIRST_TELEPHONE = 3_001;
    private static final double VACANT = 0.04;

    /**
     * A post. @param street place of its street, -1 when it is of a community; @param community likewise; @param grid whether
     * it belongs to the management grid of the street and not to the street; @param holder null while vacant
     */
    public record DemoPost(int street, int community, boolean grid, String preset, String role, String holder,
            String telephone) {}

    /** Counts of a unit grid; null where nobody lives. */
    public record DemoCount(Integer buildings, Integer households, Integer residents) {}

    private final DemoDistrict district;
    private final Texts texts = Texts.shipped();
    private final Dice dice;
    private int telephones;

    DemoPlaces(DemoDistrict district, long seed) {
        this.district = district;
        this.dice = Dice.of(seed, 28);
    }

    /** What the management grid of a street is called. */
    public String largeGrid(String street) {
        return texts.filled("largeGrid", street);
    }

    /** What the management grid of a community is called. */
    public String middleGrid(String community) {
        return texts.filled("middleGrid", community);
    }

    public String largeLevel() {
        return texts.one("largeLevel");
    }

    public String middleLevel() {
        return texts.one("middleLevel");
    }

    /** What grids of a kind of land serve (网格功能类型). */
    public String function(LandKind land) {
        return texts.list("functions").get(land.ordinal());
    }

    /** Posts of streets, of their management grids, and of communities. */
    public List<DemoPost> posts() {
        var posts = new ArrayList<DemoPost>();
        for (int street = 0; street < district.streets().size(); street++) {
            for (var role : AREA_POSTS) {
                posts.add(post(street, -1, false, "SIX_ONES", role));
            }
            for (var role : GRID_POSTS) {
                posts.add(post(street, -1, true, "SEVEN_FORCES", role));
            }
        }
        for (int community = 0; community < district.communities().size(); community++) {
            for (var role : COMMUNITY_POSTS) {
                posts.add(post(-1, community, false, "FIVE_POSTS", role));
            }
        }
        return posts;
    }

    private DemoPost post(int street, int community, boolean grid, String preset, String role) {
        var telephone = String.format(Locale.ROOT, "000-%04d", FIRST_TELEPHONE + telephones++);
        var holder = role.equals("LEAD_UNIT") && street >= 0
                ? texts.filled("streetOffice", district.streets().get(street).name())
                : person();
        return new DemoPost(street, community, grid, preset, role, dice.chance(VACANT) ? null : holder, telephone);
    }

    private String person() {
        return dice.pick(texts.list("surnames")) + dice.pick(texts.list("given"));
    }

    /** Counts of each unit grid, in their order. */
    public List<DemoCount> counts() {
        return district.grids().stream().map(grid -> count(grid.land())).toList();
    }

    private DemoCount count(LandKind land) {
        return switch (land) {
            case BUILT_UP -> dice.chance(0.15) ? houses(2 + dice.below(5), 4) : houses(3 + dice.below(14), 60);
            case SUBURB -> houses(2 + dice.below(12), 30);
            case FARMLAND -> houses(1 + dice.below(20), 2);
            case PARK -> new DemoCount(dice.below(4), null, null);
            case HILL, WATER -> new DemoCount(null, null, null);
        };
    }

    private DemoCount houses(int buildings, int most) {
        int households = buildings * dice.below(most + 1);
        return new DemoCount(buildings, households, (int) Math.round(households * dice.between(2.1, 3.0)));
    }
}
