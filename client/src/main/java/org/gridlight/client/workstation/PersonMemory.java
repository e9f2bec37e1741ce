package org.gridlight.client.workstation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gridlight.client.seat.Memory;
import org.gridlight.client.tasks.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a copy here and saves each change to the record in the background. On the FX thread. */
final class PersonMemory implements Memory {
    private static final Logger LOG = LoggerFactory.getLogger(PersonMemory.class);

    private final Surroundings.Memories record;
    private final Tasks tasks;
    private final Map<String, String> values;

    /** @param known as the record had it at sign-in */
    PersonMemory(Surroundings.Memories record, Tasks tasks, Map<String, String> known) {
        this.record = record;
        this.tasks = tasks;
        this.values = new HashMap<>(known);
    }

    /** As it stands now. */
    Map<String, String> all() {
        return Map.copyOf(values);
    }

    @Override
    public Optional<String> recall(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public void remember(String name, String value) {
        if (value.equals(values.put(name, value))) {
            return;
        }
        tasks.run("remember " + name, () -> {
            record.put(name, value);
            return value;
        }, saved -> {}, failure -> LOG.info("{} is not remembered: {}", name, failure.getMessage()));
    }
}
