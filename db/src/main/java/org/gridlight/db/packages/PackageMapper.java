package org.gridlight.db.packages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.packages.ExchangedPackage;
import org.gridlight.model.packages.PackedCase;
import org.gridlight.model.packages.UnitExchange;

/** The door of packages, and what is read to make and to take them. */
public interface PackageMapper {
    /** How a wish ended. */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    /** A unit. @param publicKey in force, null for none @param next number of the next package to it */
    record Unit(long id, String code, String name, String publicKey, long next) {}

    Answer act(@Param("id") UUID id, @Param("action") String action, @Param("unit") long unit,
            @Param("detail") String detail);

    Unit selectUnit(@Param("code") String code);

    List<UnitExchange> selectUnits();

    List<ExchangedPackage> selectHistory(@Param("unit") String unit, @Param("most") int most);

    List<PackedCase> selectWaiting(@Param("unit") long unit, @Param("most") int most);

    Long selectSent(@Param("unit") long unit, @Param("number") String number, @Param("version") int version);

    long selectTaken(@Param("hash") String hash);
}
