package org.gridlight.db.meeting;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.meeting.TransferSlip;

/** The door of transfer slips, and what is read of them. */
public interface TransferSlipMapper {
    MeetingMapper.Answer act(@Param("id") UUID id, @Param("action") String action, @Param("about") Long about,
            @Param("detail") String detail);

    List<TransferSlip> selectOpen();

    List<TransferSlip> selectStruck(@Param("most") int most);

    TransferSlip selectOne(@Param("id") long id);

    TransferSlip selectNumbered(@Param("number") String number);

    List<TransferSlip.Community> selectCommunities();
}
