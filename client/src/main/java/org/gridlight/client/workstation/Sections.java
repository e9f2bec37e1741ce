package org.gridlight.client.workstation;

import java.time.InstantSource;
import java.util.List;
import javafx.scene.Node;
import org.gridlight.client.cases.CasesDesk;
import org.gridlight.client.cases.PlacePicture;
import org.gridlight.client.duty.DutySection;
import org.gridlight.client.duty.HandoverStrip;
import org.gridlight.client.lights.LightsSection;
import org.gridlight.client.map.MapBackdrop;
import org.gridlight.client.map.MapGrounds;
import org.gridlight.client.map.MapPiece;
import org.gridlight.client.map.MapSection;
import org.gridlight.client.map.raster.RasterBases;
import org.gridlight.client.overview.OverviewSection;
import org.gridlight.client.papers.NoticePapers;
import org.gridlight.client.queue.ListTools;
import org.gridlight.client.reports.ReportsSection;
import org.gridlight.client.rules.RegistersSection;
import org.gridlight.client.scores.ScoresSection;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.client.suggest.Adviser;
import org.gridlight.client.supervise.SuperviseSection;
import org.gridlight.client.system.SystemSection;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.telephone.CallDoor;
import org.gridlight.client.telephone.CallStrip;
import org.gridlight.client.telephone.Calls;
import org.gridlight.db.CacheFolder;
import org.gridlight.db.map.MapCache;
import org.gridlight.db.people.PersonSettingStore;
import org.gridlight.model.map.RasterSource;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workstation as it is shipped: which sections are built, where the search looks, where data come from. */
public final class Sections {
    private static final Logger LOG = LoggerFactory.getLogger(Sections.class);

    private Sections() {}

    /** @param still whether the record is read once, for pictures */
    public static Surroundings surroundings(Words words, InstantSource clock, Tasks tasks, boolean still) {
        var grounds = new MapGrounds(MapCache.ofUser(), tasks.worker("map-copy"));
        var imagery = new RasterBases(() -> SeatFile.ofThisMachine().get("imagery")
                .map(path -> RasterSource.ofFile(words.say("map.layer.RASTER"), path)),
                CacheFolder.path().resolve("imagery"));
        var calls = calls(clock, still);
        var cases = new CasesDesk(SeatFile.drafts(), seat -> piece(new MapPiece(seat, grounds)),
                (seat, adviser) -> learn(tasks, adviser, still), ListTools::new, calls);
        var plans = List.of(new SectionPlan(SectionName.OVERVIEW, OverviewSection::new),
                new SectionPlan(SectionName.DUTY, DutySection::new, null, HandoverStrip::new),
                new SectionPlan(SectionName.CASES, cases::section, null, seat -> new CallStrip(seat, calls)),
                new SectionPlan(SectionName.MAP, seat -> new MapSection(seat, grounds, imagery)),
                new SectionPlan(SectionName.LIGHTS, LightsSection::new, LightsSection::redUnits),
                new SectionPlan(SectionName.SUPERVISE,
                        seat -> new SuperviseSection(seat, one -> piece(new MapPiece(one, grounds)))),
                new SectionPlan(SectionName.SCORES, ScoresSection::new),
                new SectionPlan(SectionName.REPORTS,
                        seat -> new ReportsSection(seat, () -> new NoticePapers(seat).showLastWeek())),
                new SectionPlan(SectionName.REGISTERS, RegistersSection::new),
                new SectionPlan(SectionName.SYSTEM, SystemSection::new));
        return new Surroundings(words, clock, tasks, new CentreDoor(words, clock), RecordSource::new, plans,
                seat -> new EverySearch(cases).of(seat), cases::register,
                database -> new PersonSettingStore(database)::put,
                () -> new MapBackdrop(tasks, grounds), still);
    }

    /** Those of this machine's telephone, where its seat has a door for them. */
    private static Calls calls(InstantSource clock, boolean still) {
        var calls = new Calls(clock);
        if (!still) {
            var seat = SeatFile.ofThisMachine();
            CallDoor.open(calls, seat.get("calls.port"), seat.get("calls.token"));
        }
        return calls;
    }

    /** At the lowest priority, so that whoever has just signed in does not wait for it. */
    private static void learn(Tasks tasks, Adviser adviser, boolean still) {
        if (still) {
            return;
        }
        var worker = tasks.worker("learn-suggestions");
        worker.execute(() -> {
            try (worker) {
                adviser.learn();
            } catch (Refusal refused) {
                LOG.info("Suggestions were not learnt: {}", refused.key());
            }
        });
    }

    private static PlacePicture piece(MapPiece map) {
        return new PlacePicture() {
            @Override
            public Node node() {
                return map.node();
            }

            @Override
            public void show(long caseId, Double longitude, Double latitude, long unitGridId) {
                map.show(caseId, longitude, latitude, unitGridId);
            }

            @Override
            public void close() {
                map.close();
            }
        };
    }
}
