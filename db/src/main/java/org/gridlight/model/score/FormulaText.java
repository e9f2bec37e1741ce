package org.gridlight.model.score;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes a formula's tree the way it is printed: names in words, × ÷ −, brackets only where they are needed. */
final class FormulaText {
    private static final Map<String, String> SIGNS = Map.of("*", " × ", "/", " ÷ ", "-", " − ", "+", " + ", "<>",
            " ≠ ", "<=", " ≤ ", ">=", " ≥ ");
    private static final int ATOM = Integer.MAX_VALUE;

    private final UnaryOperator<String> titleOf;

    private FormulaText(UnaryOperator<String> titleOf) {
        this.titleOf = titleOf;
    }

    static String of(ASTNode tree, UnaryOperator<String> titleOf) {
        return new FormulaText(titleOf).write(tree);
    }

    private String write(ASTNode node) {
        var token = node.getToken();
        return switch (token.getType()) {
            case VARIABLE_OR_CONSTANT -> titleOf.apply(token.getValue());
            case INFIX_OPERATOR -> infix(node);
            case PREFIX_OPERATOR -> "−" + bracketed(node.getParameters().getFirst(), strength(node));
            case FUNCTION -> Ladder.is(token)
                    ? ladder(node)
                    : token.getValue() + node.getParameters().stream().map(this::write)
                            .collect(Collectors.joining(", ", "(", ")"));
            default -> token.getValue();
        };
    }

    /** {@code 立案数 ≤ 50 → 100, ≤ 100 → 90, > 100 → 0}. */
    private String ladder(ASTNode node) {
        var steps = node.getParameters().stream().skip(1).map(this::write).toList();
        var text = new StringBuilder(write(node.getParameters().getFirst()));
        for (int step = 0; step + 1 < steps.size(); step += 2) {
            text.append(step == 0 ? " ≤ " : ", ≤ ").append(steps.get(step)).append(" → ").append(steps.get(step + 1));
        }
        return "[" + text + ", > " + steps.get(steps.size() - 3) + " → " + steps.getLast() + "]";
    }

    private String infix(ASTNode node) {
        var sign = node.getToken().getValue();
        var left = node.getParameters().get(0);
        var right = node.getParameters().get(1);
        var rightNeeds = sign.equals("-") || sign.equals("/") ? strength(node) + 1 : strength(node);
        return bracketed(left, strength(node)) + SIGNS.getOrDefault(sign, " " + sign + " ")
                + bracketed(right, rightNeeds);
    }

    private String bracketed(ASTNode node, int needed) {
        var text = write(node);
        return strength(node) < needed ? "(" + text + ")" : text;
    }

    private static int strength(ASTNode node) {
        var type = node.getToken().getType();
        return type == Token.TokenType.INFIX_OPERATOR || type == Token.TokenType.PREFIX_OPERATOR
                ? node.getToken().getOperatorDefinition().getPrecedence()
                : ATOM;
    }
}
