package org.gridlight.client.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.gridlight.model.search.Pinyin;
import org.gridlight.model.search.SearchField;
import org.gridlight.model.search.SearchNames;
import org.gridlight.model.search.SearchQuery;
import org.gridlight.model.search.SearchTerm;
import org.gridlight.model.search.TextMatch;

/** What was typed, in the words of the index: finds what {@link org.gridlight.model.search.CaseMatch} finds. Immutable. */
record IndexQuery(SearchNames names, Pinyin pinyin) {
    private static final int SIDE_BY_SIDE = 64;

    Query of(SearchQuery asked) {
        if (asked.isEmpty()) {
            return new MatchNoDocsQuery("nothing asked");
        }
        var all = new BooleanQuery.Builder();
        asked.terms().forEach(term -> all.add(of(term), Occur.FILTER));
        return all.build();
    }

    /** Cases of which a number is just this. */
    Query wholeNumber(SearchQuery asked) {
        return asked.terms().size() == 1 && asked.terms().getFirst() instanceof SearchTerm.Word(var field, var text)
                && (field == null || field == SearchField.NUMBER)
                        ? new TermQuery(new Term(CaseDocument.NUMBER, text))
                        : new MatchNoDocsQuery("nothing asked");
    }

    private Query of(SearchTerm term) {
        var ways = new ArrayList<Query>();
        for (var field : SearchField.values()) {
            if (term.field() == null || term.field() == field) {
                ways.addAll(in(field, term));
            }
        }
        return any(ways);
    }

    private static Query any(List<Query> ways) {
        if (ways.isEmpty()) {
            return new MatchNoDocsQuery("nothing asked");
        }
        var one = new BooleanQuery.Builder();
        ways.forEach(way -> one.add(way, Occur.SHOULD));
        return new ConstantScoreQuery(one.build());
    }

    private List<Query> in(SearchField field, SearchTerm term) {
        return switch (field) {
            case NUMBER -> term instanceof SearchTerm.Word(var _, var text) ? number(text) : List.of();
            case GRID -> term instanceof SearchTerm.Word(var _, var text) && text.length() >= TextMatch.LEAST_GRID
                    ? List.of(new PrefixQuery(new Term(CaseDocument.GRID, text)))
                    : List.of();
            case PLACE -> text(CaseDocument.PLACE, term, true);
            case WORDS -> text(CaseDocument.WORDS, term, false);
            case DAY -> term instanceof SearchTerm.Days(var from, var to)
                    ? List.of(LongPoint.newRangeQuery(CaseDocument.DAY, from.toEpochMilli(), to.toEpochMilli() - 1))
                    : List.of();
            default -> named(field, term);
        };
    }

    private List<Query> named(SearchField field, SearchTerm term) {
        var keys = names.keys(field, term, pinyin);
        return keys.isEmpty()
                ? List.of()
                : List.of(oneOf(CaseDocument.NAME + field.name(), keys));
    }

    /** Few are gone through side by side, which ends with the first that are wanted; of many all cases are gathered first. */
    private static Query oneOf(String field, Collection<String> terms) {
        if (terms.size() > SIDE_BY_SIDE) {
            return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
        }
        var one = new BooleanQuery.Builder();
        terms.forEach(term -> one.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        return one.build();
    }

    private static List<Query> number(String text) {
        var ways = new ArrayList<Query>();
        var turned = new StringBuilder(text).reverse().toString();
        ways.add(new TermQuery(new Term(CaseDocument.NUMBER, text)));
        if (text.length() >= TextMatch.LEAST_BEGINNING) {
            ways.add(beginning(CaseDocument.NUMBER, text, CaseDocument.NUMBER_BEGINNINGS));
        }
        if (text.length() >= TextMatch.LEAST_END) {
            ways.add(beginning(CaseDocument.NUMBER_BACK, turned, CaseDocument.NUMBER_ENDS));
        }
        return ways;
    }

    private static Query beginning(String field, String text, int kept) {
        return text.length() <= kept
                ? new TermQuery(new Term(field, CaseDocument.BEGINS + text))
                : new PrefixQuery(new Term(field, text));
    }

    private List<Query> text(String field, SearchTerm term, boolean isRead) {
        return switch (term) {
            case SearchTerm.Characters(var _, var text) -> List.of(characters(field, text));
            case SearchTerm.Word word -> {
                var ways = new ArrayList<Query>();
                ways.add(beginning(field + CaseDocument.WORD, word.text(), CaseDocument.BEGINNINGS));
                if (isRead && word.isPinyin()) {
                    ways.add(initials(field, word.text()));
                    pinyin.readAs(word.text()).forEach(way -> ways.add(syllables(field, way)));
                }
                yield ways;
            }
            case SearchTerm.Days _ -> List.of();
        };
    }

    private static Query characters(String field, String text) {
        return text.length() == 1
                ? new TermQuery(new Term(field + CaseDocument.SINGLE, text))
                : pairs(field + CaseDocument.PAIR, text);
    }

    private static Query initials(String field, String letters) {
        return pairs(field + CaseDocument.INITIAL, letters);
    }

    /** Every second pair tells all of the text, and the last one where their number is odd. */
    private static Query pairs(String field, String text) {
        var phrase = new PhraseQuery.Builder();
        for (int i = 0; i + 1 < text.length(); i += 2) {
            phrase.add(new Term(field, text.substring(i, i + 2)), i);
        }
        if (text.length() % 2 == 1) {
            phrase.add(new Term(field, text.substring(text.length() - 2)), text.length() - 2);
        }
        return phrase.build();
    }

    private Query syllables(String field, List<String> way) {
        var name = field + CaseDocument.SYLLABLE;
        var last = pinyin.beginningWith(way.getLast()).stream().map(syllable -> new Term(name, syllable))
                .toArray(Term[]::new);
        if (way.size() == 1) {
            return oneOf(name, pinyin.beginningWith(way.getLast()));
        }
        var phrase = new MultiPhraseQuery.Builder();
        way.subList(0, way.size() - 1).forEach(syllable -> phrase.add(new Term(name, syllable)));
        phrase.add(last);
        return phrase.build();
    }

    static Query only(Query query, boolean open) {
        return new BooleanQuery.Builder().add(query, Occur.FILTER)
                .add(new TermQuery(new Term(CaseDocument.OPEN, Boolean.toString(open))), Occur.FILTER).build();
    }
}
