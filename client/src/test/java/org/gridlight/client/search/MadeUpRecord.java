package org.gridlight.client.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.search.SearchField;
import org.gridlight.model.search.SearchNames;
import org.gridlight.model.search.SearchedCase;
import org.gridlight.model.words.Refusal;

/** A record in memory: cases that are put in, changed and taken out, and what is told of it. Safe for many threads. */
final class MadeUpRecord implements CaseIndexKeeper.Source {
    static final Instant FROM = Instant.parse("2026-04-01T00:00:00Z");
    private static final String[] PLACES = {"长安街", "重庆路", "人民南路", "朝阳门外大街", "幸福小区", "三里河", "银行门口", "Main St", "乐园路"};
    private static final String[] THINGS = {"占道经营", "井盖破损", "垃圾乱堆", "路灯不亮", "Pothole on street", "噪音扰民", "污水外溢",
        "重复停车"};
    private static final String[] CLASSES = {"占道经营", "井盖", "暴露垃圾", "路灯", "道路破损", "噪音扰民"};
    private static final String[] UNITS = {"城管局", "市政公司", "环卫中心", "街道办事处"};

    private final TreeMap<Long, SearchedCase> cases = new TreeMap<>();
    private final List<Long> changes = new ArrayList<>();
    private volatile boolean everything;
    volatile boolean cut;
    volatile int read;

    static SearchedCase made(long id, SplittableRandom random) {
        var at = FROM.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 90)));
        var number = at.toString().substring(0, 10).replace("-", "") + String.format("%05d", id);
        var place = PLACES[random.nextInt(PLACES.length)] + random.nextInt(1, 200) + "号"
                + (random.nextInt(3) == 0 ? "与" + PLACES[random.nextInt(PLACES.length)] + "交叉口" : "");
        var words = PLACES[random.nextInt(PLACES.length)] + THINGS[random.nextInt(THINGS.length)] + "，"
                + THINGS[random.nextInt(THINGS.length)];
        return new SearchedCase(id, 1, random.nextInt(4) == 0 ? List.of("A" + number) : List.of(number, "A" + number),
                CaseState.values()[1 + random.nextInt(CaseState.values().length - 1)],
                ReportSource.values()[random.nextInt(4)], 1 + random.nextInt(CLASSES.length),
                random.nextInt(UNITS.length + 1), random.nextInt(3), 0,
                random.nextInt(5) == 0 ? null : "11010100100" + random.nextInt(10, 30), at, place, words);
    }

    void fill(int count, long seed) {
        var random = new SplittableRandom(seed);
        for (long id = 1; id <= count; id++) {
            put(made(id, random));
        }
    }

    synchronized void put(SearchedCase one) {
        cases.put(one.id(), one);
        changes.add(one.id());
    }

    synchronized void remove(long id) {
        cases.remove(id);
        changes.add(id);
    }

    /** Taken out, or put in, with nobody told which. */
    synchronized void quietly(Runnable act) {
        int told = changes.size();
        act.run();
        while (changes.size() > told) {
            changes.removeLast();
        }
        changes.add(0L);
        everything = true;
    }

    synchronized List<SearchedCase> all() {
        return List.copyOf(cases.values());
    }

    private void reach() {
        if (cut) {
            throw Refusal.failed("db.unreachable");
        }
    }

    @Override
    public synchronized long head() {
        reach();
        return changes.size();
    }

    @Override
    public synchronized CaseIndexKeeper.Changes after(long seq, int most) {
        reach();
        int from = (int) Math.min(seq, changes.size());
        int to = Math.min(changes.size(), from + most);
        boolean all = everything || seq > changes.size();
        everything = false;
        return new CaseIndexKeeper.Changes(to, new HashSet<>(changes.subList(from, to)), changes.size() - to, all);
    }

    @Override
    public synchronized List<Map.Entry<Long, Integer>> keys(long after, int most) {
        reach();
        return cases.tailMap(after, false).values().stream().limit(most)
                .map(one -> Map.entry(one.id(), one.version())).toList();
    }

    @Override
    public synchronized List<SearchedCase> of(Collection<Long> ids) {
        reach();
        read += ids.size();
        return new TreeSet<>(ids).stream().filter(cases::containsKey).map(cases::get).toList();
    }

    @Override
    public synchronized long last() {
        return cases.isEmpty() ? 0 : cases.lastKey();
    }

    @Override
    public SearchNames names() {
        var names = new ArrayList<SearchNames.Name>();
        for (int i = 0; i < CLASSES.length; i++) {
            names.add(new SearchNames.Name(SearchField.CATEGORY, String.valueOf(i + 1), CLASSES[i], "市容环境",
                    "GB13-C010" + i));
        }
        for (int i = 0; i < UNITS.length; i++) {
            names.add(new SearchNames.Name(SearchField.DEPARTMENT, String.valueOf(i + 1), UNITS[i], null, null));
        }
        names.add(new SearchNames.Name(SearchField.STREET, "1", "长安街道", null, null));
        names.add(new SearchNames.Name(SearchField.STREET, "2", "朝阳街道", null, null));
        for (var state : CaseState.values()) {
            names.add(new SearchNames.Name(SearchField.STATE, state.name(),
                    state == CaseState.CLOSED ? "已结案" : "处置中" + state.ordinal(), null, null));
        }
        Set.of(ReportSource.values()).forEach(
                source -> names.add(new SearchNames.Name(SearchField.SOURCE, source.name(), "热线", null, null)));
        return new SearchNames(names);
    }
}
