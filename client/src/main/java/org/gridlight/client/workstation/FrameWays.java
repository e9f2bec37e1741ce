package org.gridlight.client.workstation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.gridlight.client.meetings.HandUp;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.client.seat.Navigation;
import org.gridlight.client.seat.ReportStart;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.shell.Frame;

/**
 * Ways from one section of a person's frame to another; where he has not the section, a way leads nowhere. Made before the
 * frame, which it is told as soon as there is one. On the FX thread.
 */
final class FrameWays implements Navigation {
    private final Workstation workstation;
    private final Surroundings surroundings;
    private Seat seat;
    private Frame frame;

    FrameWays(Workstation workstation, Surroundings surroundings) {
        this.workstation = workstation;
        this.surroundings = surroundings;
    }

    /** From now on the ways lead through this frame. */
    void through(Seat of, Frame shown) {
        seat = of;
        frame = shown;
    }

    /** Brings a section to the front that can do what is wished, and has it done. */
    private <S> void lead(SectionName name, Class<S> able, Consumer<S> wish) {
        if (able.isInstance(frame.section(name))) {
            frame.show(name);
            wish.accept(able.cast(frame.section(name)));
        }
    }

    @Override
    public void show(SectionName section) {
        frame.show(section);
    }

    @Override
    public void openCase(long caseId) {
        lead(SectionName.CASES, Section.ShowsCase.class, cases -> cases.showCase(caseId));
    }

    @Override
    public void listCases(CaseSelection which) {
        lead(SectionName.CASES, Section.ListsCases.class, cases -> cases.list(which));
    }

    @Override
    public void showOnMap(long caseId) {
        lead(SectionName.MAP, Section.ShowsCase.class, map -> map.showCase(caseId));
    }

    @Override
    public void showMarked() {
        lead(SectionName.MAP, Section.ShowsMarked.class, Section.ShowsMarked::showMarked);
    }

    @Override
    public void showUnitLights() {
        lead(SectionName.MAP, Section.ShowsUnitLights.class, Section.ShowsUnitLights::showUnitLights);
    }

    @Override
    public void showReplay(Instant at) {
        lead(SectionName.MAP, Section.ShowsReplay.class, map -> map.showReplay(at));
    }

    @Override
    public void showPlace(double longitude, double latitude) {
        lead(SectionName.MAP, Section.ShowsPlace.class, map -> map.showPlace(longitude, latitude));
    }

    @Override
    public void showRedNotice(long unitId) {
        lead(SectionName.SUPERVISE, Section.ShowsRedNotice.class, supervise -> supervise.showRedNotice(unitId));
    }

    @Override
    public void showLightRecord(long departmentId, String name, YearMonth month) {
        lead(SectionName.LIGHTS, Section.ShowsLightRecord.class,
                lights -> lights.showLightRecord(departmentId, name, month));
    }

    @Override
    public void handUp(long caseId) {
        new HandUp(seat, caseId).open();
    }

    @Override
    public void register(ReportStart start) {
        surroundings.register().open(seat, start);
    }

    @Override
    public void openWall() {
        workstation.walls().open(seat);
    }
}
