package org.gridlight.db.intake;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridlight.db.Database;
import org.gridlight.model.intake.SentReport;
import org.gridlight.model.intake.SentState;
import org.gridlight.model.words.Refusal;

/**
 * What a sender of reports does: it writes into the inbox and asks what became of its rows. The account is one of another
 * system (接入通道) and finds nothing else. Holds no state; safe for use by many threads. Every call may block.
 */
public final class InboxStore {
    private final Database database;

    public InboxStore(Database database) {
        this.database = database;
    }

    /**
     * Sends a report with its photos in one transaction, once: a second report with the same number changes nothing.
     *
     * @return whether it is new
     * @throws Refusal when the account is no gateway, or the row is none; nothing was kept then
     */
    public boolean send(SentReport report) {
        return database.write(session -> {
            var mapper = session.getMapper(InboxMapper.class);
            if (mapper.insert(report, report.source().code(), report.photos().size()) == 0) {
                return false;
            }
            report.photos().forEach(photo -> mapper.insertPhoto(report.sourceId(), photo));
            return true;
        });
    }

    /** What became of those that were sent, by their numbers; those that were never sent are missing. */
    public Map<String, SentState> states(List<String> sourceIds) {
        if (sourceIds.isEmpty()) {
            return Map.of();
        }
        return database.read(session -> session.getMapper(InboxMapper.class).selectStates(sourceIds)).stream()
                .collect(Collectors.toMap(SentState::sourceId, Function.identity()));
    }
}
