package org.gridlight.reports.notices;

import java.time.ZoneId;
import org.gridlight.db.Database;
import org.gridlight.db.cases.CaseFileStore;
import org.gridlight.model.prints.SlipKind;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;

/** Slips of cases as the record has them now. Reads only; each call may block. Safe for use by many threads. */
public final class CaseSlipRecord {
    private final Database database;
    private final PaperWords texts;

    /** @param words the language of the slip; @param zone in which its times are written */
    public CaseSlipRecord(Database database, Words words, ZoneId zone) {
        this.database = database;
        this.texts = new PaperWords(words, zone);
    }

    /**
     * The slip a case needs in the state it is in.
     *
     * @throws Refusal when it needs none, or this account may not see it
     */
    public CaseSlipContent of(long caseId, PrintMark mark) {
        var file = new CaseFileStore(database).file(caseId).orElseThrow(
                () -> Refusal.failed("report.noSuchSlip", caseId));
        var kind = SlipKind.of(file.header().state()).orElseThrow(
                () -> Refusal.failed("report.noSuchSlip", SuperviseSlipRecord.number(file)));
        return new CaseSlipContent(kind, kind.number(file), file, new CasePhotos(database, texts).of(file), mark);
    }
}
