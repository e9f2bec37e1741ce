package org.gridlight.db.cases;

import org.gridlight.db.Database;
import org.gridlight.model.words.Refusal;

/** The content of photos, recordings and documents. Holds no state; safe for use by many threads. */
public final class AttachmentStore {
    private final Database database;

    public AttachmentStore(Database database) {
        this.database = database;
    }

    /**
     * The bytes as they are kept; may block.
     *
     * @throws Refusal when the content was deleted on its day or never came
     */
    public byte[] content(String sha256) {
        return required(database.read(session -> session.getMapper(AttachmentMapper.class).selectContent(sha256)));
    }

    /**
     * A small picture for lists, the whole one where none was made; may block.
     *
     * @throws Refusal as {@link #content}
     */
    public byte[] thumbnail(String sha256) {
        return required(database.read(session -> session.getMapper(AttachmentMapper.class).selectThumbnail(sha256)));
    }

    private static byte[] required(AttachmentMapper.Bytes found) {
        if (found == null) {
            throw Refusal.failed("cases.attachment.gone");
        }
        return found.bytes();
    }
}
