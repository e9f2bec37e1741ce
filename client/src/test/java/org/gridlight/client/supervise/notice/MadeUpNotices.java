package org.gridlight.client.supervise.notice;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.rednotice.Circle;
import org.gridlight.model.rednotice.EscalationStep;
import org.gridlight.model.rednotice.Explanation;
import org.gridlight.model.rednotice.Held;
import org.gridlight.model.rednotice.Inspection;
import org.gridlight.model.rednotice.NoticeState;
import org.gridlight.model.rednotice.RedCase;
import org.gridlight.model.rednotice.RedNotice;
import org.gridlight.model.rednotice.RedNoticeFile;
import org.gridlight.model.words.Refusal;

/** Notices of a hot July afternoon, one and more of each kind; what is wanted is written down. */
final class MadeUpNotices implements NoticesRecord {
    private static final Instant NOW = TestSeat.NOW;

    final List<RedNotice> notices = new ArrayList<>();
    final List<NoticeWish> wishes = new ArrayList<>();
    String refusal;
    boolean away;
    int reads;

    MadeUpNotices() {
        notices.add(notice(1, 11, "望江街道", 0, NoticeState.PROPOSED, 4, 8.2, 0, -3));
        notices.add(notice(2, 12, "电信云河分公司", 0, NoticeState.PROPOSED, 3, 6.4, 0, -2));
        notices.add(notice(3, 13, "共享单车调度站", 19, NoticeState.AWAITED, 5, 6.0, 0, 9));
        notices.add(notice(4, 14, "河湾街道", 18, NoticeState.AWAITED, 2, 5.6, 0, 26));
        notices.add(notice(5, 15, "市政设施中心", 17, NoticeState.REVIEW, 7, 3.4, 0, 30));
        notices.add(notice(6, 16, "自来水公司", 15, NoticeState.RETURNED, 3, 5.7, 0, 4));
        notices.add(notice(7, 17, "排水公司", 12, NoticeState.AWAITED, 9, 9.4, 2, -22));
        notices.add(notice(8, 18, "停车管理公司", 11, NoticeState.ACCEPTED, 3, 4.1, 0, -40));
        notices.add(notice(9, 19, "燃气集团", 9, NoticeState.CLOSED, 2, 3.7, 1, -70));
    }

    private static RedNotice notice(long id, long unitId, String unit, int number, NoticeState state, int cases,
            double percent, int level, int hours) {
        boolean issued = state != NoticeState.PROPOSED;
        var due = issued ? NOW.plus(Duration.ofHours(hours)) : null;
        var issuedAt = issued ? NOW.minus(Duration.ofHours(48 - hours)) : null;
        boolean owed = state.isOwed();
        return new RedNotice(id, unitId, unit, LocalDate.of(2026, 7, 16), issued ? "红〔2026〕" + number + "号" : null,
                state,
                NOW.minusSeconds(30), NOW.minus(Duration.ofHours(issued ? 52 - hours : 2)), "SHARE_OVERDUE", "SHARE", 2,
                2,
                cases, (int) Math.round(cases * 100 / percent), percent, "郑立", "何勇", "8866-2041", issuedAt,
                issued ? "周敏" : null, due, issued && id != 3 ? issuedAt.plus(Duration.ofMinutes(40)) : null,
                issued && id != 3 ? "何勇" : null, due != null && due.isBefore(NOW) && owed ? due : null, level,
                id == 4 ? Held.STORM : state == NoticeState.REVIEW ? Held.REVIEW : null,
                owed && id != 4 ? NOW.plus(Duration.ofHours(hours + 24)) : null,
                level < 3 ? Circle.values()[level] : null, new String[]{"责任单位负责人", "分管领导", "主要领导"}[Math.min(level, 2)],
                new String[]{"郑立", "王副区长", null}[Math.min(level, 2)],
                state == NoticeState.CLOSED ? NOW.minus(Duration.ofHours(20)) : null, null, null, cases,
                id == 7 ? 1 : 0,
                state == NoticeState.CLOSED ? 0 : cases - (id == 7 ? 3 : 1), NOW.minus(Duration.ofHours(30)),
                state == NoticeState.REVIEW || state == NoticeState.RETURNED || state == NoticeState.ACCEPTED ? 1 : 0,
                id == 7 ? 2 : 0);
    }

    @Override
    public List<RedNotice> all() {
        reads++;
        if (away) {
            throw Refusal.failed("db.unreachable", "centre");
        }
        return List.copyOf(notices);
    }

    @Override
    public Optional<RedNoticeFile> file(long noticeId) {
        return notices.stream().filter(one -> one.id() == noticeId).findFirst().map(this::file);
    }

