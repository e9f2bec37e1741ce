package org.gridlight.model.outbox;

import java.time.Instant;

/**
 * A message to a reporter or to a unit.
 *
 * @param recipient telephone with its middle hidden; null when it was forgotten on its day
 * @param notBefore not to go out before
 * @param tries     how often a gateway took it
 * @param trouble   what the gateway said when it failed last, null when it did not
 * @param sentAt    null before it was sent
 */
public record OutboxMessage(long id, long caseId, String caseNumber, Occasion occasion, Channel channel, State state,
        String recipient, String words, Instant madeAt, Instant notBefore, int tries, String trouble, Instant sentAt,
        Instant receivedAt, String endedBy) {
    /** When it was made. */
    public enum Occasion {
        /** 受理 */
        REGISTERED,
        /** 结案 */
        CLOSED,
        /** 派遣 */
        DISPATCHED
    }

    /** How it goes out. */
    public enum Channel {
        /** 短信 */
        SMS,
        /** 语音 */
        VOICE
    }

    /** Where it stands. */
    public enum State {
        /** 待发 */
        WAITING,
        /** 发送中 */
        TAKEN,
        /** 已发出 */
        SENT,
        /** 已送达 */
        RECEIVED,
        /** 发送失败 */
        FAILED,
        /** 已放弃 */
        GIVEN_UP,
        /** 已电话告知 */
        TOLD
    }

    /** What a person decides about it. */
    public enum Decision {
        /** Send it once more (重发). */
        AGAIN,
        /** It was told by telephone instead (已电话告知). */
        TOLD,
        /** It is not worth it any more (放弃). */
        GIVE_UP
    }

    /** Whether a person has to do something. */
    public boolean needsPerson() {
        return state == State.FAILED;
    }

    /** Whether a person may decide about it now. */
    public boolean mayDecide() {
        return state == State.WAITING || state == State.FAILED || state == State.SENT;
    }
}
