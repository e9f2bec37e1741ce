package org.gridlight.client.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;

/** The one way in: {@code ./gridlight COMMAND}. Ends 0, or prints one line to standard error and ends 1 or 2. */
@Command(name = "gridlight", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class, subcommands = {
    DbCommand.class, ServerCommand.class, ImportCommand.class, ExportCommand.class, GridsCommand.class,
    MeasuresCommand.class,
    ScoreCommand.class, ClockCommand.class, ReportCommand.class, AssessCommand.class, BasemapCommand.class,
    DemoCommand.class,
    SimulateCommand.class, IntakeCommand.class, PackageCommand.class, StatusCommand.class, SupportCommand.class,
    OpenCommand.class, BenchCommand.class,
    HelpCommand.class})
public final class Gridlight implements Runnable {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Console console;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Decided before anything is said, see {@link #languageOf}; here it is only checked. */
    @Option(names = "--lang", scope = CommandLine.ScopeType.INHERIT, paramLabel = "zh|en")
    void checkLanguage(String text) {
        if (!text.toLowerCase(Locale.ROOT).matches("(zh|en)([-_.].*)?")) {
            throw new CommandLine.ParameterException(spec.commandLine(),
                    console.words().say("cli.noSuchLanguage", text));
        }
    }

    private Gridlight(Console console) {
        this.console = console;
    }

    public static void main(String[] arguments) {
        var chosen = chosenLanguage(arguments, System.getenv());
        var console = Console.standard(Words.of(languageOf(arguments, System.getenv())), chosen.isPresent());
        int exitCode = run(console, arguments);
        console.flush();
        System.exit(exitCode);
    }

    /** Runs one command. @return 0 done, 1 failed, 2 wrong use; what there was to say has been said on the console. */
    public static int run(Console console, String... arguments) {
        var line = new CommandLine(new Gridlight(console), new CommandFactory(console));
        line.setResourceBundle(ResourceBundle.getBundle("org.gridlight.client.cli.help", console.words().locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setOut(console.out());
        line.setErr(console.err());
        line.setUsageHelpWidth(100);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(LocalDate.class, text -> day(text, console.words()));
        line.registerConverter(YearMonth.class, text -> month(text, console.words()));
        line.setParameterExceptionHandler((wrong, _) -> console.wrongUse(wrong));
        line.setExecutionExceptionHandler((failure, command, _) -> console.failed(failure, command));
        return line.execute(arguments);
    }

    private static LocalDate day(String text, Words words) {
        try {
            return inOurTimes(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new CommandLine.TypeConversionException(words.say("cli.notADay", text));
        }
    }

    /** Years that the record can hold; others are slips of the hand. */
    private static LocalDate inOurTimes(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException(day.toString());
        }
        return day;
    }

    private static YearMonth month(String text, Words words) {
        try {
            var month = YearMonth.parse(text);
            inOurTimes(month.atDay(1));
            return month;
        } catch (DateTimeException e) {
            throw new CommandLine.TypeConversionException(words.say("cli.notAMonth", text));
        }
    }

    /** Said on the command line, or in the environment, or by the system; Chinese or English. */
    static Locale languageOf(String[] arguments, Map<String, String> environment) {
        return chosenLanguage(arguments, environment).orElseGet(() -> language(Locale.getDefault().toLanguageTag()));
    }

    /** Said on the command line or in the environment, if it was. */
    private static Optional<Locale> chosenLanguage(String[] arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return Optional.of(language(arguments[i].substring("--lang=".length())));
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return Optional.of(language(arguments[i + 1]));
            }
        }
        var named = environment.getOrDefault("GRIDLIGHT_LANG", "");
        return Optional.of(named).filter(text -> !text.isBlank()).map(Gridlight::language);
    }

    /** zh, zh-CN, zh_CN.UTF-8 … are Chinese, everything else English. */
    static Locale language(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    @Override
    public void run() {
        throw Refusal.wrongUse("cli.noCommand");
    }
}
