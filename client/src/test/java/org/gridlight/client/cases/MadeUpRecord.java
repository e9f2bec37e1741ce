package org.gridlight.client.cases;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.suggest.Adviser;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.Ask;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseRelations;
import org.gridlight.model.cases.CaseRequest;
import org.gridlight.model.cases.Following;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.DispatchText;
import org.gridlight.model.cases.Foreseen;
import org.gridlight.model.cases.FoundCase;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.cases.Registered;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.SimilarCase;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.grid.PlaceNames;
import org.gridlight.model.people.LookPurpose;
import org.gridlight.model.people.Reporter;
import org.gridlight.model.people.Role;
import org.gridlight.model.people.Unit;
import org.gridlight.model.register.Category;
import org.gridlight.model.register.FilingCondition;
import org.gridlight.model.words.Refusal;

/** An invented record for pictures and models: one case in every detail, answers as they are set. */
final class MadeUpRecord implements CaseRecord {
    final List<Act> acts = new ArrayList<>();
    final List<NewReport> reports = new ArrayList<>();
    CaseState state = CaseState.PENDING_CLOSE;
    int version = 3;
    boolean checkFailed;
    boolean photosBroken;
    boolean noPhotos;
    Adviser adviser = Adviser.NONE;
    List<FilingCondition> conditions = List.of();
    CaseRelations relations;
    List<LookPurpose> purposes = List.of(LookPurpose.VERIFY, LookPurpose.OTHER);
    List<Reporter> reporters = List.of(new Reporter("A2026071600042", "张建国", "13812342210", "滨江路 18 号 2 单元", true));
    final List<String> looks = new ArrayList<>();
    List<CaseRequest> requests = List.of();
    Following following = Following.NOTHING;
    boolean away;
    String words = "箅子断了几根，旁边有小孩走，赶紧来换。";
    Optional<DispatchText> dispatchText = Optional.empty();
    ActAnswer answer = new ActAnswer.Done(4, CaseState.CLOSED, TestSeat.NOW);

    private static Instant at(String time) {
        return Instant.parse("2026-07-16T" + time + "Z").minus(Duration.ofHours(8));
    }

    private void ask() {
        if (away) {
            throw Refusal.failed("db.unreachable", "jdbc:mariadb://centre/gridlight");
        }
    }

    @Override
    public List<FilingCondition> conditions(String category) {
        return conditions;
    }

    @Override
    public List<FoundCase> find(String text) {
        return List.of(new FoundCase(77, "2026071600077", null, CaseState.HANDLING, "雨水箅子",
                "滨江路", "望江街道", TestSeat.NOW));
    }

