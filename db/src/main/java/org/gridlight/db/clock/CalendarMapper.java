package org.gridlight.db.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.clock.WorkSlot;

/** Statements on published calendars. */
public interface CalendarMapper {
    /** A calendar as it is published. @param provisionalFrom null when its holidays are always known */
    record Published(String name, String zone, Long dayMs, LocalDate coversFrom, LocalDate coversTo,
            Instant provisionalFrom, String fingerprint) {}

    /** @return null when there is none of that name. */
    String selectFingerprint(@Param("name") String name);

    /** The last imported version of a calendar, as a calendar file; null when none was imported. */
    String selectContent(@Param("name") String name);

    /** Names of calendars that were imported. */
    List<String> selectImported();

    int selectYear();

    /** An import as it is kept; the database sets the key. */
    final class Run {
        private final String kind;
        private final String fileName;
        private final String sha256;
        private final int rows;
        private final int added;
        private final int known;
        private final Instant startedAt;
        private Long id;

        Run(String kind, String fileName, String sha256, int rows, int added, int known, Instant startedAt) {
            this.kind = kind;
            this.fileName = fileName;
            this.sha256 = sha256;
            this.rows = rows;
            this.added = added;
            this.known = known;
            this.startedAt = startedAt;
        }

        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }

        public String getKind() {
            return kind;
        }

        public String getFileName() {
            return fileName;
        }

        public String getSha256() {
            return sha256;
        }

        public int getRows() {
            return rows;
        }

        public int getAdded() {
            return added;
        }

        public int getKnown() {
            return known;
        }

        public Instant getStartedAt() {
            return startedAt;
        }
    }

    int insertRun(Run run);

    int insertVersion(@Param("calendar") String calendar, @Param("content") String content, @Param("runId") long runId);

    /** Writes the audit and the change of an import. @param content JSON */
    void audit(@Param("kind") String kind, @Param("objectId") long objectId, @Param("action") String action,
            @Param("content") String content);

    int delete(@Param("name") String name);

    int insert(@Param("calendar") Published calendar);

    int insertSlots(@Param("calendar") String calendar, @Param("slots") List<WorkSlot> slots);
}
