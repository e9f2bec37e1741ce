package org.gridlight.model.search;

import java.time.Instant;
import java.util.List;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.ReportSource;

/**
 * What can be found of a case. Nothing of its reporter: he is not asked for, and numbers of persons in places and words
 * are left out here.
 *
 * @param numbers      case number, then acceptance numbers; may be empty
 * @param departmentId 0 before dispatch, as are street and community outside every grid
 * @param grid         code of the unit grid, null outside every grid
 * @param place        in words, and as each report told it
 * @param words        of all its reports
 */
public record SearchedCase(long id, int version, List<String> numbers, CaseState state, ReportSource source,
        long categoryId, long departmentId, long streetId, long communityId, String grid, Instant reportedAt,
        String place, String words) {
    public SearchedCase {
        numbers = List.copyOf(numbers);
        place = place == null ? "" : PersonalNumbers.leftOutOf(place);
        words = words == null ? "" : PersonalNumbers.leftOutOf(words);
    }
}
