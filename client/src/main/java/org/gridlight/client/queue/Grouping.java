package org.gridlight.client.queue;

import java.time.Instant;
import java.util.function.Function;
import org.gridlight.client.cases.GroupBy;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.Light;
import org.gridlight.model.words.Words;

/** By what the list is divided (分组). Words under {@code queue.group.NAME}. */
public enum Grouping {
    DUE,
    UNIT,
    STREET,
    CLASS,
    LIGHT;

    /** Null for what is due next, which the list does by itself. */
    public GroupBy in(Words words) {
        return switch (this) {
            case DUE -> null;
            case UNIT -> named(words, OpenCase::departmentId, OpenCase::department);
            case STREET -> named(words, OpenCase::streetId, OpenCase::street);
            case CLASS -> named(words, OpenCase::categoryCode, OpenCase::category);
            case LIGHT -> new GroupBy() {
                @Override
                public Light key(OpenCase one, Instant now) {
                    return one.stageLight(now);
                }

                @Override
                public String name(OpenCase one, Instant now) {
                    return words.say("light." + one.stageLight(now));
                }
            };
        };
    }

    private GroupBy named(Words words, Function<OpenCase, Object> key,
            Function<OpenCase, String> name) {
        var none = words.say("queue.group.none." + name());
        return new GroupBy() {
            @Override
            public Object key(OpenCase one, Instant now) {
                return key.apply(one);
            }

            @Override
            public String name(OpenCase one, Instant now) {
                var told = name.apply(one);
                return told == null ? none : told;
            }
        };
    }
}
