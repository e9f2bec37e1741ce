package org.gridlight.client.supervise.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridlight.model.prints.PaperPrint;
import org.gridlight.model.rednotice.RedNotice;
import org.gridlight.model.rednotice.RedNoticeFile;

/** Where notices are read and acted on. All may block; called off the FX thread, by several threads. */
interface NoticesRecord {
    List<RedNotice> all();

    Optional<RedNoticeFile> file(long noticeId);

    Optional<Long> lastOf(long unitId);

    /** A photo as it is kept. */
    byte[] photo(String sha256);

    /** Puts a print on record. @return the how manieth of this notice it is (补打) */
    int printed(UUID id, String number, PaperPrint.Way way);

    /** The printer did not take it. @param print that of {@link #printed} */
    void notPrinted(UUID id, UUID print);

    /** @param id made once for the wish; sent again with it, it is done once */
    void act(UUID id, long noticeId, NoticeWish wish);
}
