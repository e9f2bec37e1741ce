package org.gridlight.model.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.Role;

/**
 * Who sits at the desks of the invented district: people of the hall, the field, the hotline, the three
 * administrators (三员), one for each unit and one for a sub-centre.
 */
public final class DemoDesks {
    /** Everybody's password. The district is invented and so are they. */
    public static final String PASSWORD = "gridlight-demo";

    private static final String FIELD = "field";
    private static final String HOTLINE = "hotline";
    private static final String UNIT = "unit-";
    private static final String SUB_CENTRE = "street01";
    /** One case in so many is taken through the hall by the operator of the joint centre, all steps. */
    private static final int JOINT_SHARE = 4;

    private DemoDesks() {}

    /** The people of the hall and the gateways. */
    public static List<NewAccount> people() {
        return Texts.shipped().list("deskPeople").stream().map(line -> line.split(" ")).map(parts -> new NewAccount(
                parts[0], parts[1], Arrays.stream(parts).skip(2).map(Role::of).flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                null, null)).toList();
    }

    /** Account of a unit. */
    public static String ofUnit(String code) {
        return UNIT + code;
    }

    /** The account of a unit. @param liaison whoever sits there */
    public static NewAccount ofUnit(long id, String code, String liaison) {
        return new NewAccount(UNIT + code, liaison, Set.of(Role.DEPARTMENT), id, null);
    }

    /** The account of a sub-centre of a street (街道分中心), which runs the loop of its street. */
    public static NewAccount ofSubCentre(long id) {
        return new NewAccount(SUB_CENTRE, Texts.shipped().one("subCentrePerson"),
                Set.of(Role.SUB_CENTRE, Role.ACCEPTOR, Role.DISPATCHER), null, id, null);
    }

    /** Account of whoever did this step. @param unitCode of the unit of the step, null for none */
    public static String whoDid(DemoCase one, DemoCase.Step step, String unitCode) {
        boolean joint = one.id() % JOINT_SHARE == 0;
        return switch (step.action()) {
            case "register" -> isFromField(one) ? FIELD : HOTLINE;
            case "answerVerify", "answerCheck" -> FIELD;
            case "signFor", "returnCase", "feedback", "requestSuspension", "requestExtension", "resume" ->
                UNIT + unitCode;
            case "dispatch", "redispatch" -> joint ? "wangyan" : "chenjie";
            case "accept", "reject", "sendVerify", "sendCheck" -> joint ? "wangyan" : "liuyang";
            case "file", "refuseFiling", "close", "sendBackForRework" -> joint ? "wangyan" : "zhoumin";
            case "approve" -> step.to() == CaseState.RETURNED ? "chenjie" : "zhoumin";
            default -> "zhoumin";
        };
    }

    /** Account of whoever decided on a level of a request. */
    public static String whoDecided(int level) {
        return level == 1 ? "chenjie" : "zhoumin";
    }

    private static boolean isFromField(DemoCase one) {
        return one.source() == ReportSource.INSPECTOR || one.source() == ReportSource.VIDEO;
    }
}
