package org.gridlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is never built (CONTRIBUTING.md) stays out of the schema, of the class codes and of every text: no register of
 * persons by belief, illness, record or suspicion, no following of persons, no grades of persons.
 */
class NeverBuiltTest {
    /** Each with the words beside it in which it is harmless, as a pattern that is taken out of the text first. */
    private static final List<String> HARMLESS = List.of(
            // The party secretary of a village or community is one of the five posts of a grid: an office, not a register.
            "党支部书记", "党组织书记",
            // "Key" of places and of work, never of people.
            "重点(工程|区域|路段|时段|任务|工作|部位|场所)");

    private static final Pattern FORBIDDEN = Pattern.compile(String.join("|", List.of(
            // belief, party, family planning
            "法轮功", "邪教", "宗教", "信教", "教徒", "党员", "党支部", "党组织", "入党", "团员", "计划生育", "计生", "育龄", "孕检", "falun",
            "religio", "\\bcult\\b", "believer", "party[ _-]?member", "family[ _-]?planning", "fertility",
            // illness, addiction, past punishment, suspicion
            "艾滋", "吸毒", "戒毒", "涉毒", "精神病", "精神障碍", "肇事肇祸", "社区矫正", "刑释", "刑满", "解教", "前科", "在逃", "嫌疑人", "\\bHIV\\b",
            "\\bAIDS\\b", "drug[ _-]?(user|addict)", "addict", "mental(ly)?[ _-]?ill", "psychiatr", "parole",
            "probation",
            "ex[ _-]?(convict|prisoner|offender)", "fugitive", "criminal[ _-]?record", "suspect[ _-]?(list|person)",
            // petitioners and whoever is called a person to be watched
            "信访", "上访", "访民", "缠访", "闹访", "维稳", "稳控", "重点人", "重点投诉人", "重点", "严管人", "普管", "管控对象", "petition",
            "stability[ _-]?maintenance", "key[ _-]?(person|individual|population)", "person[ _-]?of[ _-]?interest",
            "watch[ _-]?list", "black[ _-]?list", "黑名单",
            // following persons
            "人脸", "面部识别", "步态", "车牌识别", "电子围栏", "手环", "轨迹追踪", "人员轨迹", "\\bfac(e|ial)[ _-]?(recognition|id)",
            "biometric", "licen[cs]e[ _-]?plate", "ankle", "bracelet", "geo[ _-]?fence",
            // registers of residents
            "户籍", "户口", "人口信息", "流动人口", "流动人员", "暂住", "出租屋人员", "住户资料", "居民档案", "身份证", "民族", "婚姻", "生育", "\\bhukou\\b",
            "ethnic", "\\bresidents?[ _-]?(register|registry|list|file)", "\\b(id|identity)[ _-]?card",
            "national[ _-]?id",
            // credit, grades and rankings of persons, and of when they were at the screen
            "个人信用", "社会信用分", "人员分级", "人员等级", "网格员排名", "在线时长", "打卡", "登录次数", "social[ _-]?credit", "citizen[ _-]?score",
            "online[ _-]?hours", "clock[_-]?ins\\b", "clocking[ _-]in", "mileage", "里程")),
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(strings = {"`重点人员`台账", "信访件", "人脸识别", "party_member BOOLEAN", "党员人数", "black list", "key_person_id",
        "fingerprint, face_id", "AIDS", "在线时长排名", "RESIDENT_LIST"})
    void theListBites(String text) {
        assertThat(found(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"党支部书记", "重点工程", "the person who answers", "suspect report (疑似虚假)", "raids",
        "households, a count",
        "Identity code (标识码)", "face of the building", "clock in which the limit runs"})
    void whatOnlySoundsAlikePasses(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void theSchemaHasNoneOfIt() {
        assertThat(Sources.main(".sql")).isNotEmpty().allSatisfy(NeverBuiltTest::clean);
    }

    @Test
    void statementsHaveNoneOfIt() {
        assertThat(Sources.main(".xml")).isNotEmpty().allSatisfy(NeverBuiltTest::clean);
    }

    @Test
    void textsAndShippedRulesHaveNoneOfIt() {
        var texts = Stream.of(".properties", ".yaml", ".yml", ".csv", ".jrxml")
                .flatMap(end -> Sources.main(end).stream());
        assertThat(texts.toList()).isNotEmpty().allSatisfy(NeverBuiltTest::clean);
    }

    /** The list in CONTRIBUTING.md is what this test stands for, so it has to be there. */
    @Test
    void theListStandsInContributing() {
        assertThat(Sources.ROOT.resolve("CONTRIBUTING.md")).content().contains("## What is never built")
                .contains("重点人员").contains("人脸识别").contains("NeverBuiltTest");
    }

    private static void clean(Path file) {
        assertThat(found(Sources.read(file))).as(Sources.ROOT.relativize(file).toString()).isEmpty();
    }

    private static List<String> found(String text) {
        var rest = text;
        for (var harmless : HARMLESS) {
            rest = rest.replaceAll(harmless, " ");
        }
        var found = new ArrayList<String>();
        var matcher = FORBIDDEN.matcher(rest);
        while (matcher.find()) {
            var line = 1 + rest.substring(0, matcher.start()).chars().filter(letter -> letter == '\n').count();
            found.add("line " + line + ": " + matcher.group());
        }
        return found;
    }
}
