package org.gridlight.client.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridlight.model.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says what was wrong about a command line, in the reader's language. */
record WrongUse(Words words) {
    String of(CommandLine.ParameterException wrong) {
        return switch (wrong) {
            case CommandLine.MissingParameterException missing -> words.say("cli.missing",
                    missing.getMissing().stream().map(WrongUse::name).collect(Collectors.joining(" ")));
            case CommandLine.UnmatchedArgumentException unmatched -> words.say("cli.unmatched",
                    String.join(" ", unmatched.getUnmatched()));
            default -> wrong.getArgSpec() == null ? firstLine(wrong) : badValue(wrong);
        };
    }

    private String badValue(CommandLine.ParameterException wrong) {
        var argument = wrong.getArgSpec();
        var type = argument.type();
        if (type.isEnum()) {
            var known = Arrays.stream(type.getEnumConstants()).map(one -> one.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return words.say("cli.notOneOf", name(argument), wrong.getValue(), known);
        }
        return wrong.getCause() instanceof CommandLine.TypeConversionException told
                ? name(argument) + ": " + told.getMessage()
                : words.say("cli.badValue", name(argument), wrong.getValue());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String firstLine(Exception wrong) {
        return String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
    }
}
