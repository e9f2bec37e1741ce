package org.gridlight.client.bench;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.gridlight.client.bench.BostonHistory.Request;
import org.gridlight.model.suggest.Answered;
import org.gridlight.model.suggest.Learning;
import org.gridlight.model.suggest.ModelFile;
import org.gridlight.model.suggest.Subject;
import org.gridlight.model.suggest.Suggestion;
import org.gridlight.model.suggest.SuggestionModel;
import org.gridlight.model.suggest.Told;

/**
 * What suggestions learnt from the first four months of a real half-year are worth in the two months after, beside what the
 * most frequent answer and the most telling single word would have said.
 */
public final class SuggestBench {
    private static final LocalDateTime SPLIT = LocalDateTime.of(2015, 5, 1, 0, 0);
    private static final double MOST_MILLISECONDS = 5;
    private static final int THREE = 3;
    private static final int LEAST_PERCENT = 50;
    private static final int WIDTH = 10;
    private static final int WHOLE = 100;

    private final Stopwatch stopwatch;
    private final List<BenchRow> rows = new ArrayList<>();

    public SuggestBench(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    /** @param requests the requests of Boston as CSV, gzip or not */
    public BenchReport run(Path requests) {
        var history = BostonHistory.of(requests);
        measure("category", Subject.CATEGORY, history, Request::told, Request::type);
        measure("category, title as words (states the answer)", Subject.CATEGORY, history,
                request -> withWords(request.told(), request.title()), Request::type);
        measure("department, class known", Subject.DEPARTMENT, history,
                request -> request.told().withCategory(request.type()), Request::department);
        measure("department, class unknown", Subject.DEPARTMENT, history, Request::told, Request::department);
        rows.addAll(new DuplicateRanking(history).rows(SPLIT));
        return new BenchReport("suggest", rows);
    }

    private static Told withWords(Told told, String words) {
        return new Told(told.source(), words, told.place(), told.at(), told.street(), told.cell(), told.lately(), "");
    }

    private void measure(String name, Subject subject, List<Request> history, Function<Request, Told> told,
            Function<Request, String> answer) {
        var all = history.stream().map(one -> new Answered(told.apply(one), answer.apply(one))).toList();
        var before = all.stream().filter(one -> one.told().at().isBefore(SPLIT)).toList();
        var later = all.stream().filter(one -> !one.told().at().isBefore(SPLIT)).toList();
        var plain = new PlainGuess(before);
        row(name + ": learnt from", before.size(), "cases");
        row(name + ": tried on", later.size(), "cases");
        hits(name + ": most frequent", later, plain::usual);
        hits(name + ": most telling word", later, plain::word);
        hits(name + ": most frequent of the class or source", later, plain::likeKind);
        long start = stopwatch.nanoseconds().getAsLong();
        var model = Learning.USUAL.learn(subject, before, SPLIT.toInstant(ZoneOffset.UTC)).orElseThrow();
        row(name + ": learning", (stopwatch.nanoseconds().getAsLong() - start) / 1e9, "s");
        hits(name + ": suggestions", later, one -> model.guess(one, THREE).stream()
                .map(SuggestionModel.Guess::code).toList());
        said(name, model, later);
        row(name + ": kept in", ModelFile.write(model).length / 1024.0, "KB");
    }

    private void hits(String name, List<Answered> later, Function<Told, List<String>> guesses) {
        int first = 0;
        int three = 0;
        for (var one : later) {
            var said = guesses.apply(one.told());
            first += !said.isEmpty() && said.getFirst().equals(one.answer()) ? 1 : 0;
            three += said.contains(one.answer()) ? 1 : 0;
        }
        row(name + ", first right", share(first, later.size()), "%");
        row(name + ", among three", share(three, later.size()), "%");
    }

    /** What would have been shown, how often it was right, and whether it was as sure as it said. */
    private void said(String name, SuggestionModel model, List<Answered> later) {
        var shown = new int[WHOLE / WIDTH + 1];
        var right = new int[WHOLE / WIDTH + 1];
        int aboveLeast = 0;
        int aboveRight = 0;
        double gap = 0;
        long start = stopwatch.nanoseconds().getAsLong();
        var suggestions = later.stream().map(one -> model.suggest(one.told(), THREE, 0)).toList();
        double each = (stopwatch.nanoseconds().getAsLong() - start) / 1e6 / later.size();
        var said = new int[shown.length];
        for (int i = 0; i < later.size(); i++) {
            if (suggestions.get(i).isEmpty()) {
                continue;
            }
            Suggestion first = suggestions.get(i).getFirst();
            int hit = first.code().equals(later.get(i).answer()) ? 1 : 0;
            int bin = first.percent() / WIDTH;
            shown[bin]++;
            right[bin] += hit;
            said[bin] += first.percent();
            if (first.percent() >= LEAST_PERCENT) {
                aboveLeast++;
                aboveRight += hit;
            }
        }
        row(name + ": something said (from " + LEAST_PERCENT + " %)", share(aboveLeast, later.size()), "%");
        row(name + ": of that, first right", share(aboveRight, aboveLeast), "%");
        for (int bin = 0; bin < shown.length; bin++) {
            if (shown[bin] > 0) {
                gap += Math.abs(right[bin] - said[bin] / (double) WHOLE);
                row(String.format(Locale.ROOT, "%s: said %d-%d %% (%d times), right", name, bin * WIDTH,
                        Math.min(WHOLE, bin * WIDTH + WIDTH - 1), shown[bin]), share(right[bin], shown[bin]), "%");
            }
        }
        row(name + ": mean gap between said and right", Math.round(10.0 * WHOLE * gap / later.size()) / 10.0, "points");
        rows.add(new BenchRow(name + ": one suggestion with reasons", Math.round(each * WHOLE) / (double) WHOLE, "ms",
                MOST_MILLISECONDS));
    }

    private static double share(int part, int of) {
        return of == 0 ? 0 : Math.round(1000.0 * part / of) / 10.0;
    }

    private void row(String name, double value, String unit) {
        rows.add(new BenchRow(name, Math.round(value * 10) / 10.0, unit, null));
    }
}
