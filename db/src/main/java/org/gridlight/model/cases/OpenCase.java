package org.gridlight.model.cases;

import java.time.Instant;
import java.util.List;
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
 * @param shares       what each unit still has to do where several handle it together (联办); empty for one unit
 * @param stageFar     when it is far over its limit, so that it weighs by itself on the light of its unit; null for never
 */
public record OpenCase(long id, String caseNo, String acceptNo, CaseState state, ReportSource source,
        String categoryCode, String category, String place, Double longitude, Double latitude, long unitGridId,
        long communityId, long streetId, String street, long departmentId, String department, boolean urgent,
        Instant reportedAt, Stage stage, LimitUnit stageUnit, Instant stageStarted, Instant stageDue,
        Instant stageYellow,
        Instant stageRed, Instant caseDue, Instant suspendedUntil, String holder, int version,
        Set<RequestKind> requested, List<Share> shares, Instant stageFar) {
    /** The clock of one unit of several. @param unit of its limit; null without one, as are the times */
    public record Share(long departmentId, String department, LimitUnit unit, Instant started, Instant due,
            Instant yellow, Instant red, Instant far) {
        private static int endsBefore(Share one, Share other) {
            return ends(one).compareTo(ends(other));
        }

        private static Instant ends(Share one) {
            return one.due == null ? Instant.MAX : one.due;
        }
    }

    public OpenCase {
        requested = Set.copyOf(requested);
        shares = List.copyOf(shares);
    }

    /** One that a single unit handles, or none yet. */
    public OpenCase(long id, String caseNo, String acceptNo, CaseState state, ReportSource source, String categoryCode,
            String category, String place, Double longitude, Double latitude, long unitGridId, long communityId,
            long streetId, String street, long departmentId, String department, boolean urgent, Instant reportedAt,
            Stage stage, LimitUnit stageUnit, Instant stageStarted, Instant stageDue, Instant stageYellow,
            Instant stageRed, Instant caseDue, Instant suspendedUntil, String holder, int version,
            Set<RequestKind> requested) {
        this(id, caseNo, acceptNo, state, source, categoryCode, category, place, longitude, latitude, unitGridId,
                communityId, streetId, street, departmentId, department, urgent, reportedAt, stage, stageUnit,
                stageStarted, stageDue, stageYellow, stageRed, caseDue, suspendedUntil, holder, version, requested,
                List.of(), null);
    }

    /** The same, and when it is far over its limit. */
    public OpenCase(long id, String caseNo, String acceptNo, CaseState state, ReportSource source, String categoryCode,
            String category, String place, Double longitude, Double latitude, long unitGridId, long communityId,
            long streetId, String street, long departmentId, String department, boolean urgent, Instant reportedAt,
            Stage stage, LimitUnit stageUnit, Instant stageStarted, Instant stageDue, Instant stageYellow,
            Instant stageRed, Instant stageFar, Instant caseDue, Instant suspendedUntil, String holder, int version,
            Set<RequestKind> requested) {
        this(id, caseNo, acceptNo, state, source, categoryCode, category, place, longitude, latitude, unitGridId,
                communityId, streetId, street, departmentId, department, urgent, reportedAt, stage, stageUnit,
                stageStarted, stageDue, stageYellow, stageRed, caseDue, suspendedUntil, holder, version, requested,
                List.of(), stageFar);
    }

    /** One for which nothing is asked besides. */
    public OpenCase(long id, String caseNo, String acceptNo, CaseState state, ReportSource source, String categoryCode,
            String category, String place, Double longitude, Double latitude, long unitGridId, long communityId,
            long streetId, String street, long departmentId, String department, boolean urgent, Instant reportedAt,
            Stage stage, LimitUnit stageUnit, Instant stageStarted, Instant stageDue, Instant stageYellow,
            Instant stageRed, Instant caseDue, Instant suspendedUntil, String holder, int version) {
        this(id, caseNo, acceptNo, state, source, categoryCode, category, place, longitude, latitude, unitGridId,
                communityId, streetId, street, departmentId, department, urgent, reportedAt, stage, stageUnit,
                stageStarted, stageDue, stageYellow, stageRed, caseDue, suspendedUntil, holder, version, Set.of());
    }

    /** The same with the units that handle it together; it shows the clock of the one that leads, else the first to end. */
    public OpenCase among(List<Share> units) {
        var with = new OpenCase(id, caseNo, acceptNo, state, source, categoryCode, category, place, longitude, latitude,
                unitGridId, communityId, streetId, street, departmentId, department, urgent, reportedAt, stage,
                stageUnit, stageStarted, stageDue, stageYellow, stageRed, caseDue, suspendedUntil, holder, version,
                requested, units, stageFar);
        return stage != null || units.isEmpty()
                ? with
                : with.clocked(units.stream().min(Share::endsBefore).orElseThrow(), departmentId, department);
    }

    /** The same with other moments at which its light turns. */
    public OpenCase withLights(Instant yellow, Instant red, Instant far) {
        return new OpenCase(id, caseNo, acceptNo, state, source, categoryCode, category, place, longitude, latitude,
                unitGridId, communityId, streetId, street, departmentId, department, urgent, reportedAt, stage,
                stageUnit, stageStarted, stageDue, yellow, red, caseDue, suspendedUntil, holder, version, requested,
                shares, far);
    }

    /** The same with other clocks of its units; its own stays. */
    public OpenCase withShares(List<Share> units) {
        return new OpenCase(id, caseNo, acceptNo, state, source, categoryCode, category, place, longitude, latitude,
                unitGridId, communityId, streetId, street, departmentId, department, urgent, reportedAt, stage,
                stageUnit, stageStarted, stageDue, stageYellow, stageRed, caseDue, suspendedUntil, holder, version,
                requested, units, stageFar);
    }

    /** The case as each of its units has it: itself when one unit has it alone. */
    public List<OpenCase> byUnit() {
        return shares.isEmpty()
                ? List.of(this)
                : shares.stream().map(share -> clocked(share, share.departmentId, share.department)).toList();
    }

    private OpenCase clocked(Share share, long unitId, String unitName) {
        return new OpenCase(id, caseNo, acceptNo, state, source, categoryCode, category, place, longitude, latitude,
                unitGridId, communityId, streetId, street, unitId, unitName, urgent, reportedAt, Stage.HANDLE,
                share.unit, share.started, share.due, share.yellow, share.red, caseDue, suspendedUntil, holder, version,
                requested, shares, share.far);
    }

    /** The number people call it by: the case number, before filing the acceptance number. */
    public String number() {
        return caseNo == null ? acceptNo : caseNo;
    }

    /** Light of the stage (环节灯): who is late now. */
    public Light stageLight(Instant now) {
        return Light.of(now, stageYellow, stageRed, suspendedUntil != null);
    }

    /** Whether it has taken so much more than its limit that it weighs by itself on the light of its unit. */
    public boolean isFarOver(Instant now) {
        return stageFar != null && !now.isBefore(stageFar);
    }

    /** What is due next: the stage's own end, else that of handling; nothing for a case without any limit. */
    public Optional<Instant> dueNext() {
        return Optional.ofNullable(stageDue == null ? caseDue : stageDue);
    }
}
