package org.gridlight.db.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.outbox.MessageTemplate;
import org.gridlight.model.outbox.OutboxMessage;
import org.gridlight.model.outbox.OutboxMessage.Decision;
import org.gridlight.model.words.Refusal;

/**
 * Messages that leave the centre (发件), as people at a desk see them: telephone numbers with their middle hidden. Each wish has
 * an id made by the client; sent twice it is done once; what is refused changes nothing. All may block. Holds no state; safe for
 * use by many threads.
 */
public final class OutboxStore {
    private static final int MOST = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    public OutboxStore(Database database) {
        this.database = database;
    }

    /** Messages that have not ended, those that failed first, then the oldest; at most 2,000. */
    public List<OutboxMessage> open() {
        return database.read(session -> mapper(session).selectOpen(MOST));
    }

    /** Messages of the last three days that have ended, the last first; at most 2,000. */
    public List<OutboxMessage> ended() {
        return database.read(session -> mapper(session).selectEnded(MOST));
    }

    /** All texts of messages. */
    public List<MessageTemplate> templates() {
        return database.read(session -> mapper(session).selectTemplates());
    }

    /** By which codes the reporters of a case ask how it stands (查询码), in the order of their reports. */
    public List<String> codes(long caseId) {
        return database.read(session -> mapper(session).selectCodes(caseId));
    }

    /** @throws Refusal when it has ended meanwhile, or the caller may not */
    public void decide(UUID id, long message, Decision decision) {
        act(id, "decideMessage", message, JSON.createObjectNode().put("what", decision.name()));
    }

    /**
     * Changes a text.
     *
     * @param seen the version that was read
     * @throws Refusal with the name of who was faster, when another version stands there now
     */
    public void save(UUID id, MessageTemplate seen, String words, boolean inUse) {
        try {
            act(id, "saveTemplate", seen.id(), JSON.createObjectNode().put("words", words)
                    .put("inUse", inUse ? 1 : 0).put("version", seen.version()));
        } catch (Refusal refused) {
            throw refused.key().equals("outbox.templateChanged") ? named(seen, refused) : refused;
        }
    }

    private Refusal named(MessageTemplate seen, Refusal refused) {
        return templates().stream()
                .filter(now -> now.id() == seen.id() && now.version() > seen.version() && now.changedBy() != null)
                .findFirst().map(now -> Refusal.failed(refused, "outbox.templateChangedBy", now.changedBy()))
                .orElse(refused);
    }

    /** Lets an account of another system take messages away, or ask by code; for the security administrator. */
    public void letGateway(UUID id, long operator, boolean sends, boolean inquires) {
        act(id, "saveGateway", operator, JSON.createObjectNode().put("sends", sends ? 1 : 0)
                .put("inquires", inquires ? 1 : 0));
    }

    private void act(UUID id, String action, long about, ObjectNode detail) {
        var answer = database.act(session -> mapper(session).act(id, action, about, detail.toString()));
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason());
        }
    }

    private static OutboxMapper mapper(SqlSession session) {
        return session.getMapper(OutboxMapper.class);
    }
}
