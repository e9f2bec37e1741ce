package org.gridlight.model.demo.photo;

import java.util.Arrays;
import java.util.Set;

/** What a photograph shows; many classes of the register look alike. */
enum Matter {
    GRATE(Set.of("GB13-C0104", "GB13-C0126", "GB13-E0503")),
    COVER(Set.of("GB13-C0101", "GB13-C0102", "GB13-C0103", "GB13-C0106", "GB13-C0110", "GB13-C0111", "GB13-C0114",
            "GB13-C0118", "GB13-C0123", "GB13-C0303")),
    LITTER(Set.of("GB13-E0110", "GB13-E0604", "GB13-E0131", "GB13-E0133", "GB13-E0132", "GB13-C0304")),
    SCRAPS(Set.of("GB13-E0112", "GB13-E0114", "GB13-E0137", "GB13-E0202", "GB13-E0120", "GB13-E0312")),
    POSTERS(Set.of("GB13-E0201", "GB13-E0203", "GB13-E0206", "GB13-E0207", "GB13-E0104", "GB13-C0308", "GB13-E0204",
            "GB13-E0205", "GB13-C0307", "GB13-C0306")),
    BICYCLES(Set.of("GB13-E0410", "GB13-C0225")),
    CAR(Set.of("GB13-E0409", "GB13-C0201", "GB13-E0311")),
    STALL(Set.of("GB13-E0401", "GB13-E0405", "GB13-E0406", "GB13-E0402", "GB13-E0404", "GB13-E0129", "GB13-E0408",
            "GB13-E0128", "GB13-E0602")),
    HEAP(Set.of("GB13-E0111", "GB13-E0136", "GB13-E0305", "GB13-E0306", "GB13-E0302", "GB13-E0304", "GB13-E0310",
            "GB13-E0308", "GB13-E0301")),
    FURNITURE(Set.of("GB13-E0135")),
    LAMP(Set.of("GB13-C0137", "GB13-C0138", "GB13-C0139")),
    BRANCH(Set.of("GB13-C0402", "GB13-E0118", "GB13-E0122", "GB13-E0121", "GB13-C0404", "GB13-C0401")),
    BIN(Set.of("GB13-C0305", "GB13-C0301", "GB13-C0302")),
    ROAD(Set.of("GB13-E0113", "GB13-E0505", "GB13-E0303", "GB13-E0309", "GB13-E0103")),
    PUDDLE(Set.of("GB13-E0506", "GB13-E0501", "GB13-E0130", "GB13-E0504", "GB13-E0125", "GB13-E0126", "GB13-E0507")),
    RAILING(Set.of("GB13-C0217", "GB13-C0221", "GB13-C0220", "GB13-C0408", "GB13-C0507", "GB13-E0307")),
    GRASS(Set.of("GB13-E0117", "GB13-C0405", "GB13-C0407", "GB13-C0409")),
    CABINET(Set.of("GB13-C0127", "GB13-C0128", "GB13-C0154", "GB13-C0149", "GB13-C0125", "GB13-C0145")),
    WASHING(Set.of("GB13-E0107", "GB13-E0119", "GB13-E0105", "GB13-E0106")),
    CABLES(Set.of("GB13-E0508", "GB13-E0108", "GB13-C0130", "GB13-C0131")),
    /** Anything else: the pavement in front of it. */
    PAVEMENT(Set.of());

    private final Set<String> classes;

    Matter(Set<String> classes) {
        this.classes = classes;
    }

    /** Different places at which it is photographed; what is seen often has more of them. */
    int places() {
        return switch (this) {
            case LITTER, POSTERS, BICYCLES, SCRAPS, STALL, HEAP, CAR -> 4;
            default -> 2;
        };
    }

    /** @param code of a class in the register */
    static Matter of(String code) {
        return Arrays.stream(values()).filter(matter -> matter.classes.contains(code)).findFirst().orElse(PAVEMENT);
    }
}
