package org.gridlight.model.suggest;

/**
 * A closed case: how it looked when it was told, and what was right for it.
 *
 * @param department the unit that closed it, after every return; null when it had none that still exists
 */
public record Matter(Told told, String category, String department) {
    /** As one to learn a subject from; null when it says nothing about it. */
    public Answered answered(Subject subject) {
        return switch (subject) {
            case CATEGORY -> new Answered(told, category);
            case DEPARTMENT -> department == null ? null : new Answered(told.withCategory(category), department);
        };
    }
}
