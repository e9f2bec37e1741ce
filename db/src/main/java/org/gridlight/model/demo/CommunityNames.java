package org.gridlight.model.demo;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names communities (社区) and villages (村), none twice. Not shared by threads. */
final class CommunityNames {
    private final Texts texts;
    private final Dice dice;
    private final Set<String> used = new HashSet<>();

    CommunityNames(long seed, Texts texts) {
        this.texts = texts;
        this.dice = Dice.of(seed, 7);
    }

    /** @param lands of its unit grids */
    String of(List<LandKind> lands) {
        int open = Collections.frequency(lands, LandKind.FARMLAND) + Collections.frequency(lands, LandKind.HILL);
        var ends = open * 2 > lands.size() ? "villageEnds" : "communityEnds";
        while (true) {
            var name = dice.pick(texts.list("first")) + dice.pick(texts.list("second")) + dice.pick(texts.list(ends));
            if (used.add(name.substring(0, 2)) && name.charAt(0) != name.charAt(1)) {
                return name;
            }
        }
    }
}
