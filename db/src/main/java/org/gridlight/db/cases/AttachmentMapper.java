package org.gridlight.db.cases;

/** Statements on the content of attachments. */
public interface AttachmentMapper {
    /** The bytes of one. */
    record Bytes(byte[] bytes) {}

    Bytes selectContent(String sha256);

    Bytes selectThumbnail(String sha256);
}
