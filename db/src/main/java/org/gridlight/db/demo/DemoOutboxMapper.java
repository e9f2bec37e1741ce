package org.gridlight.db.demo;

import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Writes what the demo sent to reporters. */
public interface DemoOutboxMapper {
    /** The texts for reporters, as a centre with a gateway has them. */
    void useTemplates();

    /** Gives the reports told last a code by which the reporter asks. */
    void giveCodes(@Param("most") int most);

    /** Messages of the reports told last, the newest still waiting, all before it received but for some that were never sent. */
    void write(@Param("most") int most, @Param("waiting") int waiting, @Param("sent") int sent,
            @Param("failed") int failed);

    /** Why messages were not sent, in turn. */
    void explain(@Param("troubles") List<String> troubles, @Param("count") int count);
}
