package org.gridlight.db.bench;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridlight.db.Database;
import org.gridlight.model.files.YamlFile;
import org.gridlight.model.files.YamlNode;

/** Closed cases with places and words in a record for measuring, and how the record finds them by itself. */
public final class SearchTrialStore {
    private static final String FILE = "search.yaml";
    /** Keys far from those of the open cases, whose number may still grow. */
    private static final long FIRST = 10_000_001;
    private static final int PIECE = 100_000;

    private final Database database;
    private final Map<String, List<String>> texts = new HashMap<>();

    /** What places and words are put together from. */
    public record Names(List<String> first, List<String> second, List<String> ends, List<String> sides,
            List<String> sayings) {}

    public SearchTrialStore(Database database) {
        this.database = database;
        var file = (YamlNode.Mapping) YamlFile.read(SearchTrialStore.class.getResourceAsStream(FILE), FILE);
        file.entries().forEach((key, entry) -> texts.put(key, ((YamlNode.Sequence) entry.value()).items().stream()
                .map(item -> ((YamlNode.Scalar) item).text()).toList()));
    }

    /** What is typed to measure. */
    public List<String> typed() {
        return texts.get("typed");
    }

    /** Makes up what is missing to so many closed cases, of the two years before. */
    public void fill(int closed, Instant until) {
        var names = new Names(texts.get("first"), texts.get("second"), texts.get("ends"), texts.get("sides"),
                texts.get("sayings"));
        int present = database.read(session -> session.getMapper(SearchTrialMapper.class).countClosed());
        for (long from = FIRST + present; from < FIRST + closed; from += PIECE) {
            long first = from;
            long last = Math.min(FIRST + closed, from + PIECE) - 1;
            database.write(session -> {
                long category = session.getMapper(MadeUpMapper.class).selectFirstCategory();
                var mapper = session.getMapper(SearchTrialMapper.class);
                return mapper.insertClosed(first, last, category, until, names)
                        + mapper.insertReports(first, last, names);
            });
        }
    }

    /** Keys of the newest that hold a text in place or words, by reading them. */
    public List<Long> like(String text) {
        return database.read(session -> session.getMapper(SearchTrialMapper.class).selectLike(text));
    }

    /** The same, but from the newest on and no further than two hundred. */
    public List<Long> newestLike(String text) {
        return database.read(session -> session.getMapper(SearchTrialMapper.class).selectNewestLike(text));
    }
}
