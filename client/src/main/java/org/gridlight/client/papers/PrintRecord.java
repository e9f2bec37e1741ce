package org.gridlight.client.papers;

import java.util.List;
import java.util.UUID;
import org.gridlight.db.prints.PrintLogStore;
import org.gridlight.model.prints.Paper;
import org.gridlight.model.prints.PaperPrint;

/** What papers ask the record. Every call may block. Safe for many threads. */
interface PrintRecord {
    /** The prints so far, the newest first. */
    List<PaperPrint> of(Paper paper, String number);

    /** Counts a print. @return the how manieth */
    int log(UUID id, Paper paper, String number, PaperPrint.Way way, int copies);

    /** The printer did not take it. */
    void failed(UUID id, UUID print);

    /** The log of the record. */
    static PrintRecord stored(PrintLogStore store) {
        return new PrintRecord() {
            @Override
            public List<PaperPrint> of(Paper paper, String number) {
                return store.of(paper, number);
            }

            @Override
            public int log(UUID id, Paper paper, String number, PaperPrint.Way way, int copies) {
                return store.log(id, paper, number, way, copies);
            }

            @Override
            public void failed(UUID id, UUID print) {
                store.failed(id, print);
            }
        };
    }
}
