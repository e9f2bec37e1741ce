package org.gridlight.client.search;

import java.util.List;
import org.gridlight.model.search.CaseMatch;
import org.gridlight.model.search.SearchField;
import org.gridlight.model.search.SearchedCase;

/** Fields of which a case holds a key and many cases share the name. */
final class NamedFields {
    static final List<SearchField> ALL = List.of(SearchField.CATEGORY, SearchField.DEPARTMENT, SearchField.STREET,
            SearchField.COMMUNITY, SearchField.STATE, SearchField.SOURCE);

    private NamedFields() {}

    static String key(SearchedCase one, SearchField field) {
        return CaseMatch.key(one, field);
    }
}
