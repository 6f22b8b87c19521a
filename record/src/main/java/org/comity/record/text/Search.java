package org.comity.record.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.comity.record.Records;
import org.comity.record.Sound;

/// One question to the two indexes.
final class Search {
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(Entry.NUMBER, SortField.Type.LONG));

    private final Records records;
    private final String organisation;
    private final Analysis analysis;
    private final DirectoryReader open;
    private final DirectoryReader kept;

    Search(Records records, String organisation, Analysis analysis, DirectoryReader open, DirectoryReader kept) {
        this.records = records;
        this.organisation = organisation;
        this.analysis = analysis;
        this.open = open;
        this.kept = kept;
    }

    Found find(TextQuery query, TextFilter filter, int atMost) throws IOException {
        IndexSearcher searcher = searcher(filter.reach());
        Query asked = new Queries(analysis).of(query, filter);
        TopDocs top = searcher.search(
                asked, new TopFieldCollectorManager(BEST_FIRST, Math.max(1, atMost), null, Integer.MAX_VALUE));
        List<Hit> hits = new ArrayList<>();
        List<Long> damaged = new ArrayList<>();
        Snippets snippets = new Snippets(analysis, query);
        for (ScoreDoc doc : top.scoreDocs) {
            long number = number(searcher.getIndexReader(), doc.doc);
            hit(number, filter.reach(), snippets).ifPresentOrElse(hits::add, () -> damaged.add(number));
        }
        Optional<String> meant = top.totalHits.value() == 0
                ? new Meant(analysis, searcher.getIndexReader()).word(query, each -> finds(searcher, each, filter))
                : Optional.empty();
        return new Found(hits, top.totalHits.value(), damaged, meant);
    }

    private boolean finds(IndexSearcher searcher, TextQuery query, TextFilter filter) throws IOException {
        return searcher.count(new Queries(analysis).of(query, filter)) > 0;
    }

    /// What is searched is what may be read: of the index of what is kept nothing shows where it may not be.
    private IndexSearcher searcher(Reach reach) throws IOException {
        IndexSearcher everybody = new IndexSearcher(open);
        return switch (reach) {
            case Reach.Everybody _ -> everybody;
            case Reach.Some _ -> new Discreet(both(), everybody);
            case Reach.Keeper _ -> new IndexSearcher(both());
        };
    }

    private IndexReader both() throws IOException {
        return new MultiReader(new IndexReader[] {open, kept}, false);
    }

    private static long number(IndexReader reader, int doc) throws IOException {
        List<LeafReaderContext> segments = reader.leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(doc, segments));
        NumericDocValues numbers = segment.reader().getNumericDocValues(Entry.NUMBER);
        if (!numbers.advanceExact(doc - segment.docBase)) {
            throw new IOException("an entry of the index has no number");
        }
        return numbers.longValue();
    }

    /// Empty when the act is not what was entered any more, or what was kept of it is gone.
    private Optional<Hit> hit(long number, Reach reach, Snippets snippets) {
        List<Records.Leaf> leaves = records.read(organisation, number - 1, 1);
        if (!Sound.changed(records, organisation, leaves).isEmpty()) {
            return Optional.empty();
        }
        return Version.of(records, organisation, leaves.getFirst()).stream()
                .filter(version -> mayRead(reach, version))
                .findFirst()
                .map(version -> new Hit(version.act(), snippets.of(Pieces.of(version.act()))));
    }

    private static boolean mayRead(Reach reach, Version version) {
        return switch (reach) {
            case Reach.Everybody _ -> version.isOpen();
            case Reach.Some some ->
                version.isOpen() || version.readers().stream().anyMatch(some.marks()::contains);
            case Reach.Keeper _ -> version.isFullest();
        };
    }
}
