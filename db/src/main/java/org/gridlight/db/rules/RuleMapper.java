package org.gridlight.db.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.rules.Rule;

/** Statements on limits and filing conditions. */
public interface RuleMapper {
    /** A class by which a row may name it. */
    record KnownClass(long id, String code, boolean component, String digits, String name, boolean present) {}

    /** A limit in force. */
    record KeptRule(long categoryId, String code, boolean component, String name, String filing, String closing,
            String stage, String zone, String gridClass, BigDecimal limitValue, String limitUnit, int position) {}

    /** A condition that is to be kept; the database sets the key. */
    final class Condition {
        private final long categoryId;
        private final int position;
        private final String filing;
        private final String closing;
        private final LocalDate from;
        private Long id;

        Condition(long categoryId, int position, String filing, String closing, LocalDate from) {
            this.categoryId = categoryId;
            this.position = position;
            this.filing = filing;
            this.closing = closing;
            this.from = from;
        }

        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }

        public long getCategoryId() {
            return categoryId;
        }

        public int getPosition() {
            return position;
        }

        public String getFiling() {
            return filing;
        }

        public String getClosing() {
            return closing;
        }

        public LocalDate getFrom() {
            return from;
        }
    }

    List<KnownClass> selectClasses();

    int insertClass(@Param("prefix") String prefix, @Param("rule") Rule rule);

    /** In the order of classes and conditions. @param day on which they hold */
    List<KeptRule> selectInForce(@Param("day") LocalDate day);

    /** Ends the limits of a class from a day on. @param stages names; limits under a condition end in any case */
    int endLimits(@Param("categoryId") long categoryId, @Param("stages") List<String> stages,
            @Param("from") LocalDate from);

    int endConditions(@Param("categoryId") long categoryId, @Param("from") LocalDate from);

    int insertCondition(Condition condition);

    int insertLimit(@Param("categoryId") long categoryId, @Param("conditionId") Long conditionId,
            @Param("rule") Rule rule, @Param("from") LocalDate from);

    int insertRun(@Param("file") String file, @Param("sha256") String sha256, @Param("rows") int rows,
            @Param("added") int added, @Param("known") int known, @Param("findings") int findings,
            @Param("startedAt") Instant startedAt);

    long selectLastRun();

    void audit(@Param("objectId") long objectId, @Param("content") String content);

    LocalDate selectToday();
}
