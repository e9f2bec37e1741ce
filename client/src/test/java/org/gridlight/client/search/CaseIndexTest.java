package org.gridlight.client.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.model.search.CaseMatch;
import org.gridlight.model.search.Pinyin;
import org.gridlight.model.search.PlainText;
import org.gridlight.model.search.SearchField;
import org.gridlight.model.search.SearchQuery;
import org.gridlight.model.search.SearchedCase;
import org.junit.jupiter.api.Test;

/** What the index finds is what somebody finds who reads all cases one by one. */
class CaseIndexTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Map<String, SearchField> FIELDS = Map.of("位置", SearchField.PLACE, "单位",
            SearchField.DEPARTMENT, "原话", SearchField.WORDS, "编号", SearchField.NUMBER, "小类", SearchField.CATEGORY);
    private static final Pinyin PINYIN = new Pinyin();

    private static Path folder() {
        return DatabaseFixture.target().resolve("search").resolve(UUID.randomUUID().toString());
    }

    private static String typed(List<SearchedCase> all, SplittableRandom random) {
        var words = new ArrayList<String>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            words.add(word(all.get(random.nextInt(all.size())), random));
        }
        return String.join(" ", words);
    }

    private static String word(SearchedCase one, SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> piece(one.place(), random);
            case 2, 3 -> piece(one.words(), random);
            case 4 -> piece(one.numbers().getFirst(), random);
            case 5 -> one.numbers().getLast().substring(one.numbers().getLast().length() - random.nextInt(2, 6));
            case 6 -> letters(one.place(), random, true);
            case 7 -> letters(one.place(), random, false);
            case 8 -> List.of("zdjy", "jinggai", "chengguan", "cgj", "zq", "chongq", "zhongq", "xian", "0101", "GB13")
                    .get(random.nextInt(10));
            case 9 -> List.of("位置:", "单位:", "原话:", "编号:", "小类：").get(random.nextInt(5))
                    + piece(one.place() + one.words(), random);
            case 10 ->
                one.reportedAt().atZone(ZONE).toLocalDate().toString().substring(0, random.nextBoolean() ? 10 : 7);
            default -> one.grid() == null ? "城管" : one.grid().substring(0, random.nextInt(4, one.grid().length() + 1));
        };
    }

    private static String piece(String text, SplittableRandom random) {
        int from = random.nextInt(text.length());
        return text.substring(from, Math.min(text.length(), from + random.nextInt(1, 6))).strip();
    }

    private static String letters(String text, SplittableRandom random, boolean initials) {
        var run = PlainText.runs(PlainText.folded(text)).getFirst().text();
        var letters = new StringBuilder();
        int from = random.nextInt(run.length());
        for (int i = from; i < Math.min(run.length(), from + random.nextInt(2, 5)); i++) {
            var readings = PINYIN.of(run.charAt(i));
            if (!readings.isEmpty()) {
                var reading = readings.get(random.nextInt(readings.size()));
                letters.append(initials ? reading.substring(0, 1) : reading);
            }
        }
        return initials || letters.length() < 3 ? letters.toString() : letters.substring(0, letters.length() - 1);
    }

    @Test
    void findsWhatReadingAllOfThemFinds() throws Exception {
        var record = new MadeUpRecord();
        record.fill(3_000, 7);
        var all = record.all();
        var match = new CaseMatch(record.names(), PINYIN);
        var random = new SplittableRandom(11);
        int found = 0;
        try (var index = new CaseIndex(folder(), PINYIN)) {
            // In pieces, so that it lies in several segments, and some of them twice.
            for (int from = 0; from < all.size(); from += 700) {
                index.put(all.subList(from, Math.min(all.size(), from + 900)));
                index.commit(Map.of());
            }
            index.show();
            assertThat(index.size()).isEqualTo(3_000);
            for (int i = 0; i < 300; i++) {
                var typed = typed(all, random);
                var asked = SearchQuery.parse(typed, FIELDS, ZONE);
                if (asked.isEmpty()) {
                    continue;
                }
                var expected = all.stream().filter(one -> match.fits(one, asked))
                        .sorted(Comparator.comparing((SearchedCase one) -> !OpenCaseStore.isOpen(one.state()))
                                .thenComparing(SearchedCase::reportedAt, Comparator.reverseOrder()))
                        .toList();
                var query = new IndexQuery(record.names(), PINYIN).of(asked);
                assertThat(index.all(query)).as(typed)
                        .containsExactlyInAnyOrderElementsOf(expected.stream().map(SearchedCase::id).toList());
                assertThat(index.first(query, 12, 5_000).ids().stream().map(id -> all.get((int) (id - 1)).reportedAt()))
                        .as(typed).containsExactlyElementsOf(
                                expected.stream().limit(12).map(SearchedCase::reportedAt).toList());
                assertThat(index.first(query, 12, 5_000).total()).as(typed).isEqualTo(expected.size());
                found += expected.isEmpty() ? 0 : 1;
            }
        }
        assertThat(found).isGreaterThan(120);
    }

    @Test
    void theNumberTypedWholeComesFirst() throws Exception {
        var record = new MadeUpRecord();
        record.fill(500, 3);
        var one = record.all().stream().filter(each -> !OpenCaseStore.isOpen(each.state())).findFirst().orElseThrow();
        try (var index = new CaseIndex(folder(), PINYIN)) {
            index.put(record.all());
            index.show();
            var asked = SearchQuery.parse(one.numbers().getFirst(), FIELDS, ZONE);

            assertThat(index.first(new IndexQuery(record.names(), PINYIN).wholeNumber(asked), 3, 3).ids())
                    .containsExactly(one.id());
        }
    }

    @Test
    void nothingOfThePersonWhoReportedItIsKept() throws Exception {
        var random = new SplittableRandom(1);
        var plain = MadeUpRecord.made(1, random);
        var one = new SearchedCase(1, 1, plain.numbers(), plain.state(), plain.source(), 1, 0, 0, 0, null,
                plain.reportedAt(), "幸福小区3号 电话１３８-１２３４-５６７８", "请回电 13812345678 或 010 6655 4433，身份证11010119900101123X");
        var folder = folder();
        try (var index = new CaseIndex(folder, PINYIN)) {
            index.put(List.of(one));
            index.commit(Map.of());
            index.show();
            for (var typed : List.of("13812345678", "138", "1381", "5678", "66554433", "6655", "11010119900101123x")) {
                var asked = SearchQuery.parse(typed, FIELDS, ZONE);
                var everywhere = new IndexQuery(record(), PINYIN).of(asked);
                assertThat(index.all(everywhere)).as(typed).isEmpty();
            }
            assertThat(index.all(new IndexQuery(record(), PINYIN).of(SearchQuery.parse("回电", FIELDS, ZONE))))
                    .hasSize(1);
        }
        try (var files = java.nio.file.Files.list(folder)) {
            for (var file : files.toList()) {
                assertThat(new String(java.nio.file.Files.readAllBytes(file),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString()).doesNotContain("13812345678", "5678", "66554433");
            }
        }
    }

    private static org.gridlight.model.search.SearchNames record() {
        return new MadeUpRecord().names();
    }
}
