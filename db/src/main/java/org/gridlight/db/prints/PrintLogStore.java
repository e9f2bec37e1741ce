package org.gridlight.db.prints;

import java.util.List;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.model.prints.Paper;
import org.gridlight.model.prints.PaperPrint;
import org.gridlight.model.words.Refusal;

/**
 * The log of printed papers (打印记录): what was printed, the how manieth time, by whom. The record counts, never a seat.
 * Holds no state; safe for use by many threads. Every call may block.
 */
public final class PrintLogStore {
    private final Database database;

    public PrintLogStore(Database database) {
        this.database = database;
    }

    /**
     * Puts a print on record before it is made; the same act sent twice is one print.
     *
     * @param id     made by the client, a new one for every print
     * @param number of the paper, as it is printed
     * @param copies from 1 to 999
     * @return the how manieth print of this paper it is; from 2 on the paper says so (补打)
     * @throws Refusal when the account may not print such papers
     */
    public int log(UUID id, Paper paper, String number, PaperPrint.Way way, int copies) {
        return answered(database.act(session -> session.getMapper(PrintLogMapper.class).log(id, paper, number, way,
                copies)));
    }

    /**
     * Says that the printer did not take it: it stays on record and is not counted.
     *
     * @param print that of {@link #log}
     * @throws Refusal when it was somebody else's or the paper was printed since
     */
    public void failed(UUID id, UUID print) {
        answered(database.act(session -> session.getMapper(PrintLogMapper.class).failed(id, print)));
    }

    private static int answered(PrintLogMapper.Answer answer) {
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason(), "-", "-", answer.detail() == null ? "-" : answer.detail());
        }
        return Integer.parseInt(answer.detail());
    }

    /** The prints of a paper, the newest first; those that failed too. At most 200; in a room one's own. */
    public List<PaperPrint> of(Paper paper, String number) {
        return database.read(session -> session.getMapper(PrintLogMapper.class).selectOf(paper, number));
    }

    /** The how manieth print the next one would be. */
    public int next(Paper paper, String number) {
        return database.read(session -> session.getMapper(PrintLogMapper.class).countOf(paper, number)) + 1;
    }
}
