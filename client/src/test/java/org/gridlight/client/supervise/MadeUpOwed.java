package org.gridlight.client.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.Progress;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.BatchResult;
import org.gridlight.model.cases.CallBack;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseRequest;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.Notice;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.cases.PendingRequest;
import org.gridlight.model.cases.Recheck;
import org.gridlight.model.cases.RequestKind;
import org.gridlight.model.cases.RequestState;
import org.gridlight.model.cases.SuspectCase;
import org.gridlight.model.cases.UnsignedCase;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Refusal;

/** An invented record of what is owed: answers as they are set. */
final class MadeUpOwed implements SuperviseRecord {
    private static final List<String> CLASSES = List.of("雨水箅子", "暴露生活垃圾", "店外经营", "路灯不亮", "道路积水", "护栏损坏");
    private static final List<String> PLACES = List.of("望江街道 滨江路柳堤街口东南角", "南关街道 南关菜场西门", "文昌街道 文昌路 56 号",
            "柳堤街道 柳堤街 3—9 号杆", "云桥街道 云桥下穿道", "双塔街道 双塔路中段");
    private static final List<String> UNITS = List.of("排水公司", "环卫中心", "城管执法大队", "路灯管理所", "市政设施中心", "住建局");

    final Map<OwedKind, List<Owed>> owed = new EnumMap<>(OwedKind.class);
    final List<Act> acts = new ArrayList<>();
    /** Cases whose act is refused. */
    Set<Long> refused = Set.of();
    /** How many acts get through before the record is out of reach; all for a negative number. */
    int reachable = -1;
    boolean away;
    int reads;

    MadeUpOwed() {
        owed.put(OwedKind.APPROVALS, List.of(
                approval(1, RequestKind.EXTENSION, -20, "材料未到", "新箅子 7 月 18 日到货，申请延期两天。", 1),
                approval(2, RequestKind.RETURN, 25, "非本单位职责", "非本单位职责", 1),
                approval(3, RequestKind.SUSPENSION, 190, "需列入工程", "该路段列入 9 月大修，现已设置围挡。", 1),
                approval(4, RequestKind.EXTENSION, 260, "天气影响", "连续降雨，路灯杆基坑积水。", 2),
                approval(5, RequestKind.VOID, 2_000, "重复立案", "与 0716-1203 为同一处。", 1),
                approval(6, RequestKind.APPEAL, 0, null, "已于到期前处置，反馈因系统中断未送达。", 1)));
        owed.put(OwedKind.CALL_BACKS, Stream.of(
                call(11, 0, 200, null), call(12, 1, 200, at(-5)), call(13, 2, 90, at(18)), call(14, 0, -30, null))
                .map(Owed.class::cast).toList());
        owed.put(OwedKind.DEMANDS, List.of(told(21, Notice.Kind.SUPERVISE, -95, null),
                told(22, Notice.Kind.SUPERVISE, 600, "已更换护栏 12 米，现场照片附后。"),
                told(23, Notice.Kind.SUPERVISE, 1_600, null)));
        owed.put(OwedKind.INSTRUCTIONS, List.of(told(31, Notice.Kind.INSTRUCT, 3_000, null)));
        owed.put(OwedKind.RECHECKS, List.of(look(41, Recheck.Rule.BATCH, "close", 50),
                look(42, Recheck.Rule.DELEGATED, "file", 700), look(43, Recheck.Rule.CALL_BACK, "callBack", 90)));
        owed.put(OwedKind.UNSIGNED, List.of(unsigned(51, true, 47), unsigned(52, false, 75)));
        owed.put(OwedKind.SUSPECTS, List.of(new Owed.Suspect(new SuspectCase(61, number(61), CaseState.CLOSED,
                "暴露生活垃圾", PLACES.get(1), "环卫中心", at(-130), "陈洁", "处置后照片与 6 月 20 日同一照片"))));
    }

    static Instant at(int minutes) {
        return TestSeat.NOW.plus(Duration.ofMinutes(minutes));
    }

    static String number(long id) {
        return "20260716%05d".formatted(1000 + id * 7);
    }

    /** @param due in minutes from now; 0 for none */
    static Owed.Approval approval(long id, RequestKind kind, int due, String reason, String words, int level) {
        var decisions = level == 1
                ? List.<CaseRequest.Decision>of()
                : List.of(new CaseRequest.Decision(1, "陈洁", at(-12), true, null, "情况属实"));
        var request = new CaseRequest(id, 100 + id, kind, level, RequestState.PENDING, level, level,
                Set.of(Role.SHIFT_LEADER), UNITS.get((int) id % 6), "马超", at(-40 - (int) id), CaseState.HANDLING,
                reason, words, kind == RequestKind.EXTENSION || kind == RequestKind.SUSPENSION ? at(4_000) : null,
                due == 0 ? null : at(due), null, null, null, null, null, decisions);
        return new Owed.Approval(new PendingRequest(request, number(id), CLASSES.get((int) id % 6),
                PLACES.get((int) id % 6), id == 1, CaseState.HANDLING, 4), null);
    }

    static Owed.Call call(long id, int tries, int due, Instant next) {
        return new Owed.Call(new CallBack(id, 100 + id, number(id), CaseState.CLOSED, CLASSES.get((int) id % 6),
                PLACES.get((int) id % 6), UNITS.get((int) id % 6), at(-200 - (int) id), at(due), true, tries, next,
                null, null, null, null, null, false, null, null));
    }

