package org.gridlight.model.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.light.Light;

/**
 * A case that is not yet over, as lists, map and boards show it: one line of the record, immutable.
 *
 * @param id           key in the record
 * @param caseNo       case number (案卷编号), null before filing
 * @param acceptNo     acceptance number (受理编号) of the first report
 * @param categoryCode class by GB/T 30428.2 or CJ/T 214
 * @param category     its name (小类)
 * @param place        place in words, as it was told
 * @param longitude    degrees in the datum of the centre, null when the place is not known
 * @param latitude     degrees, null with the longitude
 * @param unitGridId   0 when outside every grid
 * @param communityId  0 when outside every grid
 * @param streetId     0 when outside every grid
 * @param street       name of the street, null when outside every grid
 * @param departmentId the unit it is with, 0 before dispatch
 * @param department   its name, null before dispatch
 * @param stage        the stage whose clock runs, null when none does
 * @param stageUnit    the unit its limit is written in, null without a limit and for an imported due time
 * @param stageStarted when that clock began
 * @param stageDue     when it runs out; null without a limit
 * @param stageYellow  when its light turns yellow (design, Lights); null without a limit
 * @param stageRed     when its light turns red; null without a limit
 * @param caseDue      when handling is due; null before dispatch and without a limit
 * @param suspendedUntil not null while the clock stands (挂账)
 * @param holder       name of the person who has it in hand now, null when nobody has
 * @param version      rises with every act
 * @param requested    what is asked for beside its state and not yet decided (延期申请中, …)
 */
public record OpenCase(long id, String caseNo, String acceptNo, CaseState state, ReportSource source,
        String categoryCode, String category, String place, Double longitude, Double latitude, long unitGridId,
        long communityId, long streetId, String street, long departmentId, String department, boolean urgent,
        Instant reportedAt, Stage stage, LimitUnit stageUnit, Instant stageStarted, Instant stageDue,
        Instant stageYellow,
        Instant stageRed, Instant caseDue, Instant suspendedUntil, String holder, int version,
        Set<RequestKind> requested) {
    public OpenCase {
        requested = Set.copyOf(requested);
    }

    /** One for which nothing is asked. */
    public OpenCase(long id, String caseNo, String acceptNo, CaseState state, ReportSource source, String categoryCode,
            String category, String place, Double longitude, Double latitude, long unitGridId, long communityId,
            long streetId, String street, long departmentId, String department, boolean urgent, Instant reportedAt,
            Stage stage, LimitUnit stageUnit, Instant stageStarted, Instant stageDue, Instant stageYellow,
            Instant stageRed, Instant caseDue, Instant suspendedUntil, String holder, int version) {
        this(id, caseNo, acceptNo, state, source, categoryCode, category, place, longitude, latitude, unitGridId,
                communityId, streetId, street, departmentId, department, urgent, reportedAt, stage, stageUnit,
                stageStarted, stageDue, stageYellow, stageRed, caseDue, suspendedUntil, holder, version, Set.of());
    }

    /** The number people call it by: the case number, before filing the acceptance number. */
    public String number() {
        return caseNo == null ? acceptNo : caseNo;
    }

    /** Light of the stage (环节灯): who is late now. */
    public Light stageLight(Instant now) {
        return Light.of(now, stageYellow, stageRed, suspendedUntil != null);
    }

    /** What is due next: the stage's own end, else that of handling; nothing for a case without any limit. */
    public Optional<Instant> dueNext() {
        return Optional.ofNullable(stageDue == null ? caseDue : stageDue);
    }
}
