package org.gridlight.client.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.Stage;

/** Invented open cases: the desk of the pictures that we look at, and as many as are wanted. */
final class MadeUpCases {
    private static final List<String> ROADS = List.of("青石路 118 号门前", "河湾北路公交站后", "地铁望江站 B 口", "柳堤街 27 号", "鼓楼大街东口",
            "文昌路 56 号", "滨江路柳堤街口东南角", "建设大道北段", "南关菜场西门", "钟楼巷 9 号", "柳堤街 3—9 号杆", "云桥下穿道", "东市商场北广场",
            "双塔路中段", "白鹭湾二期工地", "永宁路 40 号");
    private static final List<String> CLASSES = List.of("路面塌陷", "污水井盖缺失", "共享单车乱停放", "架空线缆脱落", "无照经营游商", "店外经营",
            "雨水箅子破损", "道路遗撒", "暴露生活垃圾", "占道经营", "路灯不亮", "道路积水", "非机动车乱停放", "护栏损坏", "工地扬尘", "行道树倾倒");
    private static final List<String> UNITS = List.of("市政设施中心", "排水公司", "共享单车调度站", "电信云河分公司", "城管执法大队", "环卫中心",
            "路灯管理所", "园林绿化中心");
    private static final List<String> STREETS = List.of("太平街道", "河湾街道", "望江街道", "鼓楼街道", "文昌街道", "新华街道", "南关街道");
    private static final List<CaseState> STATES = List.of(CaseState.HANDLING, CaseState.REWORK, CaseState.PENDING_CLOSE,
            CaseState.PENDING_DISPATCH, CaseState.PENDING_FILING, CaseState.PENDING_HANDLE, CaseState.CHECKING,
            CaseState.REPORTED, CaseState.PENDING_CHECK, CaseState.RETURNED);

    private MadeUpCases() {}

    /** The desk: four overdue, nine within the hour, others later, one suspended. */
    static List<OpenCase> desk() {
        var minutes = new int[]{-70, -50, -18, -6, 4, 9, 12, 21, 22, 24, 26, 38, 50, 80, 95, 120, 132, 150, 168, 180,
            200,
            1_200, 1_500, 3_000, 24_000};
        var cases = new ArrayList<OpenCase>();
        for (int i = 0; i < minutes.length; i++) {
            cases.add(one(i + 1, TestSeat.NOW.plus(Duration.ofMinutes(minutes[i])), i));
        }
        return cases;
    }

    /** Many, spread over two weeks. */
    static List<OpenCase> many(int count) {
        var dice = new SplittableRandom(7);
        var cases = new ArrayList<OpenCase>();
        for (int i = 0; i < count; i++) {
            cases.add(one(i + 1, TestSeat.NOW.plus(Duration.ofSeconds(dice.nextInt(-40_000, 1_200_000))), i));
        }
        return cases;
    }

    static OpenCase one(long id, Instant due, int kind) {
        var state = STATES.get(kind % STATES.size());
        var stage = stageOf(state);
        var started = due.minus(stage == Stage.HANDLE ? Duration.ofHours(8) : Duration.ofMinutes(30));
        boolean suspended = kind == 24;
        boolean filed = state != CaseState.REPORTED && state != CaseState.PENDING_FILING;
        return new OpenCase(id, filed ? "20260716%05d".formatted(1000 + id * 7) : null,
                "A20260716%05d".formatted(2000 + id),
                suspended ? CaseState.SUSPENDED : state, ReportSource.values()[kind % 5], "GB13-C0104",
                CLASSES.get(kind % CLASSES.size()), ROADS.get(kind % ROADS.size()), 116.3, 39.95, 7, 3,
                1 + kind % STREETS.size(), STREETS.get(kind % STREETS.size()), filed ? 1 + kind % 8 : 0,
                filed ? UNITS.get(kind % UNITS.size()) : null, kind % 11 == 0, started.minus(Duration.ofHours(1)),
                stage, null,
                started, due, due.minus(Duration.ofMinutes(stage == Stage.HANDLE ? 12 : 6)), due,
                due.plus(Duration.ofHours(2)), suspended ? due : null, kind == 6 ? "李文" : null, 3);
    }

    /** The same after an act. */
    static OpenCase newer(OpenCase one) {
        return new OpenCase(one.id(), one.caseNo(), one.acceptNo(), one.state(), one.source(), one.categoryCode(),
                one.category(), one.place(), one.longitude(), one.latitude(), one.unitGridId(), one.communityId(),
                one.streetId(), one.street(), one.departmentId(), one.department(), one.urgent(), one.reportedAt(),
                one.stage(), one.stageUnit(), one.stageStarted(), one.stageDue(), one.stageYellow(), one.stageRed(),
                one.caseDue(),
                one.suspendedUntil(), one.holder(), one.version() + 1);
    }

    private static Stage stageOf(CaseState state) {
        return switch (state) {
            case REPORTED -> Stage.ACCEPT;
            case PENDING_FILING -> Stage.FILE;
            case PENDING_DISPATCH, RETURNED -> Stage.DISPATCH;
            case PENDING_CHECK, CHECKING -> Stage.CHECK;
            case PENDING_CLOSE -> Stage.CLOSE;
            default -> Stage.HANDLE;
        };
    }
}
