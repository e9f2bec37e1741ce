package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gridlight.model.files.YamlFields;
import org.gridlight.model.files.YamlNode;
import org.gridlight.model.words.Refusal;

/** Reads grades and rewards, and sees that every total has one grade. */
final class GradeParser {
    private static final int MOST_RANKS = 1000;

    private GradeParser() {}

    /** @param lowest the lowest total there can be: the last grade begins there, so that none is left out */
    static List<Grade> grades(List<YamlNode> nodes, BigDecimal lowest) {
        var grades = new ArrayList<Grade>();
        for (var node : nodes) {
            var grade = grade(node);
            if (!grades.isEmpty() && grade.from().compareTo(grades.getLast().from()) >= 0) {
                throw Refusal.failed("score.gradesNotDescending", node.place());
            }
            grades.add(grade);
        }
        if (!grades.isEmpty() && (grades.getLast().from().compareTo(lowest) != 0
                || grades.getLast().quota().isPresent())) {
            throw Refusal.failed("score.gradesWithGap", nodes.getLast().place(), lowest.toPlainString());
        }
        return List.copyOf(grades);
    }

    private static Grade grade(YamlNode node) {
        var fields = YamlFields.of(node);
        var quota = fields.number("quota");
        quota.filter(share -> share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0).ifPresent(wrong -> {
            throw Refusal.failed("score.quotaWrong", fields.placeOf("quota"));
        });
        var grade = new Grade(TemplateNames.title(fields.required("title")), fields.requiredNumber("from"),
                colour(fields.required("colour")), quota);
        fields.nothingElse();
        return grade;
    }

    private static Grade.Colour colour(YamlNode node) {
        var text = YamlFields.text("colour", node);
        return Arrays.stream(Grade.Colour.values())
                .filter(colour -> colour.name().toLowerCase(Locale.ROOT).equals(text)).findFirst()
                .orElseThrow(() -> Refusal.failed("yaml.notOneOf", node.place(), "colour",
                        "green, blue, yellow, red, black"));
    }

    static List<Reward> rewards(List<YamlNode> nodes) {
        return nodes.stream().map(GradeParser::reward).toList();
    }

    private static Reward reward(YamlNode node) {
        var fields = YamlFields.of(node);
        int from = fields.wholeNumber("from", 1, MOST_RANKS);
        int to = fields.optionalWholeNumber("to", from, MOST_RANKS).orElse(from);
        var reward = new Reward(from, to, fields.flag("below"), fields.requiredNumber("amount"));
        fields.nothingElse();
        return reward;
    }
}
