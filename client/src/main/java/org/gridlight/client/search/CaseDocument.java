package org.gridlight.client.search;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.model.search.Pinyin;
import org.gridlight.model.search.PlainText;
import org.gridlight.model.search.SearchedCase;
import org.gridlight.model.search.TextMatch;

/**
 * What the index keeps of a case: terms only, never its text, so that what is shown of a case always comes from the record.
 * Chinese stands in pairs of characters (and single ones, for one typed alone), words and numbers by their beginnings.
 */
final class CaseDocument {
    static final String ID = "id";
    /** The same, for a range of them. */
    static final String KEY = "key";
    static final String VERSION = "version";
    static final String OVER = "over";
    static final String AT = "at";
    static final String DAY = "day";
    static final String OPEN = "open";
    static final String NUMBER = "number";
    static final String NUMBER_BACK = "number.back";
    static final String GRID = "grid";
    static final String NAME = "name.";
    static final String PLACE = "place";
    static final String WORDS = "words";
    static final String PAIR = ".pair";
    static final String SINGLE = ".single";
    static final String WORD = ".word";
    static final String INITIAL = ".initial";
    static final String SYLLABLE = ".syllable";
    /** Beginnings up to so many characters are terms of their own; longer ones begin few. */
    static final int BEGINNINGS = 3;
    /** The same for numbers, many of which begin with the same day. */
    static final int NUMBER_BEGINNINGS = 10;
    static final int NUMBER_ENDS = 5;
    /** Before a term that is a beginning. */
    static final String BEGINS = "^";
    private static final int GAP = 50;

    private static final FieldType IN_ORDER = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private final Document document = new Document();
    private final Pinyin pinyin;

    private CaseDocument(Pinyin pinyin) {
        this.pinyin = pinyin;
    }

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    static Document of(SearchedCase one, Pinyin pinyin) {
        var made = new CaseDocument(pinyin);
        made.keys(one);
        made.numbers(one);
        made.text(PLACE, one.place());
        made.text(WORDS, one.words());
        made.readings(one.place());
        return made.document;
    }

    private void keys(SearchedCase one) {
        boolean open = OpenCaseStore.isOpen(one.state());
        present(ID, Set.of(Long.toString(one.id())));
        document.add(new NumericDocValuesField(ID, one.id()));
        document.add(new LongPoint(KEY, one.id()));
        document.add(new NumericDocValuesField(VERSION, one.version()));
        document.add(new NumericDocValuesField(OVER, open ? 0 : 1));
        document.add(new NumericDocValuesField(AT, one.reportedAt().toEpochMilli()));
        document.add(new LongPoint(DAY, one.reportedAt().toEpochMilli()));
        present(OPEN, Set.of(Boolean.toString(open)));
        NamedFields.ALL.forEach(field -> present(NAME + field.name(), Set.of(NamedFields.key(one, field))));
        if (one.grid() != null) {
            present(GRID, Set.of(PlainText.folded(one.grid())));
        }
    }

    private void numbers(SearchedCase one) {
        var forward = new TreeSet<String>();
        var back = new TreeSet<String>();
        for (var number : one.numbers()) {
            var plain = PlainText.folded(number);
            var turned = new StringBuilder(plain).reverse().toString();
            forward.add(plain);
            back.add(turned);
            for (int n = TextMatch.LEAST_BEGINNING; n <= Math.min(NUMBER_BEGINNINGS, plain.length()); n++) {
                forward.add(BEGINS + plain.substring(0, n));
            }
            for (int n = TextMatch.LEAST_END; n <= Math.min(NUMBER_ENDS, turned.length()); n++) {
                back.add(BEGINS + turned.substring(0, n));
            }
        }
        present(NUMBER, forward);
        present(NUMBER_BACK, back);
    }

    private void text(String field, String text) {
        var pairs = new Terms();
        var singles = new LinkedHashSet<String>();
        var words = new LinkedHashSet<String>();
        for (var run : PlainText.runs(PlainText.folded(text))) {
            if (run.chinese()) {
                pairs(pairs, run.text());
                run.text().chars().forEach(one -> singles.add(Character.toString(one)));
            } else {
                words.add(run.text());
                for (int n = 1; n <= Math.min(BEGINNINGS, run.text().length()); n++) {
                    words.add(BEGINS + run.text().substring(0, n));
                }
            }
        }
        inOrder(field + PAIR, pairs);
        present(field + SINGLE, singles);
        present(field + WORD, words);
    }

    private static void pairs(Terms into, String run) {
        for (int i = 0; i + 1 < run.length(); i++) {
            into.add(run.substring(i, i + 2), i == 0 ? GAP : 1);
        }
    }

    /** First letters of two characters after one another, and syllables; of several readings all, in the same place. */
    private void readings(String text) {
        var initials = new Terms();
        var syllables = new Terms();
        for (var run : PlainText.runs(PlainText.folded(text))) {
            if (run.chinese()) {
                readings(run.text(), initials, syllables);
            }
        }
        inOrder(PLACE + INITIAL, initials);
        inOrder(PLACE + SYLLABLE, syllables);
    }

    private void readings(String run, Terms initials, Terms syllables) {
        int stepOfPair = GAP;
        int stepOfSyllable = GAP;
        for (int i = 0; i < run.length(); i++) {
            for (var pair : pairsOfInitials(run, i)) {
                initials.add(pair, stepOfPair);
                stepOfPair = 0;
            }
            for (var syllable : pinyin.of(run.charAt(i))) {
                syllables.add(syllable, stepOfSyllable);
                stepOfSyllable = 0;
            }
            stepOfPair++;
            stepOfSyllable++;
        }
    }

    private Set<String> pairsOfInitials(String run, int at) {
        var pairs = new TreeSet<String>();
        if (at + 1 < run.length()) {
            for (var one : pinyin.of(run.charAt(at))) {
                for (var next : pinyin.of(run.charAt(at + 1))) {
                    pairs.add(one.substring(0, 1) + next.charAt(0));
                }
            }
        }
        return pairs;
    }

    private void present(String field, Set<String> terms) {
        terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
    }

    private void inOrder(String field, Terms terms) {
        if (!terms.isEmpty()) {
            document.add(new Field(field, terms, IN_ORDER));
        }
    }
}
