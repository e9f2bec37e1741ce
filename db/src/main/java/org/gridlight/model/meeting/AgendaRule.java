package org.gridlight.model.meeting;

/** What brings a case onto the agenda of a joint meeting, the strongest first. */
public enum AgendaRule {
    /** The meeting before left it undecided (续议); counts how often. No rule can switch it off. */
    ADJOURNED,
    /** A decision that was not done in time (未销号); counts days overdue. */
    UNSOLVED,
    /** Under a red light that was escalated (红灯升级); counts the level. */
    ESCALATED,
    /** Nobody wants to own it (权属争议); counts days. */
    DISPUTED,
    /** Units gave it back (多次回退); counts how often. */
    RETURNED,
    /** Its clock stands still for long (长期挂账); counts days. */
    SUSPENDED,
    /** Somebody put it there, with a reason. */
    HAND;

    /** Key of the word for it. */
    public String word() {
        return "meeting.rule." + name();
    }
}
