package org.gridlight.reports.notices;

import java.util.List;
import org.gridlight.db.Database;
import org.gridlight.db.cases.AttachmentStore;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseFile.Picture;
import org.gridlight.reports.notices.PhotoPairContent.Shot;

/** The photos of a case as papers show them. Reads only; may block. */
record CasePhotos(Database database, PaperWords texts) {
    /** The first photo before and the last one after handling; nothing when there is none. */
    List<PhotoPairContent> of(CaseFile file) {
        var photos = file.attachments().stream().filter(Picture::isPhoto).toList();
        var before = photos.stream().filter(photo -> !photo.isAfter()).findFirst();
        var after = photos.reversed().stream().filter(Picture::isAfter).findFirst();
        return before.isEmpty() && after.isEmpty()
                ? List.of()
                : List.of(new PhotoPairContent(texts.say("superviseSlip.photosOf", SuperviseSlipRecord.number(file),
                        file.ground().place()), before.map(this::shot), after.map(this::shot)));
    }

    private Shot shot(Picture photo) {
        var at = photo.takenAt() == null ? photo.addedAt() : photo.takenAt();
        return new Shot(new AttachmentStore(database).content(photo.sha256()), at == null ? "" : texts.inFoot(at));
    }
}
