package org.gridlight.model.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategorySearchTest {
    private final CategorySearch search = new CategorySearch(List.of(of("GB13-E0301", "施工管理", "施工扰民"),
            of("GB13-E0506", "突发事件", "道路积水"), of("GB13-E0112", "市容环境", "道路不洁"), of("GB13-C0104", "公用设施", "雨水箅子")));

    private static Category of(String code, String major, String name) {
        return new Category(1, code, code.contains("C0"), major, name, null, null, BigDecimal.ONE, "WORK_HOUR");
    }

    private List<String> names(String typed) {
        return search.find(typed, 9).stream().map(Category::name).toList();
    }

    @Test
    void findsByBeginningInsideAndScatteredCharacters() {
        assertThat(names("道路")).containsExactly("道路积水", "道路不洁");
        assertThat(names("积水")).containsExactly("道路积水");
        assertThat(names("雨箅")).containsExactly("雨水箅子");
        assertThat(names("没有")).isEmpty();
    }

    @Test
    void findsByDigitsAndMajorClass() {
        assertThat(names("0104")).containsExactly("雨水箅子");
        assertThat(names("gb13-e05")).containsExactly("道路积水");
        assertThat(names("施工管理")).containsExactly("施工扰民");
    }

    @Test
    void nothingTypedFindsTheFirstOnes() {
        assertThat(search.find(" ", 2)).hasSize(2);
    }
}
