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
import java.util.regex.Pattern;
import org.gridlight.model.words.Refusal;

/**
 * A formula of a template: numbers, names, + - * /, comparisons, brackets and the functions MIN, MAX, ABS, ROUND, IF, LADDER.
 * Exact decimal arithmetic with 34 digits. Immutable, safe for use by many threads.
 */
public final class Formula {
    /** A formula longer than this is refused: nobody could check it on paper. */
    static final int LONGEST = 1000;

    private static final Pattern DECIMALS_OF_ROUND = Pattern.compile("[0-8]");

    private final String source;
    private final String place;
    private final Expression expression;
    private final ASTNode tree;
    private final Set<String> names;

    private Formula(String source, String place, Expression expression, ASTNode tree) {
        this.source = source;
        this.place = place;
        this.expression = expression;
        this.tree = tree;
        this.names = Set.copyOf(namesIn(tree, new TreeSet<>()));
    }

    /**
     * Reads a formula.
     *
     * @param place where it stands, for whoever has to mend it: file, line, column
     * @throws Unreadable when it is no formula or uses what formulas may not use
     */
    public static Formula of(String source, String place) throws Unreadable {
        if (source.length() > LONGEST) {
            throw new Unreadable("score.formulaUnreadable", LONGEST, source.substring(0, 20));
        }
        try {
            var expression = new Expression(source, FormulaLanguage.CONFIGURATION);
            var tree = expression.getAbstractSyntaxTree();
            refuseWrongPart(tree);
            return new Formula(source, place, expression, tree);
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
     * @throws Refusal         with the place of the formula, when it cannot be computed for another reason
     */
    BigDecimal value(Map<String, BigDecimal> values) {
        if (names.stream().anyMatch(name -> values.get(name) == null)) {
            return null;
        }
        try {
            var filled = expression.copy();
            names.forEach(name -> filled.with(name, values.get(name)));
            var result = filled.evaluate();
            if (result.isStringValue() || FormulaLanguage.isTooLarge(result.getNumberValue())) {
                throw uncomputable(null);
            }
            return result.getNumberValue();
        } catch (ZeroDenominator | Refusal told) {
            throw told;
        } catch (EvaluationException | ParseException | RuntimeException trouble) {
            throw uncomputable(trouble);
        }
    }

    /** The formula is a person's, so whatever goes wrong in it is for that person to mend. */
    private Refusal uncomputable(Exception cause) {
        return Refusal.failed(cause, "score.formulaUncomputable", place,
                source.length() > 80 ? source.substring(0, 80) : source, FormulaLanguage.MOST_DIGITS);
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

    private static void refuseWrongPart(ASTNode node) throws Unreadable {
        var token = node.getToken();
        if (token.getType() == Token.TokenType.STRING_LITERAL) {
            throw new Unreadable("score.formulaUnreadable", token.getStartPosition(), token.getValue());
        }
        if (token.getType() == Token.TokenType.FUNCTION && token.getValue().equalsIgnoreCase("ROUND")) {
            refuseWrongDecimals(node.getParameters().getLast().getToken());
        }
        if (Ladder.is(token) && !Ladder.isReadable(node.getParameters())) {
            throw new Unreadable("score.ladderWrong", token.getStartPosition(), token.getValue());
        }
        for (var parameter : node.getParameters()) {
            refuseWrongPart(parameter);
        }
    }

    private static void refuseWrongDecimals(Token decimals) throws Unreadable {
        if (!DECIMALS_OF_ROUND.matcher(decimals.getValue()).matches()) {
            throw new Unreadable("score.roundWrong", decimals.getStartPosition(), decimals.getValue());
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
        private final String key;
        private final int position;
        private final String part;

        private Unreadable(BaseException cause) {
            super(cause);
            this.key = "score.formulaUnreadable";
            this.position = cause.getStartPosition();
            this.part = cause.getTokenString() == null ? "" : cause.getTokenString();
        }

        private Unreadable(String key, int position, String part) {
            super(part);
            this.key = key;
            this.position = position;
            this.part = part;
        }

        /** The message that tells it: its places are where, the formula, {@link #position} and {@link #part}. */
        public String key() {
            return key;
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
