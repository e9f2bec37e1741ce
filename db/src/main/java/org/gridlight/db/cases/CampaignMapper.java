package org.gridlight.db.cases;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.cases.Campaign;
import org.gridlight.model.cases.CampaignPoint;
import org.gridlight.model.cases.NewCampaign;

/** The doors of campaigns, and what is read of them. */
public interface CampaignMapper {
    CaseActMapper.Answer open(@Param("id") UUID id, @Param("campaign") NewCampaign campaign,
            @Param("points") String points);

    CaseActMapper.Answer claim(@Param("id") UUID id, @Param("campaignId") long campaignId,
            @Param("position") int position);

    CaseActMapper.Answer strike(@Param("id") UUID id, @Param("campaignId") long campaignId,
            @Param("position") int position, @Param("words") String words);

    CaseActMapper.Answer bundle(@Param("id") UUID id, @Param("campaignId") long campaignId,
            @Param("cases") String cases);

    List<Campaign> selectAll();

    List<CampaignPoint> selectPoints(long campaignId);
}
