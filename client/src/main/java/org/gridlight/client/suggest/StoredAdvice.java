package org.gridlight.client.suggest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gridlight.db.Database;
import org.gridlight.db.suggest.SuggestStore;
import org.gridlight.model.suggest.Learning;
import org.gridlight.model.suggest.Matter;
import org.gridlight.model.suggest.Subject;
import org.gridlight.model.suggest.Told;

/**
 * Suggestions with the models of the record, which are read once and looked after every ten minutes. Safe for many threads:
 * what is kept here is guarded by its lock.
 */
public final class StoredAdvice implements Adviser {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int THREE = 3;

    private final SuggestStore store;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Learning learning;
    private final Map<Subject, Optional<SuggestStore.Kept>> models = new EnumMap<>(Subject.class);
    private SuggestStore.Settings settings;
    private Instant looked = Instant.MIN;

    public StoredAdvice(Database database, InstantSource clock, ZoneId zone) {
        this(database, clock, zone, Learning.USUAL);
    }

    StoredAdvice(Database database, InstantSource clock, ZoneId zone, Learning learning) {
        this.store = new SuggestStore(database);
        this.clock = clock;
        this.zone = zone;
        this.learning = learning;
    }

    @Override
    public Optional<Advice> advise(Subject subject, Question question) {
        var kept = model(subject);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var now = question.at() == null ? clock.instant() : question.at();
        var around = store.around(question.longitude(), question.latitude(), now);
        var told = new Told(question.source(), question.words(), question.place(), LocalDateTime.ofInstant(now, zone),
                around.street(), around.cell(), around.lately(), question.category());
        var said = kept.get().model().suggest(told, THREE, leastPercent());
        var near = around.near().stream()
                .collect(Collectors.toMap(SuggestStore.Near::category, SuggestStore.Near::cases, Integer::sum));
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Advice(subject, kept.get().version(), kept.get().model().card(), said, near));
    }

    private synchronized int leastPercent() {
        return settings.leastPercent();
    }

    private synchronized Optional<SuggestStore.Kept> model(Subject subject) {
        var now = clock.instant();
        if (looked.plus(FRESH).isBefore(now)) {
            settings = store.settings();
            models.values().removeIf(kept -> kept.isEmpty()
                    || store.version(kept.get().model().card().subject()) != kept.get().version());
            looked = now;
        }
        return settings.on() ? models.computeIfAbsent(subject, store::model) : Optional.empty();
    }

    @Override
    public void used(Advice advice, String answer, boolean byKey) {
        var outcome = advice.rank(answer).map(rank -> SuggestStore.Outcome.values()[rank - 1])
                .orElse(SuggestStore.Outcome.OTHER);
        store.used(advice.subject(), advice.version(), outcome, byKey);
    }

    @Override
    public void learn() {
        var now = clock.instant();
        for (var subject : Subject.values()) {
            if (store.takeTurn(subject)) {
                var wanted = store.settings();
                learn(subject, store.history(now.minus(Duration.ofDays(wanted.days())), zone, wanted.mostCases()));
            }
        }
    }

    private void learn(Subject subject, List<Matter> matters) {
        var cases = matters.stream().map(matter -> matter.answered(subject)).filter(Objects::nonNull).toList();
        if (cases.isEmpty()) {
            return;
        }
        var until = cases.getLast().told().at().atZone(zone).toInstant();
        learning.learn(subject, cases, until).ifPresent(model -> {
            store.put(UUID.randomUUID(), model);
            forget();
        });
    }

    private synchronized void forget() {
        looked = Instant.MIN;
    }
}
