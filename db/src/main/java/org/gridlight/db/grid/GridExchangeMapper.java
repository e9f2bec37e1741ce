package org.gridlight.db.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.grid.GridSheet.ImportedGrid;
import org.locationtech.jts.geom.Geometry;

/** Statements of imports and exports of grids and areas. */
public interface GridExchangeMapper {
    /** A unit grid with all that is said of it. */
    record SheetRow(long id, String code, String community, String landUse, String management, String functionType,
            String holder, String bounds, double squareMetres, Geometry outline) {}

    /** An area with all that is said of it. */
    record AreaSheetRow(String code, String name, String level, String parentCode, double squareMetres,
            Geometry outline) {}

    /** One import for the audit. */
    final class Run {
        private long id;
        private final String kind;
        private final String fileName;
        private final String sha256;
        private final int rows;
        private final int added;
        private final Instant startedAt;

        Run(String kind, String fileName, String sha256, int rows, int added, Instant startedAt) {
            this.kind = kind;
            this.fileName = fileName;
            this.sha256 = sha256;
            this.rows = rows;
            this.added = added;
            this.startedAt = startedAt;
        }

        /** Given by the record. */
        public long getId() {
            return id;
        }

        public void setId(long id) {
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

        public Instant getStartedAt() {
            return startedAt;
        }
    }

    List<SheetRow> selectGridSheet();

    List<AreaSheetRow> selectAreaSheet();

    List<String> selectGivenUp();

    LocalDate selectToday();

    int insertGrid(@Param("one") ImportedGrid one, @Param("communityId") long communityId,
            @Param("datum") String datum, @Param("bounds") String bounds, @Param("validFrom") LocalDate validFrom);

    int insertRun(@Param("run") Run run);

    int tell(@Param("run") Run run);
}
