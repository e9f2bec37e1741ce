package org.gridlight.db.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;

/** Statements of an import: rows are staged in a table of the session and then taken over in whole sets. */
public interface CaseImportMapper {
    /** A case that the record has from the same origin. */
    record KnownCase(String originId, Instant reportedAt, Instant dueAt, Instant closedAt) {}

    /** A code and its key. */
    record Key(String name, long id) {}

    /** A class with its major class. */
    record CategoryKey(String name, String major, long id) {}

    /** A number of the file that the record has given to another matter. */
    record TakenNumber(int line, String number) {}

    /** The highest running number of a day yyyyMMdd. */
    record LastNumber(String day, int number) {}

    /** What an import leaves in the record about itself. {@code id} is set by the insert. */
    final class Run {
        private Long id;
        private final String fileName;
        private final String sha256;
        private final String mapping;
        private final int rowCount;
        private final int addedCount;
        private final int knownCount;
        private final int findingCount;
        private final Instant startedAt;

        Run(String fileName, String sha256, String mapping, int rowCount, int addedCount, int knownCount,
                int findingCount, Instant startedAt) {
            this.fileName = fileName;
            this.sha256 = sha256;
            this.mapping = mapping;
            this.rowCount = rowCount;
            this.addedCount = addedCount;
            this.knownCount = knownCount;
            this.findingCount = findingCount;
            this.startedAt = startedAt;
        }

        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }
    }

    List<KnownCase> selectKnown(@Param("origin") String origin);

    List<LastNumber> selectLastNumbers();

    List<Key> selectDepartments();

    List<CategoryKey> selectCategories(@Param("standard") String standard);

    Set<String> selectCategoryCodes();

    int insertDepartment(@Param("code") String code, @Param("name") String name, @Param("group") String group,
            @Param("validFrom") LocalDate validFrom);

    int insertCategory(@Param("code") String code, @Param("standard") String standard, @Param("kind") String kind,
            @Param("major") String major, @Param("name") String name);

    int createStaging();

    int createFindingStaging();

    int dropStaging();

    int dropFindingStaging();

    int stage(StagedCase row);

    int stageFinding(@Param("line") int line, @Param("originId") String originId, @Param("finding") String finding,
            @Param("column") String column, @Param("value") String value);

    List<TakenNumber> selectTakenNumbers();

    int insertRun(Run run);

    /** Leaves the import in the audit and tells all who follow, as one change of very many cases. */
    int tell(Run run);

    int takeCases(@Param("origin") String origin);

    int takeReports(@Param("origin") String origin);

    int takeFirstSteps(@Param("origin") String origin);

    int takeClosingSteps(@Param("origin") String origin);

    int takeClocks(@Param("origin") String origin);

    int takeFlags(@Param("origin") String origin, @Param("runId") long runId);

    int takeFindings(@Param("runId") long runId);
}
