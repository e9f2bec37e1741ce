package org.gridlight.model.demo;

import java.util.List;

/**
 * What is said in meetings of the invented district, and what its communities hand up.
 *
 * @param place     where they meet
 * @param chair     post of who leads them
 * @param reason    why a case is added by hand
 * @param decisions three decisions
 * @param heard     what is heard of them, and what was found at the end
 * @param matters   three matters of residents
 * @param requests  what the community asks for, of each
 * @param done      what the community did
 * @param opinion   of the street
 * @param result    what the unit did
 */
public record DemoMeetingTexts(String place, String chair, String reason, List<String> decisions,
        List<String> heard, List<String> matters, List<String> requests, String done, String opinion, String result) {
    public static DemoMeetingTexts shipped() {
        var texts = Texts.shipped();
        return new DemoMeetingTexts(texts.one("meetingPlace"), texts.one("meetingChair"), texts.one("meetingReason"),
                texts.list("meetingDecisions"), texts.list("meetingHeard"), texts.list("transferMatters"),
                texts.list("transferRequests"), texts.one("transferDone"), texts.one("transferOpinion"),
                texts.one("transferResult"));
    }
}
