package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.model.cases.DispatchText;
import org.gridlight.model.people.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One key takes the text of a case to the clipboard, and nothing of a person with it. */
class DispatchTextKeyTest {
    private static final Path DRAFTS = Path.of(System.getProperty("gridlight.target"), "drafts", "copied.properties");

    private final TestSeat seat = new TestSeat();
    private final MadeUpRecord record = new MadeUpRecord();

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void fill() {
        seat.cases.replace(MadeUpCases.desk());
        seat.selected.set(8);
        record.words = "我叫李国栋，电话138 1234 2210，家里 0571-88001234，身份证 330106198501011234，箅子断了几根，张建国 说的。";
    }

    @Test
    void theTextHasTheMatterAndNothingOfTheReporter() {
        var text = copied();
        assertThat(text.lines().toList()).containsExactly("【派遣】2026071601187", "问题：公用设施 · 雨水箅子",
                "地点：望江街道 柳堤社区 滨江路柳堤街口东南角", "网格：110108016003047",
                "四至：东至滨江路，南至柳堤街，西至支五路，北至文一路", "立案条件：破损超过 25 cm²",
                "情况：我叫***，电话***，家里 ***，身份证 ***，箅子断了几根，*** 说的。", "处置时限：4 工作时",
                "到期时间：07-16 15:18", "处置单位：排水公司 马超 000-1002");
    }

    @Test
    void theCentreMayWordItItself() {
        record.dispatchText = Optional.of(new DispatchText("请<unit>处理：<category>\n期限 <due>"));
        assertThat(copied()).isEqualTo("请排水公司处理：公用设施 · 雨水箅子\n期限 07-16 15:18");
    }

    @Test
    void whoNeitherSendsNorHandlesHasNoSuchKey() {
        for (var roles : List.of(Set.of(Role.ACCEPTOR), Set.of(Role.CALLBACK_AGENT), Set.of(Role.LEADER))) {
            seat.roles = roles;
            assertThat(Toolkit.onScreen(() -> {
                var section = section();
                var keys = section.commands().stream().map(Command::keyName).toList();
                section.close();
                return keys;
            })).as(roles.toString()).doesNotContain("Ctrl+D");
        }
    }

    @Test
    void whatIsOnTheClipboardStaysWhenTheRecordIsAway() {
        var told = Toolkit.onScreen(() -> {
            var section = section();
            put("before");
            record.away = true;
            press(section);
            var said = section.view().lookupAll(".label").stream().map(Label.class::cast).map(Label::getText)
                    .filter(text -> text != null && text.contains("centre/gridlight")).findFirst();
            section.close();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("before");
            return said;
        });
        assertThat(told).as("said in place").isPresent();
    }

    @Test
    void itIsSaidInPlaceThatItWasCopied() {
        Screens.take("cases-copied", look -> {
            seat.look.set(look);
            var given = seat.seat(null);
            var section = new CasesSection(given, record, new Drafts(DRAFTS), null);
            var frame = Frames.around(given, new SectionPlan(SectionName.CASES, again -> section));
            press(section);
            assertThat(section.view().lookupAll(".label").stream().map(Label.class::cast).map(Label::getText))
                    .contains("已复制派遣文本：2026071601187（已隐去电话、证件号和姓名，发送前请核对）");
            return frame;
        });
    }

    private String copied() {
        return Toolkit.onScreen(() -> {
            var section = section();
            put("");
            press(section);
            section.close();
            return Clipboard.getSystemClipboard().getString();
        });
    }

    private CasesSection section() {
        return new CasesSection(seat.seat(null), record, new Drafts(DRAFTS), null);
    }

    private static void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static void press(CasesSection section) {
        section.commands().stream().filter(one -> one.keyName().equals("Ctrl+D")).findFirst().orElseThrow().act().run();
    }
}
