package org.gridlight.client.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.lucene.store.MMapDirectory;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.model.search.SearchField;
import org.gridlight.model.search.SearchedCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The index is as the record is: after a start, a change, a crash, a damage, a cut. */
class CaseIndexKeeperTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration LONG = Duration.ofSeconds(60);

    private final MadeUpRecord record = new MadeUpRecord();
    private final Path folder = DatabaseFixture.target().resolve("search").resolve(UUID.randomUUID().toString());
    private final AtomicReference<Instant> now = new AtomicReference<>(MadeUpRecord.FROM);
    private final List<CaseIndexKeeper> open = new ArrayList<>();

    private CaseIndexKeeper keeper(String scope) {
        InstantSource clock = now::get;
        var keeper = new CaseIndexKeeper(record, folder, scope, clock);
        open.add(keeper);
        keeper.start();
        return keeper;
    }

    private CaseSearch search(CaseIndexKeeper keeper) {
        return new CaseSearch(keeper, record::of, Map.of("原话", SearchField.WORDS), ZONE);
    }

    private static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private CaseIndexKeeper ready(String scope) {
        var keeper = keeper(scope);
        until("ready", () -> keeper.state() instanceof SearchState.Ready);
        return keeper;
    }

    private void end(CaseIndexKeeper keeper) throws InterruptedException {
        keeper.close();
        assertThat(keeper.awaitEnd(LONG)).isTrue();
    }

    @AfterEach
    void closeAll() throws InterruptedException {
        for (var keeper : open) {
            end(keeper);
        }
    }

    private static List<Long> ids(CaseSearch search, String typed) {
        return search.find(typed, 50).orElseThrow().lines().stream().map(line -> line.one().id()).toList();
    }

    private static SearchedCase with(long id, String words) {
        var one = MadeUpRecord.made(id, new SplittableRandom(id));
        return new SearchedCase(id, 2, one.numbers(), one.state(), one.source(), 1, 0, 0, 0, null, one.reportedAt(),
                one.place(), words);
    }

    @Test
    void followsWhatIsPutInChangedAndTakenOut() throws Exception {
        record.fill(2_500, 5);
        var keeper = ready("hall");
        var search = search(keeper);
        assertThat(keeper.state()).isEqualTo(new SearchState.Ready(2_500));

        record.put(with(9_001, "鸵鸟在路上"));
        record.put(with(17, "鸵鸟过街"));
        keeper.wake();
        until("both are found", () -> ids(search, "鸵鸟").size() == 2);
        var line = search.find("原话:鸵鸟", 50).orElseThrow().lines().getFirst();
        assertThat(line.field()).isEqualTo(SearchField.WORDS);
        assertThat(line.text().substring(line.mark().from(), line.mark().to())).isEqualTo("鸵鸟");

        record.put(with(17, "文字已删除"));
        record.remove(9_001);
        keeper.wake();
        until("neither is in the index", () -> keeper.opened().orElseThrow().index()
                .all(new IndexQuery(record.names(), keeper.opened().orElseThrow().pinyin())
                        .of(org.gridlight.model.search.SearchQuery.parse("鸵鸟", Map.of(), ZONE)))
                .isEmpty());
    }

    @Test
    void nothingIsShownThatTheRecordNoLongerGives() {
        record.fill(50, 5);
        record.put(with(51, "鸵鸟过街"));
        var keeper = ready("hall");
        var narrowed = new CaseSearch(keeper, ids -> List.of(), Map.of(), ZONE);

        assertThat(ids(search(keeper), "鸵鸟")).containsExactly(51L);
        assertThat(narrowed.find("鸵鸟", 50).orElseThrow().lines()).isEmpty();
    }

    @Test
    void whatLeftTheRecordLeavesTheDisk() throws Exception {
        record.fill(200, 5);
        record.put(with(201, "鸵鸟过街"));
        var keeper = ready("hall");
        record.remove(201);
        now.set(now.get().plus(Duration.ofHours(1)));
        keeper.wake();
        until("wiped", () -> keeper.state().equals(new SearchState.Ready(200)));
        end(keeper);

        assertThat(onDisk("鸵鸟")).isFalse();
        assertThat(onDisk("过街")).isFalse();
    }

    private boolean onDisk(String text) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8).contains(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void goesOnWhereItStoodAndReadsOnlyWhatChanged() throws Exception {
        record.fill(2_500, 5);
        end(ready("hall"));
        int before = record.read;
        record.put(with(2_501, "鸵鸟过街"));

        var again = ready("hall");
        assertThat(ids(search(again), "鸵鸟")).containsExactly(2_501L);
        assertThat(again.state()).isEqualTo(new SearchState.Ready(2_501));
        // The changed one, and the one that was shown.
        assertThat(record.read - before).isEqualTo(2);
    }

    @Test
    void isMadeAnewWithOtherRights() throws Exception {
        record.fill(300, 5);
        end(ready("hall"));
        record.quietly(() -> {
            for (long id = 100; id <= 300; id++) {
                record.remove(id);
            }
        });

        assertThat(ready("unit 7").state()).isEqualTo(new SearchState.Ready(99));
    }

    @Test
    void isComparedAnewWhenNobodyKnowsWhatChanged() {
        record.fill(1_200, 5);
        var keeper = ready("hall");
        record.quietly(() -> {
            record.remove(7);
            record.put(with(5_000, "鸵鸟过街"));
        });
        keeper.wake();

        until("compared", () -> keeper.state().equals(new SearchState.Ready(1_200)) && search(keeper)
                .find("鸵鸟", 5).filter(answer -> answer.lines().size() == 1).isPresent());
        assertThat(keeper.opened().orElseThrow().index().versions(0, 10)).doesNotContainKey(7L).hasSize(9);
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws Exception {
        record.fill(800, 5);
        end(ready("hall"));
        try (var files = Files.list(folder.resolve("seat-1"))) {
            for (var file : files.filter(each -> Files.isRegularFile(each) && !each.endsWith("write.lock")).toList()) {
                var bytes = Files.readAllBytes(file);
                Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            }
        }

        var again = ready("hall");
        assertThat(again.state()).isEqualTo(new SearchState.Ready(800));
        assertThat(ids(search(again), "长安街")).isNotEmpty();
    }

    /** What a kill leaves: the files as they were in the middle of writing, behind a commit. */
    @Test
    void aKillInTheMiddleLosesNothing() throws Exception {
        record.fill(900, 5);
        var keeper = ready("hall");
        for (long id = 901; id <= 1_500; id++) {
            record.put(with(id, "鸵鸟过街"));
        }
        keeper.wake();
        until("all are in", () -> keeper.state().equals(new SearchState.Ready(1_500)));
        var left = folder.resolveSibling(folder.getFileName() + "-left").resolve("seat-1");
        Files.createDirectories(left);
        try (var directory = new MMapDirectory(folder.resolve("seat-1"))) {
            for (var name : directory.listAll()) {
                Files.copy(folder.resolve("seat-1").resolve(name), left.resolve(name));
            }
        }

        var after = new CaseIndexKeeper(record, left.getParent(), "hall", now::get);
        open.add(after);
        after.start();
        until("ready", () -> after.state() instanceof SearchState.Ready);
        assertThat(after.state()).isEqualTo(new SearchState.Ready(1_500));
        assertThat(search(after).find("鸵鸟", 5).orElseThrow().total()).isEqualTo(600);
    }

    @Test
    void aDiskThatCannotBeWrittenIsToldAndNothingIsFoundHere() throws Exception {
        record.fill(10, 5);
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file where the folder should be");
        var keeper = keeper("hall");

        until("given up", () -> keeper.state() instanceof SearchState.Without);
        assertThat(keeper.state()).isEqualTo(new SearchState.Without("search.index.disk"));
        assertThat(search(keeper).find("长安", 5)).isEmpty();
    }

    @Test
    void aSecondProgramOfTheSamePersonHasItsOwn() {
        record.fill(20, 5);
        var one = ready("hall");
        assertThat(one.state()).isEqualTo(new SearchState.Ready(20));
        assertThat(folder.resolve("seat-1")).isDirectory();

        assertThat(ready("hall").state()).isEqualTo(new SearchState.Ready(20));
        assertThat(folder.resolve("seat-2")).isDirectory();
    }

    @Test
    void whatNobodyUsedForAMonthIsDeleted() throws Exception {
        var all = folder.resolve("all");
        var used = all.resolve("0123456789abcdef01234567");
        var forgotten = all.resolve("fedcba9876543210fedcba98");
        var other = all.resolve("somebody's own folder");
        for (var each : List.of(used, forgotten, other)) {
            Files.createDirectories(each);
            Files.writeString(each.resolve("segments"), "x");
        }

        ForgottenIndexes.delete(all, used, Instant.now());
        assertThat(forgotten).exists();
        ForgottenIndexes.delete(all, used, Instant.now().plus(ForgottenIndexes.KEPT).plusSeconds(60));
        assertThat(forgotten).doesNotExist();
        assertThat(used).exists();
        assertThat(other).exists();
    }
}
