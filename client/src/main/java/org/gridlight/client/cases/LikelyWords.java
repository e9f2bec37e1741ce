package org.gridlight.client.cases;

import java.util.Optional;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.words.Words;

/** What is said of the unit that a case should most likely go to. Immutable, safe for many threads. */
public record LikelyWords(Words words) {
    /** Why this unit. */
    public String why(LikelyUnit unit) {
        return words.say("cases.likely." + unit.reason().name(), unit.cases(), unit.of());
    }

    /**
     * Who there is called: the person of the duty table, else the contact, with the duty telephone. Empty when nobody is
     * known or the record does not tell this person.
     */
    public Optional<String> contact(LikelyUnit unit) {
        var contact = unit.contact();
        if (contact == null) {
            return Optional.empty();
        }
        return contact(unit.reason() == LikelyUnit.Reason.DUTY ? "cases.likely.holder" : "cases.liaison",
                contact.person(), contact.telephone());
    }

    /** The same of the contact of a unit that nothing speaks for. */
    public Optional<String> contact(String person, String telephone) {
        return contact("cases.liaison", person, telephone);
    }

    private Optional<String> contact(String key, String person, String telephone) {
        if (person == null) {
            return Optional.ofNullable(telephone).map(known -> words.say("cases.likely.telephone", known));
        }
        return Optional.of(words.say(key, person, telephone == null ? "" : telephone).strip());
    }
}
