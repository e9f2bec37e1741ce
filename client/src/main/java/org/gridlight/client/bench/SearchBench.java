package org.gridlight.client.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.gridlight.client.search.CaseIndexKeeper;
import org.gridlight.client.search.CaseSearch;
import org.gridlight.client.search.FieldNames;
import org.gridlight.client.search.RecordOfCases;
import org.gridlight.client.search.SearchState;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.bench.SearchTrialStore;
import org.gridlight.db.bench.TrialStore;
import org.gridlight.db.cases.CaseSearchStore;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.words.Words;

/** How long it takes from a key to what is found among all cases of a record, beside the record's own ways of looking. */
public final class SearchBench {
    private static final double MILLISECONDS_OF_A_KEY = 100;
    private static final int MOST = 12;
    private static final int MOST_OVER = 50;
    private static final int CHANGES = 10_000;
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final double NANOSECONDS_A_SECOND = 1e9;

    private final Database database;
    private final Progress progress;
    private final InstantSource clock;
    private final LongSupplier nanoseconds;
    private final Path folder;
    private final Words words;
    private final List<BenchRow> rows = new ArrayList<>();

    /** @param database signed in as the owner of a record for trials; @param folder for the index, emptied first */
    public SearchBench(Database database, Progress progress, InstantSource clock, LongSupplier nanoseconds, Path folder,
            Words words) {
        this.database = database;
        this.progress = progress;
        this.clock = clock;
        this.nanoseconds = nanoseconds;
        this.folder = folder;
        this.words = words;
    }

    /** Measures; makes cases up first, which takes minutes for a million. @param closed cases that are over */
    public List<BenchRow> run(int closed) {
        progress.step("bench.filling", closed);
        var trial = new SearchTrialStore(database);
        trial.fill(closed, clock.instant());
        progress.step("bench.search");
        delete();
        var record = new RecordOfCases(database, words);
        try (var keeper = new CaseIndexKeeper(record, folder, "bench", clock)) {
            double built = seconds(() -> ready(keeper));
            var search = new CaseSearch(keeper, record::of, FieldNames.of(words), new SettingStore(database).zone());
            rows.add(new BenchRow("cases in the index", ((SearchState.Ready) keeper.state()).cases(), "cases", null));
            rows.add(new BenchRow("index made", built, "s", null));
            rows.add(new BenchRow("index on the disk", Math.round(size() / 1e5) / 10.0, "MB", null));
            keys(trial, search);
            catchUp(keeper, record);
        }
        return rows;
    }

    /** Every text is typed key by key; the record is asked for the whole text only, it would take too long else. */
    private void keys(SearchTrialStore trial, CaseSearch search) {
        var typed = trial.typed().stream().flatMap(text -> IntStream.rangeClosed(1, text.length())
                .mapToObj(length -> text.substring(0, length))).filter(text -> !text.isBlank()).toList();
        // Once unmeasured: a person has looked for something before.
        typed.forEach(text -> search.find(text, MOST));
        var box = took(typed, text -> search.find(text, MOST));
        var queue = took(typed, text -> search.divided(text, MOST_OVER));
        var whole = trial.typed().stream().filter(text -> text.matches("\\p{IsHan}+[0-9]*\\p{IsHan}*")).toList();
        var like = took(whole, trial::like);
        var newest = took(whole, trial::newestLike);
        var store = new CaseSearchStore(database, clock);
        var before = took(whole, text -> store.find(text, MOST));
        rows.add(new BenchRow("key to results, search, p50", box.at(50), "ms", null, "LIKE over all", like.at(50)));
        rows.add(new BenchRow("key to results, search, p95", box.at(95), "ms", MILLISECONDS_OF_A_KEY, "LIKE over all",
                like.at(95)));
        rows.add(new BenchRow("key to results, search, longest", box.most(), "ms", null, "newest 200 by LIKE",
                newest.most()));
        rows.add(new BenchRow("key to results, queue, p50", queue.at(50), "ms", null, "newest 200 by LIKE",
                newest.at(50)));
        rows.add(new BenchRow("key to results, queue, p95", queue.at(95), "ms", MILLISECONDS_OF_A_KEY,
                "newest 200 by LIKE", newest.at(95)));
        rows.add(new BenchRow("without an index, places of a month, p95", before.at(95), "ms", null));
    }

    private interface Look {
        Object of(String text);
    }

    private Percentiles took(List<String> texts, Look look) {
        return Percentiles.ofNanoseconds(texts.stream().mapToLong(text -> {
            long begin = nanoseconds.getAsLong();
            look.of(text);
            return nanoseconds.getAsLong() - begin;
        }).toArray());
    }

    /** A seat that was cut off hears of very many changes. */
    private void catchUp(CaseIndexKeeper keeper, RecordOfCases record) {
        new TrialStore(database).burst(CHANGES);
        long head = record.head();
        double took = seconds(() -> {
            keeper.wake();
            until(() -> keeper.heard() >= head);
        });
        rows.add(new BenchRow("changes caught up with", Math.round(CHANGES / took), "cases/s", null));
    }

    private static void ready(CaseIndexKeeper keeper) {
        keeper.start();
        until(() -> !(keeper.state() instanceof SearchState.Building));
        if (keeper.state() instanceof SearchState.Without(var reason)) {
            throw new IllegalStateException(reason);
        }
    }

    private static void until(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private double seconds(Runnable work) {
        long begin = nanoseconds.getAsLong();
        work.run();
        return Math.round((nanoseconds.getAsLong() - begin) / NANOSECONDS_A_SECOND * 10) / 10.0;
    }

    private long size() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void delete() {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