    @Override
    public Workflow workflow() {
        List<Workflow.Transition> moves = List.of(move(CaseState.DRAFT, CaseAction.REGISTER, CaseState.REPORTED),
                move(CaseState.REPORTED, CaseAction.ACCEPT, CaseState.PENDING_FILING),
                move(CaseState.REPORTED, CaseAction.REJECT, CaseState.REJECTED),
                move(CaseState.PENDING_FILING, CaseAction.FILE, CaseState.PENDING_DISPATCH),
                move(CaseState.PENDING_FILING, CaseAction.REFUSE_FILING, CaseState.NOT_FILED),
                move(CaseState.PENDING_DISPATCH, CaseAction.DISPATCH, CaseState.PENDING_HANDLE),
                move(CaseState.RETURNED, CaseAction.REDISPATCH, CaseState.PENDING_HANDLE),
                move(CaseState.PENDING_CHECK, CaseAction.SEND_CHECK, CaseState.CHECKING),
                move(CaseState.PENDING_CLOSE, CaseAction.SEND_BACK_FOR_REWORK, CaseState.REWORK),
                move(CaseState.PENDING_CLOSE, CaseAction.CLOSE, CaseState.CLOSED));
        moves = Stream.concat(moves.stream(), Stream.of(CaseAction.FORCE_CLOSE, CaseAction.URGE, CaseAction.SUPERVISE,
                CaseAction.JOIN_TO, CaseAction.REVIEW_AGAIN).map(
                        action -> move(CaseState.PENDING_CLOSE, action,
                                CaseState.PENDING_CLOSE)))
                .toList();
        moves = Stream.concat(moves.stream(),
                Stream.of(move(CaseState.PENDING_DISPATCH, CaseAction.DISPATCH_JOINT, CaseState.PENDING_HANDLE)))
                .toList();
        var needs = new EnumMap<CaseAction, Workflow.Needs>(CaseAction.class);
        needs.put(CaseAction.DISPATCH, new Workflow.Needs(false, true, false));
        needs.put(CaseAction.REDISPATCH, new Workflow.Needs(false, true, false));
        needs.put(CaseAction.DISPATCH_JOINT, new Workflow.Needs(false, true, false));
        needs.put(CaseAction.SEND_BACK_FOR_REWORK, new Workflow.Needs(true, false, false));
        var asks = Map.of(CaseAction.FORCE_CLOSE, Set.of(Ask.REASON, Ask.LEADER), CaseAction.SUPERVISE,
                Set.of(Ask.UNTIL),
                CaseAction.JOIN_TO, Set.of(Ask.CASE), CaseAction.DISPATCH_JOINT, Set.of(Ask.UNITS));
        var reasons = Map.of(CaseAction.REFUSE, List.of(new Workflow.Reason("yours", "属本单位职责", "your duty")),
                CaseAction.RETURN_CASE, List.of(new Workflow.Reason("notOurs", "非本单位职责", "not our duty")),
                CaseAction.FORCE_CLOSE, List.of(new Workflow.Reason("cannot", "无法处置", "cannot be done"),
                        new Workflow.Reason("otherWay", "转其他渠道", "other way")));
        return new Workflow(OperationMode.JOINT, moves, Map.copyOf(needs), asks, reasons, Set.of(CaseState.CLOSED));
    }

    private static Workflow.Transition move(CaseState from, CaseAction action, CaseState to) {
        return new Workflow.Transition(from, action, to, Role.SHIFT_LEADER);
    }

    @Override
    public Optional<CaseFile> file(long caseId) {
        ask();
        var header = new CaseFile.Header(caseId, "2026071601187", "A2026071602041", state, ReportSource.INSPECTOR, null,
                "GB13-C0104", true, "公用设施", "雨水箅子", false, at("09:12:40"), at("09:15:30"), at("09:18:11"),
                at("14:09:47"), at("15:18:11"), state == CaseState.CLOSED ? TestSeat.NOW : null, null, 0, 0, 0, 1,
                version);
        var telling = new CaseFile.Telling("A2026071602041", ReportSource.INSPECTOR, null, at("09:12:40"),
                words, "滨江路柳堤街口", "张**", "****2210", true, "K7M2PX94R");
        var standard = new CaseFile.Standard("破损超过 25 cm²", "更换或修复", BigDecimal.valueOf(4), "WORK_HOUR");
        var ground = new CaseFile.Ground("滨江路柳堤街口东南角", 116.3, 39.95, 7, "110108016003047", "望江街道", "柳堤社区",
                "望江-07", List.of(new CaseFile.Person("李国栋", "000-2001", "早班组")),
                "东至滨江路，南至柳堤街，西至支五路，北至文一路");
        return Optional.of(new CaseFile(header, List.of(telling), steps(), clocks(), standard, ground,
                new CaseFile.ComponentLine(1, "1101080104002318", "雨水箅子", "市政设施中心", "排水公司", "区城管委"),
                new CaseFile.UnitLine(2, "排水公司", null, "马超", "000-1002"), pictures(), requests,
                following));
    }

