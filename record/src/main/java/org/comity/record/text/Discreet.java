package org.comity.record.text;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;

/// Searches everything, and weighs words by how frequent they are in what everybody reads: the order of what is
/// found says nothing about what somebody may not read.
final class Discreet extends IndexSearcher {
    private final IndexSearcher open;

    /// @param open of what everybody reads
    Discreet(IndexReader all, IndexSearcher open) {
        super(all);
        this.open = open;
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        int documents = Math.max(1, open.getIndexReader().docFreq(term));
        long times = Math.max(documents, open.getIndexReader().totalTermFreq(term));
        return new TermStatistics(term.bytes(), documents, times);
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) throws IOException {
        CollectionStatistics known = open.collectionStatistics(field);
        return known == null ? new CollectionStatistics(field, 1, 1, 1, 1) : known;
    }
}
