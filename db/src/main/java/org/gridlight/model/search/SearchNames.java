package org.gridlight.model.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that many cases share. A case holds their keys only, so that a unit that was renamed is found by its new name at
 * once. Immutable.
 */
public final class SearchNames {
    private final Map<SearchField, Map<String, Name>> names;

    /**
     * A name.
     *
     * @param key  as a case holds it
     * @param also what it is found by as well, null for nothing: the major class
     * @param code null without one
     */
    public record Name(SearchField field, String key, String name, String also, String code) {}

    public SearchNames(List<Name> all) {
        names = all.stream().collect(Collectors.groupingBy(Name::field,
                Collectors.toMap(Name::key, name -> name, (one, other) -> one, HashMap::new)));
    }

    /** Keys of what is called so. */
    public Set<String> keys(SearchField field, SearchTerm term, Pinyin pinyin) {
        return names.getOrDefault(field, Map.of()).values().stream().filter(name -> fits(name, term, pinyin))
                .map(Name::key).collect(Collectors.toSet());
    }

    Optional<Name> of(SearchField field, String key) {
        return Optional.ofNullable(names.getOrDefault(field, Map.of()).get(key));
    }

    /** What it is called; empty for a key that nobody knows. */
    public String name(SearchField field, String key) {
        return of(field, key).map(Name::name).orElse("");
    }

    static boolean fits(Name name, SearchTerm term, Pinyin pinyin) {
        return TextMatch.find(name.name(), term, pinyin) != null || TextMatch.find(name.also(), term, pinyin) != null
                || term instanceof SearchTerm.Word word && name.code() != null && hasCode(name.code(), word.text());
    }

    private static boolean hasCode(String code, String typed) {
        var plain = PlainText.folded(code);
        return plain.startsWith(typed) || typed.length() > 1 && plain.replaceAll("^.*?(\\d+)$", "$1").startsWith(typed);
    }
}
