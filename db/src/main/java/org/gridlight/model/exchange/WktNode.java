package org.gridlight.model.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A part of the well-known text of a coordinate system: NAME["title", 1, CHILD[…]].
 *
 * @param name     in capitals
 * @param values   texts and numbers in their order, without quotation marks
 * @param children the parts inside
 */
record WktNode(String name, List<String> values, List<WktNode> children) {
    private static final int LONGEST = 64 * 1024;
    private static final int DEEPEST = 20;

    /** The tree of a text; empty when it is none. */
    static Optional<WktNode> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var parser = new Parser(text);
        return parser.node(0).filter(root -> parser.isAtEnd());
    }

    /** The first child of this name. */
    Optional<WktNode> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** The first value; empty text when there is none. */
    String title() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The value at this position as a number, if it is one. */
    OptionalDouble number(int position) {
        try {
            return position < values.size()
                    ? OptionalDouble.of(Double.parseDouble(values.get(position)))
                    : OptionalDouble.empty();
        } catch (NumberFormatException notOne) {
            return OptionalDouble.empty();
        }
    }

    /** Goes through a text once. Every method leaves the position behind what it took. */
    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        boolean isAtEnd() {
            skipBlanks();
            return at == text.length();
        }

        Optional<WktNode> node(int depth) {
            var name = word();
            if (name.isEmpty() || depth > DEEPEST || !(took('[') || took('('))) {
                return Optional.empty();
            }
            var node = new WktNode(name.toUpperCase(Locale.ROOT), new ArrayList<>(), new ArrayList<>());
            do {
                if (!took(node, depth)) {
                    return Optional.empty();
                }
            } while (took(','));
            return took(']') || took(')') ? Optional.of(node) : Optional.empty();
        }

        private boolean took(WktNode node, int depth) {
            skipBlanks();
            if (at < text.length() && text.charAt(at) == '"') {
                int end = text.indexOf('"', at + 1);
                if (end < 0) {
                    return false;
                }
                node.values.add(text.substring(at + 1, end));
                at = end + 1;
                return true;
            }
            int start = at;
            var inner = node(depth + 1);
            if (inner.isPresent()) {
                return node.children.add(inner.get());
            }
            at = start;
            var word = word();
            return !word.isEmpty() && node.values.add(word);
        }

        private String word() {
            skipBlanks();
            int start = at;
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || "+-._".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            return text.substring(start, at);
        }

        private boolean took(char mark) {
            skipBlanks();
            boolean there = at < text.length() && text.charAt(at) == mark;
            at += there ? 1 : 0;
            return there;
        }

        private void skipBlanks() {
            while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
                at++;
            }
        }
    }
}
