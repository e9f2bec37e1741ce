package org.gridlight.db.outbox;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.db.duty.HandoverMapper;
import org.gridlight.model.outbox.GatewayMessage;
import org.gridlight.model.outbox.MessageTemplate;
import org.gridlight.model.outbox.OutboxMessage;
import org.gridlight.model.outbox.PublicStatus;

/** The doors of messages, and what is read of them. */
public interface OutboxMapper {
    HandoverMapper.Answer act(@Param("id") UUID id, @Param("action") String action, @Param("about") long about,
            @Param("detail") String detail);

    List<GatewayMessage> take(@Param("channel") String channel, @Param("most") int most);

    String tell(@Param("id") long id, @Param("outcome") String outcome, @Param("reference") String reference,
            @Param("trouble") String trouble);

    PublicStatus status(@Param("code") String code);

    List<OutboxMessage> selectOpen(@Param("most") int most);

    List<OutboxMessage> selectEnded(@Param("most") int most);

    List<MessageTemplate> selectTemplates();

    List<String> selectCodes(@Param("caseId") long caseId);
}
