package org.gridlight.reports.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a transfer slip (转交督办单) says: one matter that a community cannot solve and hands up. Three copies: for the
 * community, the unit that acts, the supervision of the street. Free text is printed with telephone and identity
 * numbers masked.
 *
 * @param number     as printed, such as 转督〔2026〕滨江12号
 * @param code       digits, printed and as QR code at the top right
 * @param origin     where the matter comes from; null for somewhere else, which leaves all boxes blank
 * @param originMark number of the diary entry or name of the meeting; may be empty
 * @param matter     what was said, one matter a slip
 * @param reporter   who said it, already masked (张先生 138****2210); empty prints 匿名
 * @param done       what the community did
 * @param request    what it asks to be solved
 * @param community  name of the community
 * @param handler    who handles it in the community
 * @param head       head of the community who sends it
 * @param sent       day of sending
 * @param assignment what the street decided; empty leaves the blanks
 * @param answer     what the unit did; empty leaves the blanks
 * @param told       how the resident was told; empty leaves the blanks
 * @param struckOff  who struck it off; empty leaves the blanks
 * @param mark       the foot
 */
public record TransferSlipContent(String number, String code, Origin origin, String originMark, String matter,
        String reporter, String done, String request, String community, String handler, String head, LocalDate sent,
        Optional<Assignment> assignment, Optional<Answer> answer, Optional<Told> told,
        Optional<SuperviseSlipContent.StruckOff> struckOff, PrintMark mark) {
    /** The same as another print. */
    public TransferSlipContent with(PrintMark another) {
        return new TransferSlipContent(number, code, origin, originMark, matter, reporter, done, request, community,
                handler, head, sent, assignment, answer, told, struckOff, another);
    }

    /** Where a matter comes from. */
    public enum Origin {
        /** 民情日记 */
        DIARY,
        /** 议事会 */
        COUNCIL,
        /** 来访接待 */
        VISIT
    }

    /**
     * What the street decided (街道拟办意见).
     *
     * @param words  its opinion
     * @param unit   who has to act
     * @param limit  until when; null when none is set
     * @param leader street leader who assigns it
     * @param at     when
     */
    public record Assignment(String words, String unit, Instant limit, String leader, Instant at) {}

    /** What the unit did (承办结果), who answers for it, when. */
    public record Answer(String result, String head, Instant at) {}

    /**
     * How the resident was told (反馈居民情况).
     *
     * @param by        who told
     * @param at        when
     * @param satisfied in the words of the call-back
     */
    public record Told(String by, Instant at, String satisfied) {}
}
