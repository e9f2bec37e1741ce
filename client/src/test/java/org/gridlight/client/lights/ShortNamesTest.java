package org.gridlight.client.lights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gridlight.model.light.LightUnit;
import org.junit.jupiter.api.Test;

class ShortNamesTest {
    private static final List<LightUnit> STREETS = List.of(unit(1, "望江街道", "云河区"), unit(2, "云桥街道", "云河区"),
            unit(3, "云山镇", "云河区"));

    private static LightUnit unit(long id, String name, String group) {
        return new LightUnit(id, "U" + id, name, group, 1, null, null, null);
    }

    private static List<String> shortened(String... names) {
        var units = new ArrayList<LightUnit>();
        for (var name : names) {
            units.add(unit(10 + units.size(), name, ""));
        }
        var shortNames = ShortNames.of(units, STREETS);
        return units.stream().map(shortNames::of).toList();
    }

    @Test
    void theDistrictsNameBeforeItGoes() {
        assertThat(shortened("云河区环境卫生服务中心", "云河排水公司", "云河区")).containsExactly("环境卫生服务中心", "云河排水公司", "云河区");
    }

    @Test
    void anOfficeOfAStreetIsCalledByTheStreet() {
        assertThat(shortened("望江街道办事处", "云河区云桥街道办事处", "云山镇办事处", "望江街道环卫所"))
                .containsExactly("望江街道", "云桥街道", "云山镇", "望江街道环卫所");
    }

    @Test
    void noTwoUnitsGetTheSameName() {
        assertThat(shortened("云河区水务局", "水务局", "望江街道办事处", "望江街道"))
                .containsExactly("云河区水务局", "水务局", "望江街道办事处", "望江街道");
    }
}
