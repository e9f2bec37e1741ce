package org.gridlight.client.supervise.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.db.cases.AttachmentStore;
import org.gridlight.db.rednotice.RedNoticeStore;
import org.gridlight.model.rednotice.RedNotice;
import org.gridlight.model.rednotice.RedNoticeFile;

/** The notices of the record. Safe for many threads. */
final class StoredNotices implements NoticesRecord {
    private final RedNoticeStore notices;
    private final AttachmentStore attachments;

    StoredNotices(Database database) {
        this.notices = new RedNoticeStore(database);
        this.attachments = new AttachmentStore(database);
    }

    @Override
    public List<RedNotice> all() {
        return notices.all();
    }

    @Override
    public Optional<RedNoticeFile> file(long noticeId) {
        return notices.file(noticeId);
    }

    @Override
    public Optional<Long> lastOf(long unitId) {
        return notices.lastOf(unitId);
    }

    @Override
    public byte[] photo(String sha256) {
        return attachments.thumbnail(sha256);
    }

    @Override
    public void act(UUID id, long noticeId, NoticeWish wish) {
        switch (wish) {
            case NoticeWish.Issue() -> notices.issue(id, noticeId);
            case NoticeWish.Sign(var signer) -> notices.sign(id, noticeId, signer);
            case NoticeWish.Explain(var explanation) -> notices.explain(id, noticeId, explanation);
            case NoticeWish.Decide(var accepted, var words) -> notices.decide(id, noticeId, accepted, words);
            case NoticeWish.Inspect(var seen) -> notices.inspect(id, noticeId, seen);
            case NoticeWish.Correct(var caseId, var words) -> notices.correct(id, noticeId, caseId, words);
            case NoticeWish.Escalate(var words) -> notices.escalate(id, noticeId, words);
            case NoticeWish.Close(var words) -> notices.close(id, noticeId, words);
        }
    }
}
