package org.gridlight.model.suggest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What each clue speaks for, as numbers: a table of clues by answers, the first row for no clue at all. The probability of an
 * answer is its share of the powers of e of the sums (multinomial logistic regression). Not changed once learnt.
 *
 * @param rows  the row of each clue, from 1
 * @param table row by row, one number an answer
 */
record Weights(List<String> answers, Map<String, Integer> rows, float[] table) {
    Weights {
        answers = List.copyOf(answers);
        if (table.length != (rows.size() + 1) * answers.size()) {
            throw new IllegalArgumentException("A table of " + table.length + " numbers for " + rows.size() + " clues");
        }
    }

    /** Rows of the clues that are known, and the first one. */
    int[] known(List<Clue> clues) {
        var known = clues.stream().map(clue -> rows.get(clue.key())).filter(row -> row != null)
                .mapToInt(Integer::intValue).toArray();
        var all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = 0;
        return all;
    }

    /** The probability of each answer. */
    double[] evaluate(int[] known) {
        int width = answers.size();
        var sums = new double[width];
        for (int row : known) {
            int at = row * width;
            for (int answer = 0; answer < width; answer++) {
                sums[answer] += table[at + answer];
            }
        }
        double most = Arrays.stream(sums).max().orElse(0);
        double all = 0;
        for (int answer = 0; answer < width; answer++) {
            sums[answer] = Math.exp(sums[answer] - most);
            all += sums[answer];
        }
        for (int answer = 0; answer < width; answer++) {
            sums[answer] /= all;
        }
        return sums;
    }

    /** Moves the rows of one case towards its answer, each number by less the more it was moved (AdaGrad). */
    void learn(int[] known, int right, float[] moved, double rate, double pull) {
        var probabilities = evaluate(known);
        int width = answers.size();
        probabilities[right] -= 1;
        for (int row : known) {
            int at = row * width;
            for (int answer = 0; answer < width; answer++) {
                float step = (float) (probabilities[answer] + pull * table[at + answer]);
                moved[at + answer] += step * step;
                table[at + answer] -= (float) (rate * step / Math.sqrt(moved[at + answer] + 1e-6));
            }
        }
    }
}
