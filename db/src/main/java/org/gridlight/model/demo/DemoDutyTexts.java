package org.gridlight.model.demo;

import java.util.List;

/**
 * What is said at the duty desk of the invented district.
 *
 * @param told       three handovers
 * @param taken      what the one who comes adds
 * @param entries    of the log, in turn a call, an instruction, equipment, something sudden, anything else
 * @param situations of an urgent bulletin and of the one that follows it
 * @param troubles   why messages to reporters were not sent
 */
public record DemoDutyTexts(List<String> told, String taken, List<String> entries, List<Entry> knowledge,
        String title, String place, List<String> situations, String harm, String measures, List<String> troubles) {
    /** An entry of the knowledge. @param category code of a class; may be one that is none */
    public record Entry(String kind, String category, String title, String words) {}

    public static DemoDutyTexts shipped() {
        var texts = Texts.shipped();
        return new DemoDutyTexts(texts.list("dutyTold"), texts.one("dutyTaken"), texts.list("dutyEntries"),
                texts.list("dutyKnowledge").stream().map(line -> line.split("\\|"))
                        .map(cells -> new Entry(cells[0], cells[1], cells[2], cells[3])).toList(),
                texts.one("bulletinTitle"), texts.one("bulletinPlace"), texts.list("bulletinSituations"),
                texts.one("bulletinHarm"), texts.one("bulletinMeasures"), texts.list("messageTroubles"));
    }
}
