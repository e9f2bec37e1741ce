package org.gridlight.db.cases;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.cases.CallBack;
import org.gridlight.model.cases.FeedbackSlip;
import org.gridlight.model.cases.Notice;
import org.gridlight.model.cases.Recheck;
import org.gridlight.model.cases.SuspectCase;
import org.gridlight.model.cases.UnsignedCase;

/** Statements that read what follows cases. An account of a unit gets what is its own or of its second level. */
public interface FollowMapper {
    List<Notice> selectNotices(long caseId);

    List<CallBack> selectCallBacks(long caseId);

    List<Recheck> selectRechecks(long caseId);

    List<FeedbackSlip> selectSlips(long caseId);

    /** Null when no notice has this number. */
    Long selectCaseOfNumber(@Param("number") String number);

    /** @param unitId null for all */
    List<Notice> selectOwedReplies(@Param("unitId") Long unitId, @Param("most") int most);

    List<Notice> selectDemandsToStrikeOff(int most);

    List<Notice> selectOpenInstructions(int most);

    List<CallBack> selectOwedCallBacks(int most);

    /** How taking a call ended. @param outcome GOT, NOTHING, HELD or REFUSED; @param holder who has it now */
    record Taken(String outcome, Long id, String holder) {}

    /** @param which null for the next one; @param not the one that is given back, null for none */
    Taken takeCallBack(@Param("which") Long which, @Param("not") Long not);

    List<Recheck> selectOwedRechecks(int most);

    List<UnsignedCase> selectUnsigned(@Param("unitId") Long unitId, @Param("most") int most);

    List<Long> selectSuspectFakes(int most);

    List<SuspectCase> selectSuspects(int most);
}