    private List<CaseFile.Step> steps() {
        return List.of(step("09:12:40", "register", "李国栋", null, "照片 2 张"),
                step("09:14:05", "accept", "刘洋", null, "免核实直转"), step("09:15:30", "file", "刘洋", null, "授权立案"),
                step("09:18:11", "dispatch", "陈洁", "排水公司", "依据 权责清单 先属主"),
                step("09:31:20", "signFor", "马超", "排水公司", null),
                step("14:09:47", "feedback", null, "排水公司", "更换箅子 1 块，清理残渣"),
                step("14:10:30", "sendCheck", "刘洋", null, null),
                step("14:27:32", "answerCheck", "李国栋", null, "距案件 4 米，照片 3 张"));
    }

    private CaseFile.Step step(String time, String action, String who, String unit, String opinion) {
        return new CaseFile.Step(at(time), action, null, CaseState.HANDLING, who, unit,
                action.equals("answerCheck") ? !checkFailed : null, opinion);
    }

    private static List<CaseFile.StageTime> clocks() {
        return List.of(clock(Stage.ACCEPT, 10, "MINUTE", "09:12:40", "09:22:40", "09:14:05"),
                clock(Stage.HANDLE, 4, "WORK_HOUR", "09:18:11", "15:18:11", "14:09:47"),
                clock(Stage.CLOSE, 30, "MINUTE", "14:27:32", "14:57:32", null));
    }

    private static CaseFile.StageTime clock(Stage stage, int limit, String unit, String from, String due, String to) {
        return new CaseFile.StageTime(stage, null, BigDecimal.valueOf(limit), unit, at(from), at(due), at(due), at(due),
                to == null ? null : at(to), false);
    }

    private List<CaseFile.Picture> pictures() {
        return noPhotos
                ? List.of()
                : List.of(picture(1, "before", "BEFORE_PHOTO", "09:11:00", null), picture(2, "before", "BEFORE_PHOTO",
                        "09:11:30", null), picture(3, "after", "AFTER_PHOTO", "14:26:00", 4.0));
    }

    private static CaseFile.Picture picture(long id, String name, String kind, String taken, Double metres) {
        return new CaseFile.Picture(id, name, kind, "image/jpeg", 190_464, name + ".jpg", at(taken), at(taken), metres,
                "李国栋");
    }

    @Override
    public List<SimilarCase> similar(CaseFile file) {
        return List.of(
                new SimilarCase(11, "2026071601203", CaseState.PENDING_HANDLE, ReportSource.HOTLINE, "雨水箅子缺失", true,
                        18, at("14:10:00"), null, 82),
                new SimilarCase(12, "2026070900442", CaseState.CLOSED, ReportSource.INSPECTOR, "雨水箅子破损", true, 3,
                        at("09:00:00").minus(Duration.ofDays(7)), at("12:00:00").minus(Duration.ofDays(6)), 0));
    }

    /** What may be the same matter as a report that is written; none unless a test gives some. */
    List<SimilarCase> alike = List.of();
    /** What is foreseen for a report; nothing unless a test gives something. */
    Optional<Foreseen> foreseen = Optional.empty();
    final List<String> asked = new ArrayList<>();

    @Override
    public List<SimilarCase> alike(NewReport report) {
        return alike;
    }

    @Override
    public Optional<Foreseen> foresee(String category, double longitude, double latitude, long component) {
        asked.add(category + " " + longitude + " " + latitude + " " + component);
        return foreseen;
    }

    @Override
    public List<LookPurpose> purposes(long caseId) {
        ask();
        return purposes;
    }

    @Override
    public List<Reporter> look(UUID id, long caseId, LookPurpose purpose, String reason) {
        ask();
        looks.add(purpose + " " + reason);
        return reporters;
    }

    @Override
    public Optional<DispatchText> dispatchText() {
        ask();
        return dispatchText;
    }

    @Override
    public Optional<CaseRelations> relations(long caseId) {
        return Optional.ofNullable(relations);
    }

    @Override
    public Optional<LikelyUnit> likelyUnit(long caseId) {
        return Optional.of(LikelyUnit.byRule(2, "排水公司", LikelyUnit.Reason.MAINTAINER)
                .with(new LikelyUnit.Contact("马超", "010-88990001")));
    }

