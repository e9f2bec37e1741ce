package org.gridlight.db.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.register.ComponentField;
import org.gridlight.model.register.ImportedComponent;

/** Statements of imports and exports of components. */
public interface ComponentMapper {
    /** A class of components with the four digits that codes have of it. */
    record ClassKey(long id, String code, String digits, String name) {}

    /** A unit; not inForce when an import that was broken off began to make it. */
    record UnitKey(long id, String code, String name, boolean inForce) {}

    /** One import for the audit. */
    final class Run {
        private long id;
        private final String fileName;
        private final String sha256;
        private final String mapping;
        private final int rows;
        private final int added;
        private final int changed;
        private final int gone;
        private final int known;
        private final Instant startedAt;

        Run(String fileName, String sha256, String mapping, int rows, int added, int changed, int gone, int known,
                Instant startedAt) {
            this.fileName = fileName;
            this.sha256 = sha256;
            this.mapping = mapping;
            this.rows = rows;
            this.added = added;
            this.changed = changed;
            this.gone = gone;
            this.known = known;
            this.startedAt = startedAt;
        }

        /** Given by the record. */
        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public String getFileName() {
            return fileName;
        }

        public String getSha256() {
            return sha256;
        }

        public String getMapping() {
            return mapping;
        }

        public int getRows() {
            return rows;
        }

        public int getAdded() {
            return added;
        }

        public int getChanged() {
            return changed;
        }

        public int getGone() {
            return gone;
        }

        public int getKnown() {
            return known;
        }

        public Instant getStartedAt() {
            return startedAt;
        }
    }

    List<ClassKey> selectClasses(@Param("standard") String standard);

    List<UnitKey> selectUnits();

    List<String> selectDistricts();

    int selectValidStage();

    String selectLoading();

    int putLoading(@Param("loading") String loading);

    /** The highest key of a component, whatever its stage. */
    long selectNewest();

    long selectMapNumber();

    LocalDate selectToday();

    int insertUnit(@Param("code") String code, @Param("name") String name, @Param("day") LocalDate day);

    int openUnits(@Param("ids") Collection<Long> ids);

    int insertRun(@Param("run") Run run);

    int keepPast(@Param("ids") Collection<Long> ids, @Param("runId") long runId, @Param("day") LocalDate day);

    int change(@Param("id") long id, @Param("one") ImportedComponent one, @Param("fields") Set<ComponentField> fields,
            @Param("datum") String datum, @Param("day") LocalDate day);

    int clear(@Param("ids") Collection<Long> ids);

    int close(@Param("ids") Collection<Long> ids, @Param("day") LocalDate day);

    int makeValid(@Param("before") int before, @Param("stage") int stage);

    int tell(@Param("run") Run run);
}
