package org.gridlight.client.lights;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridlight.model.light.LightUnit;

/**
 * What a unit is called where there is little room (简称): without the district's name before it, and an office of a
 * street by the street alone (云河区环境卫生服务中心 → 环境卫生服务中心, 望江街道办事处 → 望江街道). Which ending makes an office is not
 * known here: it is the one that most units named after a street share. No two units ever get the same short name.
 * Immutable, safe for many threads.
 */
public final class ShortNames {
    private final Map<Long, String> names;

    private ShortNames(Map<Long, String> names) {
        this.names = Map.copyOf(names);
    }

    /** @param streets of the record; their group is their district */
    public static ShortNames of(List<LightUnit> units, List<LightUnit> streets) {
        var districts = streets.stream().map(LightUnit::group).filter(name -> !name.isBlank()).distinct().toList();
        var streetNames = streets.stream().map(LightUnit::name).toList();
        var office = officeEnding(units, districts, streetNames);
        var wanted = new HashMap<Long, String>();
        for (var unit : units) {
            var name = withoutDistrict(unit.name(), districts);
            wanted.put(unit.id(), office.filter(name::endsWith)
                    .map(ending -> name.substring(0, name.length() - ending.length())).filter(streetNames::contains)
                    .orElse(name));
        }
        return new ShortNames(withoutDoubles(units, wanted));
    }

    /** The last digits of each code: short where the group says the rest. */
    static ShortNames tails(List<LightUnit> units, int digits) {
        return new ShortNames(units.stream().collect(Collectors.toMap(LightUnit::id,
                unit -> unit.code().substring(Math.max(0, unit.code().length() - digits)))));
    }

    private static String withoutDistrict(String name, List<String> districts) {
        return districts.stream().filter(district -> name.startsWith(district) && name.length() > district.length() + 1)
                .findFirst().map(district -> name.substring(district.length())).orElse(name);
    }

    private static Optional<String> officeEnding(List<LightUnit> units, List<String> districts,
            List<String> streetNames) {
        var endings = units.stream().map(unit -> withoutDistrict(unit.name(), districts))
                .flatMap(name -> streetNames.stream().filter(name::startsWith)
                        .map(street -> name.substring(street.length())))
                .filter(ending -> !ending.isEmpty())
                .collect(Collectors.groupingBy(ending -> ending, Collectors.counting()));
        return endings.entrySet().stream().max(Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey);
    }

    private static Map<Long, String> withoutDoubles(List<LightUnit> units, Map<Long, String> wanted) {
        var seen = new HashSet<String>();
        var twice = wanted.values().stream().filter(name -> !seen.add(name)).collect(Collectors.toSet());
        return units.stream().collect(Collectors.toMap(LightUnit::id,
                unit -> twice.contains(wanted.get(unit.id())) ? unit.name() : wanted.get(unit.id())));
    }

    public String of(LightUnit unit) {
        return names.getOrDefault(unit.id(), unit.name());
    }
}
