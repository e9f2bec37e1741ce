package org.gridlight.model.score;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A formula of a template: numbers, names, + - * /, comparisons, brackets and the functions MIN, MAX, ABS, ROUND, IF.
 * Exact decimal arithmetic with 34 digits. Immutable, safe for use by many threads.
 */
public final class Formula {
    /** A formula longer than this is refused: nobody could check it on paper. */
    static final int LONGEST = 1000;

    private final String source;
    private final Expression expression;
    private final ASTNode tree;
    private final Set<String> names;

    private Formula(String source, Expression expression, ASTNode tree) {
        this.source = source;
        this.expression = expression;
        this.tree = tree;
        this.names = Set.copyOf(namesIn(tree, new TreeSet<>()));
    }

    /**
     * Reads a formula.
     *
     * @throws Unreadable when it is no formula or uses what formulas may not use
     */
    public static Formula of(String source) throws Unreadable {
        if (source.length() > LONGEST) {
            throw new Unreadable(LONGEST, source.substring(0, 20));
        }
        try {
            var expression = new Expression(source, FormulaLanguage.CONFIGURATION);
            var tree = expression.getAbstractSyntaxTree();
            refuseText(tree);
            return new Formula(source, expression, tree);
        } catch (ParseException notAFormula) {
            throw new Unreadable(notAFormula);
        }
    }

    /** The names of measures, indicators and lines it uses. */
    public Set<String> names() {
        return names;
    }

    /** The formula as it was written. */
    public String source() {
        return source;
    }

    /**
     * Its value, or null when a name it uses has no value.
     *
     * @throws ZeroDenominator when it divides by zero
     */
    BigDecimal value(Map<String, BigDecimal> values) {
        if (names.stream().anyMatch(name -> values.get(name) == null)) {
            return null;
        }
        try {
            var filled = expression.copy();
            names.forEach(name -> filled.with(name, values.get(name)));
            return filled.evaluate().getNumberValue();
        } catch (EvaluationException | ParseException defect) {
            throw new IllegalStateException("A formula that was read cannot be computed: " + source, defect);
        }
    }

    /** The formula in words and the signs of print (× ÷ −), with the brackets it needs and no others. */
    public String inWords(UnaryOperator<String> titleOf) {
        return FormulaText.of(tree, titleOf);
    }

    private static Set<String> namesIn(ASTNode node, Set<String> found) {
        if (node.getToken().getType() == Token.TokenType.VARIABLE_OR_CONSTANT) {
            found.add(node.getToken().getValue());
        }
        node.getParameters().forEach(parameter -> namesIn(parameter, found));
        return found;
    }

    private static void refuseText(ASTNode node) throws Unreadable {
        if (node.getToken().getType() == Token.TokenType.STRING_LITERAL) {
            throw new Unreadable(node.getToken().getStartPosition(), node.getToken().getValue());
        }
        for (var parameter : node.getParameters()) {
            refuseText(parameter);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && source.equals(formula.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }

    /** A text that is no formula: where and at what it stops making sense. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final int position;
        private final String part;

        private Unreadable(BaseException cause) {
            super(cause);
            this.position = cause.getStartPosition();
            this.part = cause.getTokenString() == null ? "" : cause.getTokenString();
        }

        private Unreadable(int position, String part) {
            super(part);
            this.position = position;
            this.part = part;
        }

        /** Character of the formula, from 1. */
        public int position() {
            return position;
        }

        /** The part at which it stopped. */
        public String part() {
            return part;
        }
    }

    /** A denominator was zero; the template says what follows. */
    static final class ZeroDenominator extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ZeroDenominator() {
            super("zero denominator", null, false, false);
        }
    }
}
