package org.gridlight.db.people;

import java.util.Map;
import java.util.stream.Collectors;
import org.gridlight.db.Database;
import org.gridlight.model.people.Operator;

/** What a person's workstation remembers for him (个人设置). Holds no state; safe for use by many threads. */
public final class PersonSettingStore {
    private final Database database;

    public PersonSettingStore(Database database) {
        this.database = database;
    }

    /** All of it, by name. */
    public Map<String, String> of(Operator operator) {
        return database.read(session -> session.getMapper(PersonSettingMapper.class).selectOf(operator.id()).stream()
                .collect(Collectors.toMap(PersonSettingMapper.Remembered::name,
                        PersonSettingMapper.Remembered::value)));
    }

    /** Remembers something for the person who signed in. @param name at most 64 plain letters; @param value 1000 */
    public void put(String name, String value) {
        database.write(session -> {
            session.getMapper(PersonSettingMapper.class).put(name, value);
            return null;
        });
    }
}
