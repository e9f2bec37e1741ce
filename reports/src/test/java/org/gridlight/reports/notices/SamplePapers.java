package org.gridlight.reports.notices;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.gridlight.reports.notices.MeetingMinutesContent.Followed;
import org.gridlight.reports.notices.MeetingMinutesContent.Item;
import org.gridlight.reports.notices.PhotoPairContent.Shot;
import org.gridlight.reports.notices.RedNoticeContent.Explanation;
import org.gridlight.reports.notices.RedNoticeContent.RedCase;
import org.gridlight.reports.notices.SuperviseSlipContent.Ground;
import org.gridlight.reports.notices.SuperviseSlipContent.Instruction;
import org.gridlight.reports.notices.SuperviseSlipContent.Step;
import org.gridlight.reports.notices.SuperviseSlipContent.Urgency;
import org.gridlight.reports.notices.WeeklyBulletinContent.Campaign;
import org.gridlight.reports.notices.WeeklyBulletinContent.Distribution;
import org.gridlight.reports.notices.WeeklyBulletinContent.DueItem;
import org.gridlight.reports.notices.WeeklyBulletinContent.RedUnit;
import org.gridlight.reports.notices.WeeklyBulletinContent.UnitLine;

/** Papers as a district would print them. */
final class SamplePapers {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final String CENTRE = "云河区城市管理监督指挥中心";
    static final Instant NOW = Instant.parse("2026-07-16T08:40:00Z");
    static final PrintMark FIRST = PrintMark.first(NOW, "陈洁", NOW);
    private static final List<String> PROBLEMS = List.of("雨水箅子缺失", "道路破损", "店外经营", "行道树倾斜", "暴露垃圾");
    private static final List<String> PLACES = List.of("滨江路 118 号门前人行道", "建设大街与文化路交叉口东南角公交站旁", "锦绣花园三期北门",
            "云河南街农贸市场西侧", "铁路南巷 7 号");
    private static final List<String> UNITS = List.of("市政设施管理中心", "城市管理执法局", "云河街道办事处", "园林绿化服务中心", "环卫集团",
            "供水集团", "住房和城乡建设局", "交通运输局", "滨江街道办事处", "文化路街道办事处");

    private SamplePapers() {}

    static RedNoticeContent redNotice(int cases) {
        return new RedNoticeContent("红〔2026〕17号", "202600017", new Addressee("市政设施管理中心", "刘建国", "王芳",
                "0571-88001234"), NOW.minus(Duration.ofMinutes(35)),
                cases == 0
                        ? "紧急案件超期"
                        : "超期在手 " + cases + " 件，占 7.4%，达到 2% 且不少于 2 件",
                IntStream.range(0, cases).mapToObj(SamplePapers::redCase).toList(),
                Instant.parse("2026-07-20T10:00:00Z"), "陈洁", "0571-88005678", "周敏", LocalDate.of(2026, 7, 16),
                Optional.empty(), FIRST);
    }

    static RedNoticeContent explained(int cases) {
        var notice = redNotice(cases);
        return new RedNoticeContent(notice.number(), notice.code(), notice.to(), notice.lit(), notice.rule(),
                notice.cases(), notice.answerBy(), notice.contact(), notice.telephone(), notice.issuedBy(),
                notice.issued(), Optional.of(new Explanation("连续暴雨，抢修班组全部投入排涝，居民张先生（13812342210）已电话告知。",
                        notice.cases().stream().map(one -> new Explanation.Line(one.number(), "暴雨期间无法开挖",
                                "已设围挡，雨停后夜间施工", LocalDate.of(2026, 7, 19), "请交警大队同意占道")).toList(),
                        "刘建国", NOW.plus(Duration.ofDays(1)), Optional.of("说明通过"))),
                FIRST);
    }

    private static RedCase redCase(int i) {
        return new RedCase(number(i), PROBLEMS.get(i % 5), PLACES.get(i % 5), NOW.minus(Duration.ofHours(90 + i)),
                NOW.minus(Duration.ofHours(50 - i % 40)), (2 - i % 2) + " 工作日 " + (i % 7 + 1) + " 小时", i == 0);
    }

    static String number(int i) {
        return "20260713%05d".formatted(1_187 + i * 13);
    }

    static SuperviseSlipContent superviseSlip(boolean full) {
        var slip = new SuperviseSlipContent("督办〔2026〕31号", "202600031", Urgency.HURRIED, Set.of(Ground.OVERDUE,
                Ground.INSTRUCTED), new Addressee("市政设施管理中心", "刘建国", "王芳", "0571-88001234"),
                "建设大街与文化路交叉口路面塌陷", List.of(number(3)),
                "7月13日9时20分，监督员上报建设大街与文化路交叉口东南角路面塌陷，面积约 2 平方米，深约 40 厘米，紧邻公交站，行人、车辆通行存在隐患。"
                        + "报案人张先生（13812342210）两次来电询问。",
                List.of(new Step(NOW.minus(Duration.ofDays(3)), "立案并派遣市政设施管理中心，处置时限 1 工作日"),
                        new Step(NOW.minus(Duration.ofDays(2)), "市政设施管理中心申请延期，理由：需协调封道；未同意"),
                        new Step(NOW.minus(Duration.ofDays(1)), "超期 1 工作日，电话催办"),
                        new Step(NOW.minus(Duration.ofHours(4)), "现场仍未围挡，列为督办")),
                "立即设置围挡和警示标志，24 小时内完成临时回填，7月20日前完成修复并反馈照片。", NOW.plus(Duration.ofDays(4)),
                full
                        ? Optional.of(new Instruction("请市政中心高度重视，今晚必须先行处置到位，确保安全。", "赵志强副区长", NOW.minus(Duration
                                .ofHours(2))))
                        : Optional.empty(),
                full
                        ? List.of(new PhotoPairContent("案卷 " + number(3) + "　建设大街与文化路交叉口东南角", Optional.of(new Shot(
                                photo(new Color(0x77, 0x6B, 0x5A)), "2026-07-13 09:20　公交站旁")), Optional.empty()))
                        : List.of(),
                "孙浩", "李国栋", LocalDate.of(2026, 7, 16), Optional.empty(), Optional.empty(), FIRST);
        return slip;
    }