    private RedNoticeFile file(RedNotice notice) {
        var cases = new ArrayList<RedCase>();
        var categories = List.of("污水井盖", "雨水箅子", "积水", "暴露垃圾", "道路破损", "给水管道", "交通护栏", "路灯", "占道施工");
        var places = List.of("建设路 12 号门前", "东市口南 40 米", "人民公园西门", "云桥下桥孔", "文昌街与柳堤路口", "新华大街 88 号", "白鹭湖东岸", "南关小学门前",
                "临港二路 5 号");
        for (int i = 0; i < notice.cases(); i++) {
            boolean corrected = notice.id() == 7 && i == 1;
            boolean done = notice.id() == 7 && i == 4 || notice.state() == NoticeState.CLOSED;
            cases.add(new RedCase(100 + i, i + 1, "202607130" + (1187 + i), categories.get(i), "井盖破损，行人绕行",
                    places.get(i), NOW.minus(Duration.ofHours(80 - i)), NOW.minus(Duration.ofHours(30 - 3L * i)),
                    NOW.minus(Duration.ofHours(30 - 3L * i)), i == 0, done || corrected
                            ? CaseState.PENDING_CHECK
                            : CaseState.HANDLING,
                    !done && !corrected,
                    corrected || notice.id() == 7 && i == 2 ? NOW.minus(Duration.ofHours(31)) : null,
                    corrected ? NOW.minus(Duration.ofHours(2)) : null, corrected ? "周敏" : null,
                    corrected ? "派遣单回执漏录" : null));
        }
        var explanations = new ArrayList<Explanation>();
        if (notice.version() > 0) {
            boolean review = notice.state() == NoticeState.REVIEW;
            boolean accepted = notice.state() == NoticeState.ACCEPTED;
            explanations.add(new Explanation(1, 1, NOW.minus(Duration.ofHours(3)), review ? "周敏" : "何勇", review, null,
                    "郑立", "需交警配合夜间封闭一条车道", false, review ? null : NOW.minus(Duration.ofHours(1)),
                    review ? null : "李文", review ? null : accepted, review ? null : accepted ? null : "措施不具体，请逐件写明",
                    cases.stream().map(one -> new Explanation.Line(one.caseId(),
                            one.position() % 2 == 0 ? "配件订货未到" : "连日降雨，管网满水", "已加派一组，昼夜抢修，先行围护",
                            LocalDate.of(2026, 7, 17 + one.position() % 3))).toList()));
        }
        var inspections = notice.id() != 7
                ? List.<Inspection>of()
                : List.of(new Inspection(2, 102, "2026071301189", NOW.minus(Duration.ofHours(4)), "沈括",
                        NOW.minus(Duration.ofHours(3)), Inspection.Result.UNDER_WAY, "已围护，抽排设备到场，积水退去一半。",
                        List.of("a", "b")),
                        new Inspection(1, 100, "2026071301187", NOW.minus(Duration.ofHours(26)), "沈括",
                                NOW.minus(Duration.ofHours(25)), Inspection.Result.UNTOUCHED, "井盖破损未围护，行人绕行，现场无人作业。",
                                List.of()));
        var steps = notice.level() == 0
                ? List.<EscalationStep>of()
                : notice.level() == 1
                        ? List.of(step(1, 60, null))
                        : List.of(step(1, 20, null), step(2, 5, "李文"));
        return new RedNoticeFile(notice, cases, explanations, inspections, steps);
    }

    private static EscalationStep step(int level, int hours, String by) {
        return new EscalationStep(level, NOW.minus(Duration.ofHours(hours)), Circle.values()[level - 1],
                level == 1 ? "责任单位负责人" : "分管领导", level == 1 ? "郑立" : "王副区长", by,
                by == null ? null : "井盖缺失危及行人");
    }

    @Override
    public Optional<Long> lastOf(long unitId) {
        return notices.stream().filter(one -> one.unitId() == unitId).map(RedNotice::id).findFirst();
    }

    @Override
    public byte[] photo(String sha256) {
        var picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var drawn = picture.createGraphics();
        drawn.setColor(sha256.equals("a") ? new Color(0x8a8f94) : new Color(0x6f7a70));
        drawn.fillRect(0, 0, 320, 240);
        drawn.setColor(new Color(0x3d4348));
        drawn.fillOval(110, 90, 100, 60);
        drawn.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    @Override
    public void act(UUID id, long noticeId, NoticeWish wish) {
        if (refusal != null) {
            throw Refusal.failed(refusal, "2");
        }
        wishes.add(wish);
    }
}
