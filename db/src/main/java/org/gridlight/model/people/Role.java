package org.gridlight.model.people;

import java.util.Arrays;
import java.util.Optional;

/**
 * What somebody may do (角色). The words for people stand in the glossary under {@code people.code}; which action a role
 * allows stands in the record's table of transitions and nowhere else. An inspector (监督员) and a supervisor (督查员) are
 * never one.
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
    DATA_KEEPER("dataKeeper"),
    LEADER("leader"),
    DEPARTMENT("department"),
    LIAISON("liaison"),
    HANDLER_TEAM("handlerTeam"),
    SUB_CENTRE("subCentre"),
    SYSTEM_ADMIN("systemAdmin"),
    SECURITY_ADMIN("securityAdmin"),
    AUDIT_ADMIN("auditAdmin"),
    CIVIC_MONITOR("civicMonitor"),
    /** Another system that sends reports (接入通道), no person. */
    GATEWAY("gateway");

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

    /** Empty for a role that a newer program gave. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
