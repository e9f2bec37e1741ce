package org.gridlight.model.people;

import java.util.Arrays;

/**
 * What an operator may do (岗位). Inspector is 监督员 (信息采集员), supervisor is 督查员: never one word for both. The words
 * for people stand in the glossary under {@code people.code}.
 */
public enum Role {
    INSPECTOR("inspector"),
    VIDEO_INSPECTOR("videoInspector"),
    TEAM_LEADER("teamLeader"),
    ACCEPTOR("acceptor"),
    SHIFT_LEADER("shiftLeader"),
    DISPATCHER("dispatcher"),
    OPERATOR("operator"),
    CALLBACK_AGENT("callbackAgent"),
    SUPERVISOR("supervisor"),
    ASSESSOR("assessor"),
    ASSESSMENT_HEAD("assessmentHead"),
    LEADER("leader"),
    DEPARTMENT("department"),
    LIAISON("liaison"),
    SYSTEM_ADMIN("systemAdmin"),
    SECURITY_ADMIN("securityAdmin"),
    AUDIT_ADMIN("auditAdmin");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** Its name in the record. */
    public String code() {
        return code;
    }

    /** Key of its word in the glossary. */
    public String word() {
        return "people." + code;
    }

    /** @throws IllegalArgumentException when no role has this name */
    public static Role of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No role: " + code));
    }
}
