package org.gridlight.db.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.gridlight.db.Database;
import org.gridlight.model.people.Operator;
import org.gridlight.model.theme.MapTheme;
import org.gridlight.model.theme.ThemeContent;
import org.gridlight.model.theme.ThemeJson;
import org.gridlight.model.words.Refusal;

/** The themes of the map (主题). Holds no state; safe for use by many threads. Every call may block. */
public final class MapThemeStore {
    private final Database database;

    public MapThemeStore(Database database) {
        this.database = database;
    }

    /** Those a person sees: shipped ones in their order, each as he changed it for himself, then his own and shared ones. */
    public List<MapTheme> of(Operator operator) {
        var rows = database.read(session -> session.getMapper(MapThemeMapper.class).selectOf(operator.id()));
        var shipped = new LinkedHashMap<Long, MapTheme>();
        var others = new ArrayList<MapTheme>();
        for (var row : rows) {
            boolean mine = row.operatorId() == operator.id();
            if (row.operatorId() == 0) {
                shipped.put(row.id(), theme(row, row.code(), false));
            } else if (row.baseId() == 0) {
                others.add(theme(row, null, mine));
            } else if (mine) {
                shipped.computeIfPresent(row.baseId(), (_, base) -> theme(row, base.code(), true));
            }
        }
        var all = new ArrayList<>(shipped.values());
        all.addAll(others);
        return all;
    }

    private static MapTheme theme(MapThemeMapper.Row row, String code, boolean mine) {
        return new MapTheme(row.id(), row.baseId(), code, row.name(), row.owner() == null ? "" : row.owner(), mine,
                row.shared(), ThemeJson.read(row.content()));
    }

    /**
     * Keeps a new theme under a name.
     *
     * @return its key
     * @throws Refusal when the person has one of this name, has too many, or may not share it
     */
    public long add(String name, boolean shared, ThemeContent content) {
        return put(null, null, name, shared, content);
    }

    /** Keeps another content of a theme: of a shipped one for the person himself only. @return key of what is his */
    public long change(MapTheme theme, ThemeContent content) {
        return theme.isShipped()
                ? put(null, theme.baseId(), theme.name(), false, content)
                : put(theme.id(), null, theme.name(), theme.shared(), content);
    }

    /** Gives a person's own theme another name, and shows it to everybody or not. */
    public void rename(MapTheme theme, String name, boolean shared) {
        put(theme.id(), null, name, shared, theme.content());
    }

    /** Removes a person's own theme; of a shipped one this is as shipped again. */
    public void remove(MapTheme theme) {
        database.act(session -> {
            session.getMapper(MapThemeMapper.class).remove(theme.id());
            return null;
        });
    }

    private long put(Long id, Long base, String name, boolean shared, ThemeContent content) {
        var plain = name.strip();
        if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > MapTheme.LONGEST_NAME) {
            throw Refusal.failed("theme.noName");
        }
        var kept = database.act(session -> session.getMapper(MapThemeMapper.class).put(id, base, plain, shared,
                ThemeJson.write(content)));
        if (kept.reason() != null) {
            throw Refusal.failed(kept.reason(), plain);
        }
        return kept.id();
    }
}
