package org.gridlight.db.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Collectors;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.model.grid.Area;
import org.gridlight.model.grid.AreaLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GridStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    @Test
    void areasComeBackAsTheyWereKept() {
        SmallDistrict.keep(DB.database());

        var store = new GridStore(DB.database());

        assertThat(store.areas(AreaLevel.STREET)).extracting(Area::code, Area::name).containsExactly(
                tuple(SmallDistrict.WEST, "西街"),
                tuple(SmallDistrict.EAST, "东街"));
        assertThat(store.areas(AreaLevel.STREET).getFirst().outline().getEnvelopeInternal().getMaxX())
                .isEqualTo(116.305);
        assertThat(store.areas(AreaLevel.COMMUNITY)).hasSize(2);
    }

    /** The server works out a subquery once for a whole packet of inserts; this would show if one came back. */
    @Test
    void everyGridLiesUnderTheCommunityOfItsCode() {
        SmallDistrict.keep(DB.database());

        var grids = new GridStore(DB.database()).grids();

        assertThat(grids).hasSizeBetween(40, 70);
        var communityOfStreet = grids.stream().collect(Collectors.groupingBy(
                grid -> grid.code().substring(0, 9), Collectors.mapping(
                        GridMapper.GridRow::communityId, Collectors.toSet())));
        assertThat(communityOfStreet).hasSize(2);
        assertThat(communityOfStreet.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
        assertThat(communityOfStreet.get(SmallDistrict.WEST)).isNotEqualTo(communityOfStreet.get(SmallDistrict.EAST));
    }

    @Test
    void gridsAreNotCutASecondTime() {
        SmallDistrict.keep(DB.database());
        long before = new GridStore(DB.database()).gridCount();

        SmallDistrict.keep(DB.database());

        assertThat(new GridStore(DB.database()).gridCount()).isEqualTo(before);
    }
}
