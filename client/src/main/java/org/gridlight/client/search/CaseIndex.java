package org.gridlight.client.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.gridlight.model.search.Pinyin;
import org.gridlight.model.search.SearchedCase;

/**
 * The index in its folder. It is read from the disk as far as it is asked, so that it takes little of the heap. What was
 * committed outlasts a crash; what was not is put in again.
 *
 * <p>Safe for many threads; one of them writes.
 */
final class CaseIndex implements AutoCloseable {
    /** Open cases before those that are over, then the newest: kept in this order, so that the first ones are found first. */
    private static final Sort ORDER = new Sort(new SortField(CaseDocument.OVER, SortField.Type.LONG),
            new SortField(CaseDocument.AT, SortField.Type.LONG, true));
    private static final double BUFFER_MEGABYTES = 32;
    /** Of text that has left the record nothing shall stay. */
    private static final double MOST_DELETED_PERCENT = 0;

    /** Held, else it ends. */
    @SuppressWarnings("unused")
    private final QuietLucene quiet = new QuietLucene();
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Pinyin pinyin;

    /**
     * What was found.
     *
     * @param ids   of cases, open ones first, then the newest
     * @param total how many there are
     * @param more  whether there are more than that: so many are not counted
     */
    record Page(List<Long> ids, int total, boolean more) {}

    /** Opens it, or makes an empty one. @throws IOException when it is damaged, in use, or cannot be written */
    CaseIndex(Path folder, Pinyin pinyin) throws IOException {
        this.pinyin = pinyin;
        Files.createDirectories(folder);
        OwnerOnly.folder(folder);
        directory = new MMapDirectory(folder);
        IndexWriter begun = null;
        try {
            begun = new IndexWriter(directory, settings());
            searchers = new SearcherManager(begun, new SearcherFactory());
            writer = begun;
        } catch (IOException | RuntimeException unusable) {
            if (begun != null) {
                begun.rollback();
            }
            directory.close();
            throw unusable;
        }
    }

    private static IndexWriterConfig settings() {
        var policy = new TieredMergePolicy();
        policy.setForceMergeDeletesPctAllowed(MOST_DELETED_PERCENT);
        return new IndexWriterConfig(NoAnalyzer.INSTANCE).setIndexSort(ORDER).setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(policy).setCommitOnClose(false);
    }

    /** All terms come ready made. */
    private static final class NoAnalyzer extends Analyzer {
        private static final NoAnalyzer INSTANCE = new NoAnalyzer();

        @Override
        protected TokenStreamComponents createComponents(String field) {
            throw new IllegalStateException(field);
        }
    }

    /** What was noted with the last commit. */
    Map<String, String> notes() {
        var notes = new HashMap<String, String>();
        var committed = writer.getLiveCommitData();
        if (committed != null) {
            StreamSupport.stream(committed.spliterator(), false)
                    .forEach(note -> notes.put(note.getKey(), note.getValue()));
        }
        return Map.copyOf(notes);
    }

    /** Puts these cases in, in place of what was known of them. */
    void put(Collection<SearchedCase> cases) throws IOException {
        for (var one : cases) {
            writer.updateDocument(key(one.id()), CaseDocument.of(one, pinyin));
        }
    }

    /** Takes cases out. */
    void remove(Collection<Long> ids) throws IOException {
        writer.deleteDocuments(ids.stream().map(CaseIndex::key).toArray(Term[]::new));
    }

    private static Term key(long id) {
        return new Term(CaseDocument.ID, Long.toString(id));
    }

    /** What was put in can be found from here on. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Keeps what was put in, even if the machine stops. */
    void commit(Map<String, String> notes) throws IOException {
        writer.setLiveCommitData(notes.entrySet());
        writer.commit();
    }

    /** Writes anew whatever still holds terms of cases that were taken out. */
    void wipe() throws IOException {
        writer.forceMergeDeletes(true);
    }

    /** Takes everything out. */
    void clear() throws IOException {
        writer.deleteAll();
    }

    int size() {
        return ask(searcher -> searcher.getIndexReader().numDocs());
    }

    /** Versions of the cases with these keys. @param after not included; @param upTo included */
    Map<Long, Integer> versions(long after, long upTo) {
        var versions = new HashMap<Long, Integer>();
        read(LongPoint.newRangeQuery(CaseDocument.KEY, after + 1, upTo), versions::put);
        return versions;
    }

    /** All cases that fit, in no order. */
    List<Long> all(Query query) {
        var ids = new ArrayList<Long>();
        read(query, (id, version) -> ids.add(id));
        return ids;
    }

    private void read(Query query, Found found) {
        ask(searcher -> searcher.search(query, new CollectorManager<Reading, Void>() {
            @Override
            public Reading newCollector() {
                return new Reading(found);
            }

            @Override
            public Void reduce(Collection<Reading> done) {
                return null;
            }
        }));
    }

    /** The first cases that fit. @param counted so many are counted at least, if there are */
    Page first(Query query, int most, int counted) {
        return ask(searcher -> {
            var found = searcher.search(query, new TopFieldCollectorManager(ORDER, most, null, counted));
            var ids = new ArrayList<Long>(found.scoreDocs.length);
            for (var hit : found.scoreDocs) {
                ids.add(id(searcher, hit.doc));
            }
            return new Page(List.copyOf(ids), (int) found.totalHits.value(),
                    found.totalHits.relation() != TotalHits.Relation.EQUAL_TO);
        });
    }

    private static long id(IndexSearcher searcher, int document) throws IOException {
        for (var leaf : searcher.getLeafContexts()) {
            if (document >= leaf.docBase && document < leaf.docBase + leaf.reader().maxDoc()) {
                var ids = leaf.reader().getNumericDocValues(CaseDocument.ID);
                ids.advanceExact(document - leaf.docBase);
                return ids.longValue();
            }
        }
        throw new IllegalStateException(Integer.toString(document));
    }

    private interface Question<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T ask(Question<T> question) {
        try {
            var searcher = searchers.acquire();
            try {
                return question.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Key and version of each case that fits. */
    private interface Found {
        void read(long id, int version);
    }

    private static final class Reading extends SimpleCollector {
        private final Found found;
        private NumericDocValues ids;
        private NumericDocValues versions;

        Reading(Found found) {
            this.found = found;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            ids = leaf.reader().getNumericDocValues(CaseDocument.ID);
            versions = leaf.reader().getNumericDocValues(CaseDocument.VERSION);
        }

        @Override
        public void collect(int document) throws IOException {
            ids.advanceExact(document);
            versions.advanceExact(document);
            found.read(ids.longValue(), (int) versions.longValue());
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /** What was not committed is given up. */
    @Override
    public void close() throws IOException {
        try (directory; writer; searchers) {
            // In the reverse order.
        }
    }
}
