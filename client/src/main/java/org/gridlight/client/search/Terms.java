package org.gridlight.client.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms of one field of one case, made ready by whoever indexes it. For one thread, read once. */
final class Terms extends TokenStream {
    private record Term(String text, int step) {}

    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Term> terms = new ArrayList<>();
    private int next;

    /** @param after places after the one before; 0 for the same place */
    void add(String term, int after) {
        terms.add(new Term(term, after));
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) {
            return false;
        }
        clearAttributes();
        var term = terms.get(next++);
        text.append(term.text());
        step.setPositionIncrement(term.step());
        return true;
    }
}
