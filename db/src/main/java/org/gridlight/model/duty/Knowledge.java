package org.gridlight.model.duty;

import java.time.Instant;

/**
 * An entry of the knowledge (知识): what is told to a caller, how a matter is dealt with, or whom to call.
 *
 * @param category     code of the class it is about, null for all of them; so is its name
 * @param departmentId key of the unit it is about, 0 for none; its name is null then
 * @param version      of its text; a wish that saw an older one is refused
 */
public record Knowledge(long id, Kind kind, String category, String categoryName, long departmentId,
        String department, String title, String words, boolean inUse, int version, Instant changedAt,
        String changedBy) {
    /** What it is for. */
    public enum Kind {
        /** 标准答复 */
        ANSWER,
        /** 办理指引 */
        GUIDANCE,
        /** 联系方式 */
        CONTACT,
        /** 回访话术 */
        SCRIPT
    }

    /** Whether it helps with a class. @param code of the class, null while none is chosen */
    public boolean isAbout(String code) {
        return inUse && (category == null || category.equals(code));
    }

    /**
     * An entry as it shall be.
     *
     * @param id           of the one that is changed, 0 for a new one
     * @param version      that was read, 0 for a new one
     * @param categoryId   null for all classes
     * @param departmentId null for no unit
     */
    public record Wanted(long id, int version, Kind kind, Long categoryId, Long departmentId, String title,
            String words, boolean inUse) {}

    /** How it stood once. */
    public record Version(int version, String title, String words, boolean inUse, Instant changedAt,
            String changedBy) {}
}
