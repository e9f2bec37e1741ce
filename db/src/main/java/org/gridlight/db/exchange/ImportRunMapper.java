package org.gridlight.db.exchange;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.imports.ImportRun;

/** Statements by which every import of map data is kept and told (导入记录). */
public interface ImportRunMapper {
    /** The key that the record gives. */
    final class Key {
        private long id;

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }
    }

    LocalDate selectToday();

    int insertRun(@Param("run") ImportRun run, @Param("key") Key key);

    int tell(@Param("run") ImportRun run, @Param("id") long id);
}