    @Override
    public byte[] photo(String sha256) {
        ask();
        var whole = drawn(sha256.equals("after"));
        return photosBroken ? java.util.Arrays.copyOf(whole, 120) : whole;
    }

    /** A drain in a street: broken with a cone beside it, or mended. */
    private static byte[] drawn(boolean mended) {
        var image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(110, 112, 110), 1200, 900, new Color(82, 84, 84)));
        pen.fillRect(0, 0, 1200, 900);
        pen.setColor(new Color(150, 140, 128));
        pen.fillPolygon(new int[]{0, 420, 120, 0}, new int[]{0, 0, 900, 900}, 4);
        pen.setColor(new Color(235, 235, 230));
        pen.setStroke(new BasicStroke(26));
        pen.drawLine(760, 0, 1150, 900);
        pen.setColor(new Color(46, 42, 38));
        pen.fillRect(360, 420, 420, 330);
        pen.setStroke(new BasicStroke(18));
        pen.setColor(mended ? new Color(120, 116, 108) : new Color(116, 74, 48));
        for (int i = 0; i < 9; i++) {
            int x = 385 + i * 46;
            pen.drawLine(x, 430, mended || i % 3 != 1 ? x : x + 60, 740);
        }
        if (!mended) {
            pen.setColor(new Color(226, 96, 34));
            pen.fillPolygon(new int[]{900, 860, 960}, new int[]{300, 560, 560}, 3);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public List<Unit> units() {
        ask();
        return List.of(new Unit(1, "U01", "市政设施中心", "DEPARTMENT", 0, null, "赵刚", null),
                new Unit(2, "U02", "排水公司", "DEPARTMENT", 0, null, "马超", null),
                new Unit(3, "U03", "路灯管理所", "DEPARTMENT", 0, null, null, null),
                new Unit(4, "U02-1", "养护一班", "TEAM", 2, "排水公司", null, null));
    }

    @Override
    public Adviser adviser() {
        return adviser;
    }

    @Override
    public List<Category> categories() {
        ask();
        return List.of(category("GB13-E0506", "突发事件", "道路积水"), category("GB13-E0112", "市容环境", "道路不洁"),
                category("GB13-C0104", "公用设施", "雨水箅子"), category("GB13-E0405", "街面秩序", "店外经营"));
    }

    @Override
    public PlaceNames placeNames() {
        ask();
        return new PlaceNames(Map.of(3L, "柳堤社区"), Map.of(7L, "110108016003047 柳堤社区"));
    }

    private static Category category(String code, String major, String name) {
        return new Category(1, code, code.contains("C0"), major, name, "破损超过 25 cm²", "更换或修复", BigDecimal.valueOf(4),
                "WORK_HOUR");
    }

    @Override
    public List<NamedPlace> places(String text) {
        ask();
        asked.add(text);
        if (text.equals("002318")) {
            return List.of(new NamedPlace(NamedPlace.Kind.COMPONENT, "雨水箅子 1101080104002318", "1101080104002318",
                    116.3001, 39.9501));
        }
        return text.contains("没有")
                ? List.of()
                : List.of(new NamedPlace(NamedPlace.Kind.ADDRESS, "滨江路柳堤街口东南角", "望江街道", 116.3, 39.95),
                        new NamedPlace(NamedPlace.Kind.ADDRESS, "滨江路 27 号门前", "望江街道", 116.31, 39.951),
                        new NamedPlace(NamedPlace.Kind.AREA, "滨江社区", "望江街道", 116.32, 39.952));
    }

    @Override
    public ActAnswer act(Act act) {
        acts.add(act);
        ask();
        return answer;
    }

    @Override
    public ActAnswer settle(Act act) {
        ask();
        return answer;
    }

    @Override
    public Registered register(UUID id, NewReport report) {
        ask();
        reports.add(report);
        return new Registered(99, "A2026071602042");
    }
}