    static Owed.Told told(long id, Notice.Kind kind, int due, String reply) {
        boolean demand = kind == Notice.Kind.SUPERVISE;
        return new Owed.Told(new Notice(id, kind, 100 + id, number(id), CaseState.HANDLING,
                CLASSES.get((int) id % 6), PLACES.get((int) id % 6), demand ? "督办〔2026〕" + id + "号" : null,
                id == 21 ? Notice.Urgency.MOST_URGENT : Notice.Urgency.ORDINARY, UNITS.get((int) id % 6), at(-900),
                "周敏", demand ? null : "王区长", null, demand ? "两次返工仍未达标，请三日内整改到位并书面答复。" : "请住建局牵头，本周内拿出方案。",
                at(due), reply == null ? null : at(-33), reply == null ? null : "马超", reply, null, null, null));
    }

    private static Owed.Look look(long id, Recheck.Rule rule, String action, int ago) {
        return new Owed.Look(new Recheck(id, 100 + id, number(id), CaseState.CLOSED, CLASSES.get((int) id % 6),
                PLACES.get((int) id % 6), rule, action, "刘洋", at(-ago), null, null, null, null, false));
    }

    private static Owed.Unsigned unsigned(long id, boolean urgent, int ago) {
        return new Owed.Unsigned(new UnsignedCase(id, number(id), 2, CLASSES.get((int) id % 6),
                PLACES.get((int) id % 6), urgent, 1, UNITS.get((int) id % 6), at(-ago), urgent ? "马超" : null,
                urgent ? "000-1002" : null));
    }

    private void ask() {
        if (away) {
            throw Refusal.failed("db.unreachable", "jdbc:mariadb://centre/gridlight");
        }
    }

    @Override
    public Workflow workflow() {
        ask();
        var moves = Stream.of(CaseAction.APPROVE, CaseAction.REFUSE, CaseAction.CALL_BACK, CaseAction.SUPERVISE,
                CaseAction.STRIKE_OFF, CaseAction.INSTRUCT, CaseAction.REVIEW_AGAIN, CaseAction.URGE,
                CaseAction.RULE_FAKE)
                .map(action -> new Workflow.Transition(CaseState.HANDLING, action, CaseState.HANDLING,
                        Role.SHIFT_LEADER));
        var others = Stream.of(
                new Workflow.Transition(CaseState.CLOSED, CaseAction.CALL_BACK, CaseState.CLOSED, Role.CALLBACK_AGENT),
                new Workflow.Transition(CaseState.HANDLING, CaseAction.REPLY_SUPERVISE, CaseState.HANDLING,
                        Role.DEPARTMENT),
                new Workflow.Transition(CaseState.PENDING_HANDLE, CaseAction.SIGN_FOR, CaseState.HANDLING,
                        Role.DEPARTMENT));
        return new Workflow(OperationMode.JOINT, Stream.concat(moves, others).toList(), Map.of(), Map.of(),
                reasons(),
                Set.of(CaseState.CLOSED));
    }

    private static Map<CaseAction, List<Workflow.Reason>> reasons() {
        return Map.of(CaseAction.REQUEST_EXTENSION, List.of(reason("材料未到"), reason("天气影响")),
                CaseAction.RETURN_CASE, List.of(reason("非本单位职责")), CaseAction.REQUEST_SUSPENSION,
                List.of(reason("需列入工程")), CaseAction.REQUEST_VOID, List.of(reason("重复立案")),
                CaseAction.REFUSE, List.of(new Workflow.Reason("YOURS", "属本单位职责", "your duty"),
                        new Workflow.Reason("THIN", "理由不充分", "not reason enough")));
    }

    private static Workflow.Reason reason(String words) {
        return new Workflow.Reason(words, words, words);
    }

    @Override
    public List<Owed> owed(OwedKind kind) {
        reads++;
        ask();
        return owed.getOrDefault(kind, List.of());
    }

    @Override
    public ActAnswer act(Act act) {
        if (reachable == 0) {
            throw Refusal.failed("db.unreachable", "jdbc:mariadb://centre/gridlight");
        }
        reachable--;
        acts.add(act);
        if (refused.contains(act.caseId())) {
            return new ActAnswer.Refused("act.requestDecided", List.of(act.action(), CaseState.HANDLING, "-"));
        }
        owed.computeIfPresent(OwedKind.APPROVALS,
                (kind, lines) -> lines.stream().filter(one -> one.caseId() != act.caseId()).toList());
        return new ActAnswer.Done(5, CaseState.HANDLING, TestSeat.NOW);
    }

    @Override
    public BatchResult actAll(UUID batch, List<Act> all, Progress progress, BooleanSupplier cancelled) {
        var lines = new ArrayList<BatchResult.Line>();
        var end = BatchResult.End.FINISHED;
        for (var act : all) {
            if (cancelled.getAsBoolean()) {
                end = BatchResult.End.CANCELLED;
                break;
            }
            try {
                lines.add(new BatchResult.Line(act.caseId(), act(act)));
            } catch (Refusal cut) {
                end = BatchResult.End.CUT_OFF;
                break;
            }
            progress.step("batch.step", lines.size(), all.size());
        }
        return new BatchResult(batch, lines, all.stream().skip(lines.size()).map(Act::caseId).toList(), end);
    }
}
