package org.gridlight.client.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.meeting.AgendaRule;
import org.gridlight.model.meeting.Meeting;
import org.gridlight.model.meeting.MeetingFile;
import org.gridlight.model.meeting.MeetingItem;
import org.gridlight.model.meeting.TransferSlip;
import org.gridlight.model.people.Unit;
import org.gridlight.model.words.Refusal;

/** One meeting that is prepared, one that is held, one whose minutes are issued; slips in each state. */
final class MadeUpMeetings implements MeetingsRecord {
    private static final Instant NOW = TestSeat.NOW;
    private static final List<String> UNITS = List.of("排水公司", "市政管理处", "环卫服务中心", "供水公司", "园林处", "滨江街道办");

    private static final List<TransferSlip.Community> COMMUNITIES = List.of(
            new TransferSlip.Community(5, "滨江社区", "滨江街道"), new TransferSlip.Community(6, "柳堤社区", "滨江街道"),
            new TransferSlip.Community(7, "白鹭社区", "东市街道"));

    final List<MeetingWish> wishes = new ArrayList<>();
    final List<Meeting> meetings = new ArrayList<>();
    final List<TransferSlip> slips = new ArrayList<>();
    String refusal;
    boolean away;
    int reads;

    MadeUpMeetings() {
        meetings.add(new Meeting(3, Meeting.State.PREPARED, LocalDate.of(2026, 7, 20), "指挥中心三楼", "分管副区长", null,
                ago(20), null, null, null, 7, 0, 0));
        meetings.add(new Meeting(2, Meeting.State.HELD, LocalDate.of(2026, 7, 16), "指挥中心三楼", "分管副区长", null, ago(200),
                ago(4), null, null, 4, 3, 3));
        meetings.add(new Meeting(1, Meeting.State.ISSUED, LocalDate.of(2026, 7, 6), "指挥中心三楼", "分管副区长",
                "会办纪要〔2026〕9号", ago(300), ago(240), ago(236), "王副区长", 5, 5, 3));
        for (var state : TransferSlip.State.values()) {
            slips.add(slip(state));
        }
    }

    private static Instant ago(long hours) {
        return NOW.minus(Duration.ofHours(hours));
    }

    private static TransferSlip slip(TransferSlip.State state) {
        int at = state.ordinal();
        return new TransferSlip(at + 1, "转督〔2026〕滨江" + (12 + at) + "号", state, TransferSlip.Origin.values()[at % 3],
                "民情 7-" + (10 + at), 5, List.of("滨江社区", "东市社区", "文昌社区", "柳堤社区", "白鹭社区").get(at), 0, null,
                List.of("楼间没有路灯，夜间行走不便", "下水不畅，雨天返水", "非机动车占用消防通道", "小区门口道路破损", "绿化带树枝遮挡窗户").get(at), "张**",
                "社区已两次上门协调，产权单位不明", "请协调责任单位办理", "王芳", ago(100), "周敏", at > 0 ? UNITS.get(at) : null,
                at > 0 ? "请承办单位现场核实后办理" : null, at > 0 ? ago(6) : null, at > 0 ? ago(90) : null,
                at > 0 ? "李文" : null, at > 1 ? "已完成整改，现场照片附后" : null, at > 1 ? ago(40) : null,
                at > 2 ? "电话告知" : null, at > 2 ? true : null, at > 2 ? ago(30) : null, at > 2 ? "周敏" : null,
                at > 3 ? "现场看过，已解决" : null, at > 3 ? ago(20) : null, at > 3 ? "沈括" : null);
    }

    MeetingItem item(Meeting meeting, int position) {
        boolean decided = position <= meeting.decided();
        boolean struck = meeting.state() == Meeting.State.ISSUED && position > 3;
        var rule = AgendaRule.values()[(position - 1) % AgendaRule.values().length];
        return new MeetingItem(meeting.id() * 100 + position, meeting.id(), meeting.number(), position, 1000 + position,
                "202607130" + (1187 + position),
                List.of("污水井盖", "雨水箅子", "积水", "暴露垃圾", "道路破损", "给水管道", "路灯").get(position - 1),
                List.of("建设路 12 号门前", "东市口南 40 米", "人民公园西门", "云桥下桥孔", "文昌街与柳堤路口", "新华大街 88 号",
                        "白鹭湖东岸").get(position - 1),
                UNITS.get(position % UNITS.size()), ago(70L * position), rule, position + 1,
                rule == AgendaRule.HAND ? "居民连续三次来电，媒体关注" : null, decided ? 1 + position % 6 : 0,
                decided ? UNITS.get(position % 6) : null, decided ? "市政管理处、滨江街道办" : "",
                decided ? NOW.plus(Duration.ofHours(List.of(-30, 12, 70, 90, 100, 120, 140).get(position - 1))) : null,
                decided ? "三日内完成抢修并恢复路面，期间设置围护，街道配合疏导" : null, decided ? meeting.heldAt() : null,
                struck ? ago(10) : null, struck ? "沈括" : null, struck ? "现场核查已恢复" : null, 1);
    }

    private List<MeetingItem> items(Meeting meeting) {
        var items = new ArrayList<MeetingItem>();
        for (int i = 1; i <= meeting.items(); i++) {
            items.add(item(meeting, i));
        }
        return items;
    }

    @Override
    public Lists lists() {
        reads++;
        if (away) {
            throw Refusal.failed("db.unreachable", "centre");
        }
        var decisions = meetings.stream().flatMap(meeting -> items(meeting).stream())
                .filter(item -> item.isDecided() && !item.isStruck())
                .sorted((one, other) -> one.due().compareTo(other.due())).toList();
        var units = new ArrayList<Unit>();
        for (int i = 0; i < UNITS.size(); i++) {
            units.add(new Unit(i + 1, "D" + i, UNITS.get(i), "PRO", 0, null, null, null));
        }
        return new Lists(List.copyOf(meetings), decisions, List.copyOf(slips), units, COMMUNITIES);
    }

    @Override
    public Optional<Read> file(long meetingId, long itemId) {
        return meetings.stream().filter(one -> one.id() == meetingId).findFirst().map(meeting -> {
            var items = items(meeting);
            var came = meeting.heldAt() == null
                    ? List.<Meeting.Attendance>of()
                    : UNITS.stream().map(unit -> new Meeting.Attendance(unit, "", !unit.equals("园林处"))).toList();
            var heard = meeting.state() == Meeting.State.ISSUED
                    ? List.of(new MeetingItem.Progress(ago(48), "周敏", "已进场，管件明日到货", false),
                            new MeetingItem.Progress(ago(5), "沈括", "管件已换，路面未恢复", true))
                    : List.<MeetingItem.Progress>of();
            return new Read(new MeetingFile(meeting, came, items), itemId == 0 ? items.getFirst().id() : itemId,
                    heard);
        });
    }

    @Override
    public long act(UUID id, MeetingWish wish) {
        if (refusal != null) {
            throw Refusal.failed(refusal);
        }
        wishes.add(wish);
        return 0;
    }
}
