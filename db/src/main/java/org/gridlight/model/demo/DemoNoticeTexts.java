package org.gridlight.model.demo;

import java.util.List;

/**
 * What units of the invented district write when they stand under a red light, and who hears of it.
 *
 * @param people   whom a notice climbs to, by name, from the second level on
 * @param reasons  three reasons
 * @param measures two measures
 * @param needs    what others have to agree on
 * @param returned why an explanation is returned
 * @param findings what a supervisor saw: nobody at work, somebody at work
 */
public record DemoNoticeTexts(List<String> people, List<String> reasons, List<String> measures, String needs,
        String returned, List<String> findings) {
    public static DemoNoticeTexts shipped() {
        var texts = Texts.shipped();
        return new DemoNoticeTexts(texts.list("escalationPeople"), texts.list("redReasons"), texts.list("redMeasures"),
                texts.one("redNeeds"), texts.one("redReturn"), texts.list("redFindings"));
    }
}
