package org.gridlight.client.supervise.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridlight.model.rednotice.RedNotice;
import org.gridlight.model.rednotice.RedNoticeFile;

/** Where notices are read and acted on. All may block; called off the FX thread, by several threads. */
interface NoticesRecord {
    List<RedNotice> all();

    Optional<RedNoticeFile> file(long noticeId);

    Optional<Long> lastOf(long unitId);

    /** A photo as it is kept. */
    byte[] photo(String sha256);

    /** @param id made once for the wish; sent again with it, it is done once */
    void act(UUID id, long noticeId, NoticeWish wish);
}
