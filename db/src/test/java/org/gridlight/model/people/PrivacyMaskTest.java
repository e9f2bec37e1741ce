package org.gridlight.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivacyMaskTest {
    @Test
    void noNumberOfAPersonIsLeftInAWayThatItMayBeWritten() {
        for (var number : List.of("13812342210", "138 1234 2210", "138-1234-2210", "138.1234.2210", "+86 13812342210",
                "8613812342210", "１３８１２３４２２１０", "0571-88001234", "010 88001234", "057188001234", "88001234",
                "330106198501011234", "33010619850101123X")) {
            var masked = PrivacyMask.withoutNumbers("电话" + number + "，快来");
            assertThat(masked).as(number).isEqualTo("电话***，快来");
        }
        assertThat(PrivacyMask.withoutNumbers(null)).isEmpty();
    }

    @Test
    void numbersOfTheMatterStay() {
        var matter = "案卷 2026071301226，单元网格 330106001002003，部件 1101080104002318，20260716 起 3 处，滨江路 1280 号";
        assertThat(PrivacyMask.withoutNumbers(matter)).isEqualTo(matter);
    }

    @Test
    void namesThatPeopleGiveAreTakenOut() {
        assertThat(said("我叫李国栋，住在对面")).isEqualTo("我叫***，住在对面");
        assertThat(said("请联系王建国先生或陈女士")).doesNotContain("王建国").doesNotContain("陈女士").contains("先生", "女士");
        assertThat(said("联系人：赵敏")).isEqualTo("联系人：***");
        assertThat(said("我是孙浩然，13812342210")).isEqualTo("我是***，***");
    }

    @Test
    void theReporterIsTakenOutWhereHisNameStandsAlone() {
        assertThat(said("井盖坏了，欧伟 13812342210", "欧*")).isEqualTo("井盖坏了，*** ***");
        assertThat(said("小明反映井盖坏了", "小明")).isEqualTo("***反映井盖坏了");
        assertThat(said("张家口路口井盖坏了", null, "张**")).as("a road is no person").isEqualTo("张家口路口井盖坏了");
    }

    @Test
    void whatIsToBeDoneStays() {
        var words = "我是附近居民，箅子断了几根，旁边有小孩走，赶紧来换。";
        assertThat(said(words, "张**")).isEqualTo(words);
    }

    private static String said(String words, String... reporters) {
        return PrivacyMask.withoutPeople(words, Arrays.asList(reporters));
    }
}