    private static byte[] photo(Color colour) {
        var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var sheet = picture.createGraphics();
        sheet.setPaint(new GradientPaint(0, 0, new Color(0xBF, 0xD3, 0xE6), 0, 240, colour));
        sheet.fillRect(0, 0, 640, 480);
        sheet.setColor(colour.darker().darker());
        sheet.fillOval(220, 280, 210, 90);
        sheet.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    static TransferSlipContent transferSlip() {
        return new TransferSlipContent("转督〔2026〕滨江12号", "202600012", TransferSlipContent.Origin.DIARY, "民情日记 2026-071",
                "居民反映铁路南巷 7 号楼前化粪池外溢，多次清掏仍反复，气味扰民，老人出行困难。", "张先生 138****2210",
                "社区已两次联系物业清掏，6月28日、7月9日各一次，未能根治。", "请求对接市政管网改造，彻底疏通并更换破损井盖。", "滨江社区", "何丽",
                "吴志远", LocalDate.of(2026, 7, 15), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), FIRST);
    }

    static MeetingMinutesContent minutes(int items) {
        return new MeetingMinutesContent("会办〔2026〕9号", "202600009", "七月中旬疑难案件会办", NOW.minus(Duration.ofHours(2)),
                "区监督指挥中心三楼会议室", "李国栋", "陈洁",
                List.of("区监督指挥中心李国栋", "市政设施管理中心刘建国", "城市管理执法局马超", "园林绿化服务中心沈静", "云河街道办事处何平"),
                List.of("供水集团"),
                IntStream.range(0, items).mapToObj(i -> new Item(number(i), PROBLEMS.get(i % 5), PLACES.get(i % 5),
                        i % 2 == 0 ? "回退两次" : "权属争议", i % 3 == 0 ? "市政中心认为管线属供水集团；供水集团提供图纸证明为雨水支管。" : "",
                        "由市政设施管理中心先行处置，费用由区财政统筹，图纸补录入库。", UNITS.get(i % 5), i % 2 == 0
                                ? List.of("供水集团")
                                : List.of(),
                        LocalDate.of(2026, 7, 24))).toList(),
                items == 0
                        ? List.of()
                        : List.of(new Followed("会办〔2026〕8号", number(77), "拆除废弃岗亭", "城市管理执法局", LocalDate.of(2026, 7, 10),
                                "已办结", Optional.of(LocalDate.of(2026, 7, 9))),
                                new Followed("会办〔2026〕8号", number(78), "补种行道树 12 株", "园林绿化服务中心", LocalDate.of(2026, 7,
                                        14), "在办，已超期", Optional.empty())),
                "李国栋", LocalDate.of(2026, 7, 16), List.of("区政府办公室", "各处置单位", "各街道办事处"), FIRST);
    }

    static WeeklyBulletinContent week(int units) {
        return new WeeklyBulletinContent(2026, 29, LocalDate.of(2026, 7, 11), LocalDate.of(2026, 7, 17), units == 0
                ? 0
                : 2_230, units == 0 ? 0 : 339, units == 0 ? 0 : 36,
                IntStream.range(0, units).mapToObj(i -> new UnitLine(UNITS.get(i % 10), 310 - 17 * i, 295 - 16 * i,
                        60 - 5 * i, i % 3 == 0 ? 4 : 0, i == 9
                                ? Optional.empty()
                                : Optional.of(new BigDecimal(
                                        "0.9612")),
                        i % 3 == 0 ? 1 : 0, i % 3 == 0 ? "2 工作日 3 小时" : "", i == 9
                                ? Optional.empty()
                                : Optional.of(12 - 5 * i)))
                        .toList(),
                units == 0
                        ? List.of()
                        : List.of(new RedUnit("市政设施管理中心", 23, "2 工作日 3 小时", "说明通过"), new RedUnit("园林绿化服务中心", 4,
                                "1 工作日", "未说明（逾期）")),
                units == 0
                        ? List.of()
                        : List.of(new DueItem("督办〔2026〕31号", "督办", "建设大街与文化路交叉口路面塌陷", "市政设施管理中心", LocalDate.of(2026, 7,
                                20)),
                                new DueItem("会办〔2026〕9号", "会办", "补种行道树 12 株", "园林绿化服务中心", LocalDate.of(2026, 7, 24))),
                units == 0 ? List.of() : List.of(new Campaign("占道经营专项整治", 36, 33)), List.of(), "周敏", "",
                Distribution.BLANK,
                LocalDate.of(2026, 7, 18), List.of("结案率 = 办结 ÷（办结 + 到期未结）。"), FIRST);
    }
}
