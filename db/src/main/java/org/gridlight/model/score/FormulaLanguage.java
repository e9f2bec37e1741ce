package org.gridlight.model.score;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.operators.AbstractOperator;
import com.ezylang.evalex.operators.InfixOperator;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What a formula may say. Powers, texts, dates and chance are left out: a score must come out the same whenever and
 * wherever it is computed, and no template may keep a machine busy.
 */
final class FormulaLanguage {
    /** Nobody counts what has more digits before its point; to write it out could keep a machine busy for hours. */
    static final int MOST_DIGITS = 30;

    private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_UP);

    static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder().mathContext(DIGITS)
            .defaultConstants(Map.of()).arraysAllowed(false).structuresAllowed(false)
            .implicitMultiplicationAllowed(false)
            .operatorDictionary(operators()).functionDictionary(functions())
            .build();

    private FormulaLanguage() {}

    private static OperatorDictionaryIfc operators() {
        var signs = new MapBasedOperatorDictionary();
        signs.addOperator("+", new InfixPlusOperator());
        signs.addOperator("-", new InfixMinusOperator());
        signs.addOperator("-", new PrefixMinusOperator());
        signs.addOperator("*", new InfixMultiplicationOperator());
        signs.addOperator("/", new Division());
        signs.addOperator("=", new InfixEqualsOperator());
        signs.addOperator("<>", new InfixNotEqualsOperator());
        signs.addOperator("<", new InfixLessOperator());
        signs.addOperator("<=", new InfixLessEqualsOperator());
        signs.addOperator(">", new InfixGreaterOperator());
        signs.addOperator(">=", new InfixGreaterEqualsOperator());
        return signs;
    }

    private static FunctionDictionaryIfc functions() {
        var functions = new MapBasedFunctionDictionary();
        functions.addFunction("MIN", new MinFunction());
        functions.addFunction("MAX", new MaxFunction());
        functions.addFunction("ABS", new AbsFunction());
        functions.addFunction("ROUND", new Rounding());
        functions.addFunction("IF", new IfFunction());
        functions.addFunction(Ladder.NAME, new Ladder());
        return functions;
    }

    /** Division that tells a zero denominator from every other trouble. */
    @InfixOperator(precedence = OperatorIfc.OPERATOR_PRECEDENCE_MULTIPLICATIVE)
    private static final class Division extends AbstractOperator {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
                throws EvaluationException {
            var numerator = operands[0].getNumberValue();
            var denominator = operands[1].getNumberValue();
            if (numerator == null || denominator == null) {
                throw EvaluationException.ofUnsupportedDataTypeInOperation(token);
            }
            if (denominator.signum() == 0) {
                throw new Formula.ZeroDenominator();
            }
            return EvaluationValue.numberValue(numerator.divide(denominator, DIGITS));
        }
    }

    /** ROUND(value, decimals); that the decimals are a plain small number was seen when the formula was read. */
    @FunctionParameter(name = "value")
    @FunctionParameter(name = "decimals")
    private static final class Rounding extends AbstractFunction {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... parameters)
                throws EvaluationException {
            var value = parameters[0].getNumberValue();
            if (value == null) {
                throw EvaluationException.ofUnsupportedDataTypeInOperation(token);
            }
            if (isTooLarge(value)) {
                throw new EvaluationException(token, "too large");
            }
            return EvaluationValue.numberValue(round(value, parameters[1].getNumberValue().intValueExact()));
        }
    }

    /** Whether it has more than {@value #MOST_DIGITS} digits before its point. */
    static boolean isTooLarge(BigDecimal value) {
        return value.precision() - (long) value.scale() > MOST_DIGITS;
    }

    /** Rounds half up, the one way of rounding that printed scores use. */
    static BigDecimal round(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
