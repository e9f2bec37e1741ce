package org.gridlight.model.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.light.LightRule;

/** The rules for the lights of clocks (亮灯规则) with those that are over: which one held at an earlier moment. Immutable. */
public record PastLightRules(List<Dated> rules) {
    private static final Comparator<Dated> NARROWEST_LAST = Comparator
            .comparing((Dated one) -> one.scoped.categoryCode() != null)
            .thenComparing(one -> one.scoped.stage() != null).thenComparing(one -> one.scoped.id());

    /** A rule and until when it held. @param until null while it holds */
    public record Dated(ScopedLightRule scoped, Instant until) {
        private boolean isFor(Stage stage, String category) {
            return (scoped.stage() == null || scoped.stage() == stage)
                    && (scoped.categoryCode() == null || scoped.categoryCode().equals(category));
        }

        private boolean heldAt(Instant at) {
            return !scoped.from().isAfter(at) && (until == null || until.isAfter(at));
        }
    }

    public PastLightRules {
        rules = List.copyOf(rules);
    }

    /** The narrowest that held for a stage and class; before the first one, that one. */
    public LightRule of(Stage stage, String category, Instant at) {
        var of = rules.stream().filter(one -> one.isFor(stage, category)).toList();
        return of.stream().filter(one -> one.heldAt(at)).max(NARROWEST_LAST)
                .or(() -> of.stream().min(Comparator.comparing(one -> one.scoped.from())))
                .map(one -> one.scoped.rule()).orElse(LightRule.WARNING);
    }

    /** Whether another rule began to hold since a moment, for whatever stage or class. */
    public boolean changedSince(Instant at) {
        var first = rules.stream().map(one -> one.scoped.from()).min(Comparator.naturalOrder()).orElse(Instant.MAX);
        return rules.stream().flatMap(one -> Stream.of(one.scoped.from(), one.until)).filter(Objects::nonNull)
                .anyMatch(moment -> moment.isAfter(at) && moment.isAfter(first));
    }

    /** When another rule began to hold for a stage and class. */
    public List<Instant> moments(Stage stage, String category) {
        var of = rules.stream().filter(one -> one.isFor(stage, category)).toList();
        var first = of.stream().map(one -> one.scoped.from()).min(Comparator.naturalOrder()).orElse(Instant.MIN);
        return of.stream().flatMap(one -> Stream.of(one.scoped.from(), one.until)).filter(Objects::nonNull)
                .filter(at -> at.isAfter(first)).distinct().sorted().toList();
    }
}
