package org.gridlight.model.duty;

import java.util.List;
import org.gridlight.model.search.Pinyin;
import org.gridlight.model.search.PlainText;
import org.gridlight.model.search.SearchTerm;
import org.gridlight.model.search.TextMatch;

/** Finds entries of the knowledge by characters of their words, or by pinyin of their names. Immutable. */
public final class KnowledgeSearch {
    private final Pinyin pinyin;

    public KnowledgeSearch(Pinyin pinyin) {
        this.pinyin = pinyin;
    }

    /** Those in which every word that was typed stands, in their order; all when nothing was typed. */
    public List<Knowledge> find(List<Knowledge> all, String typed) {
        var words = List.of(typed.strip().split("\\s+"));
        return all.stream().filter(one -> words.stream().allMatch(word -> word.isEmpty() || fits(one, word))).toList();
    }

    private boolean fits(Knowledge one, String word) {
        var folded = PlainText.folded(word);
        SearchTerm term = folded.chars().allMatch(letter -> letter < 0x80)
                ? new SearchTerm.Word(null, folded)
                : new SearchTerm.Characters(null, folded);
        return stands(one.title(), term, pinyin) || stands(one.categoryName(), term, pinyin)
                || stands(one.department(), term, pinyin) || stands(one.words(), term, null);
    }

    private static boolean stands(String text, SearchTerm term, Pinyin pinyin) {
        return text != null && TextMatch.find(text, term, pinyin) != null;
    }
}
