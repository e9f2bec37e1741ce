package org.gridlight.db.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gridlight.db.Database;
import org.gridlight.model.cases.Campaign;
import org.gridlight.model.cases.CampaignPoint;
import org.gridlight.model.cases.NewCampaign;
import org.gridlight.model.words.Refusal;

/**
 * Campaigns and their points. Each wish has an id made by the client; sent twice it is done once. Holds no state; safe
 * for use by many threads.
 */
public final class CampaignStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    public CampaignStore(Database database) {
        this.database = database;
    }

    /**
     * Opens one.
     *
     * @return the key of its own case
     * @throws Refusal when the account may not, or something is wrong with it; nothing was kept then
     */
    public long open(UUID id, NewCampaign campaign) {
        var points = json(campaign.points());
        return done(mapper -> mapper.open(id, campaign, points)).caseId();
    }

    /**
     * Claims a point (认领): it becomes a case, in handling with the unit of this account, to be dispatched for an account
     * of the hall.
     *
     * @return the acceptance number of that case
     * @throws Refusal when somebody was quicker, or the account may not; nothing was done then
     */
    public String claim(UUID id, long campaignId, int position) {
        return done(mapper -> mapper.claim(id, campaignId, position)).acceptNo();
    }

    /**
     * Strikes a point off without a case.
     *
     * @param words what was found
     * @throws Refusal when it was claimed or struck off already, or the account may not; nothing was done then
     */
    public void strike(UUID id, long campaignId, int position, String words) {
        done(mapper -> mapper.strike(id, campaignId, position, words));
    }

    /**
     * Puts open cases under a campaign (风雨灾情并入), each as a point.
     *
     * @param caseIds at most 500
     * @throws Refusal when one of them is over, or under another case already; nothing was done then
     */
    public void bundle(UUID id, long campaignId, Collection<Long> caseIds) {
        var cases = json(caseIds);
        done(mapper -> mapper.bundle(id, campaignId, cases));
    }

    /** All of them with their progress, the newest first. */
    public List<Campaign> all() {
        return database.read(session -> session.getMapper(CampaignMapper.class).selectAll());
    }

    /** The points of one, in the order of its list. */
    public List<CampaignPoint> points(long campaignId) {
        return database.read(session -> session.getMapper(CampaignMapper.class).selectPoints(campaignId));
    }

    private CaseActMapper.Answer done(Function<CampaignMapper, CaseActMapper.Answer> door) {
        var answer = database.act(session -> door.apply(session.getMapper(CampaignMapper.class)));
        if (!answer.outcome().equals("DONE")) {
            var about = answer.detail() == null ? "-" : answer.detail();
            throw Refusal.failed(answer.reason(), "-", "-", about);
        }
        return answer;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("A campaign that cannot be written as JSON", wrong);
        }
    }
}
