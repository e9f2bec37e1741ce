package org.gridlight.db.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.gridlight.model.words.Refusal;

/** What both doors have in common: details as JSON, answers as keys or refusals. */
final class Doors {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Doors() {}

    static String json(Map<String, ?> detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("A wish that cannot be written as JSON", wrong);
        }
    }

    /** The key of what it was about; throws what it was refused for. */
    static long keyOf(MeetingMapper.Answer answer) {
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason(), "-", "-", answer.detail() == null ? "-" : answer.detail());
        }
        return Long.parseLong(answer.acceptNo());
    }
}
