package org.gridlight.model.score;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.List;

/**
 * {@code LADDER(value, upTo, points, upTo, points, …, pointsAbove)}: the points of the first step that reaches the value
 * (分档计分). Steps are plain numbers that rise, so that everybody can read them under a table.
 */
@FunctionParameter(name = "value", isVarArg = true)
final class Ladder extends AbstractFunction {
    static final String NAME = "LADDER";
    private static final int FEWEST = 4;

    static boolean is(Token token) {
        return token.getType() == Token.TokenType.FUNCTION && token.getValue().equalsIgnoreCase(NAME);
    }

    /** Whether there are pairs of plain numbers behind the value, with bounds that rise, and one number for what is above. */
    static boolean isReadable(List<ASTNode> parameters) {
        if (parameters.size() < FEWEST || parameters.size() % 2 != 0) {
            return false;
        }
        var steps = parameters.subList(1, parameters.size());
        if (steps.stream().anyMatch(step -> step.getToken().getType() != Token.TokenType.NUMBER_LITERAL)) {
            return false;
        }
        for (int step = 2; step + 1 < steps.size(); step += 2) {
            if (number(steps.get(step)).compareTo(number(steps.get(step - 2))) <= 0) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal number(ASTNode step) {
        return new BigDecimal(step.getToken().getValue());
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... parameters)
            throws EvaluationException {
        var value = parameters[0].getNumberValue();
        if (value == null) {
            throw EvaluationException.ofUnsupportedDataTypeInOperation(token);
        }
        for (int step = 1; step + 1 < parameters.length; step += 2) {
            if (value.compareTo(parameters[step].getNumberValue()) <= 0) {
                return parameters[step + 1];
            }
        }
        return parameters[parameters.length - 1];
    }
}
