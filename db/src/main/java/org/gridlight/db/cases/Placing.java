package org.gridlight.db.cases;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.cases.CaseMapping;
import org.gridlight.model.cases.Finding;
import org.gridlight.model.cases.ImportedCase;
import org.gridlight.model.cases.ImportedCase.RowFinding;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.words.Refusal;

/** Which unit grid each case of a file lies in. */
final class Placing {
    private final Map<ImportedCase, CasePlace.Place> places;
    private final CasePlace finder;

    private Placing(Map<ImportedCase, CasePlace.Place> places, CasePlace finder) {
        this.places = places;
        this.finder = finder;
    }

    /**
     * @throws Refusal when no position of the file lies in an area of the centre, or when most would only after
     *     exchanging latitude and longitude: then the mapping is wrong, not the rows
     */
    static Placing of(List<ImportedCase> cases, CasePlace finder, SourceFile file) {
        var places = new IdentityHashMap<ImportedCase, CasePlace.Place>();
        int positioned = 0;
        int exchanged = 0;
        ImportedCase firstOutside = null;
        for (var row : cases) {
            if (!row.hasPosition()) {
                continue;
            }
            positioned++;
            var found = finder.at(row.longitude(), row.latitude());
            found.ifPresent(where -> places.put(row, where));
            if (found.isEmpty()) {
                firstOutside = firstOutside == null ? row : firstOutside;
                exchanged += fitsExchanged(row, finder) ? 1 : 0;
            }
        }
        if (exchanged > places.size()) {
            throw Refusal.failed("cases.swapped", file.name(), exchanged, positioned);
        }
        if (positioned > 0 && places.isEmpty()) {
            throw Refusal.failed("cases.allOutside", file.name(), positioned, firstOutside.line(),
                    firstOutside.longitude() + " " + firstOutside.latitude());
        }
        return new Placing(places, finder);
    }

    private static boolean fitsExchanged(ImportedCase row, CasePlace finder) {
        return Math.abs(row.longitude()) <= 90 && finder.at(row.latitude(), row.longitude()).isPresent();
    }

    int placed() {
        return places.size();
    }

    Optional<CasePlace.Place> placeOf(ImportedCase row) {
        return Optional.ofNullable(places.get(row));
    }

    /** What the position shows about a case, if it shows anything. */
    Optional<RowFinding> findingOf(ImportedCase row, CaseMapping mapping) {
        if (!row.hasPosition() || places.containsKey(row)) {
            return Optional.empty();
        }
        var finding = fitsExchanged(row, finder) ? Finding.SWAPPED_POSITION : Finding.OUTSIDE_AREAS;
        return Optional.of(new RowFinding(finding, mapping.columns().longitude(),
                row.longitude() + " " + row.latitude()));
    }
}
