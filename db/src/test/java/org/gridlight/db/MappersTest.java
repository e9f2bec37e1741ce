package org.gridlight.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.types.HalfWrittenMapper;
import org.gridlight.db.types.SampleMapper;
import org.gridlight.db.types.SampleMapper.Sample;
import org.gridlight.db.types.UnwrittenMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class MappersTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static SqlSession session() {
        return new Sessions(Mappers.read(List.of(SampleMapper.class)), DB.database().source())
                .open(ExecutorType.SIMPLE);
    }

    private static Sample kept(Sample sample) {
        try (var session = session()) {
            var mapper = session.getMapper(SampleMapper.class);
            mapper.create();
            mapper.add(sample);
            return mapper.find(sample.id());
        }
    }

    @Test
    void aRecordComesBackAsItWent() throws ParseException {
        var sample = new Sample(1, Instant.parse("2015-03-08T07:30:00.123456Z"), UUID.randomUUID(), polygon());
        assertThat(kept(sample)).isEqualTo(sample);
        assertThat(kept(new Sample(2, null, null, null))).isEqualTo(new Sample(2, null, null, null));
    }

    /** Half past two does not exist in New York on that day; an instant in UTC must not care. */
    @Test
    void anInstantDoesNotDependOnTheZoneOfTheMachine() throws ParseException {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            var sample = new Sample(1, Instant.parse("2015-03-08T02:30:00Z"), new UUID(1, 2), polygon());
            assertThat(kept(sample)).isEqualTo(sample);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void columnsHoldUtcAndLongitudeFirst() throws ParseException {
        try (var session = session()) {
            var mapper = session.getMapper(SampleMapper.class);
            mapper.create();
            mapper.add(new Sample(1, Instant.parse("2015-03-08T02:30:00Z"), new UUID(1, 2),
                    new WKTReader().read("POINT (116.4 39.9)")));
            assertThat(mapper.text(1)).isEqualTo(
                    "2015-03-08 02:30:00.000000|00000000-0000-0001-0000-000000000002|POINT(116.4 39.9)");
        }
    }

    private static Geometry polygon() throws ParseException {
        return new WKTReader().read("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 3 2, 3 3, 2 2))");
    }

    @Test
    void aForgottenStatementIsFoundAtTheStart() {
        assertThatThrownBy(() -> Mappers.read(List.of(UnwrittenMapper.class)))
                .hasMessageContaining("UnwrittenMapper.xml");
        assertThatThrownBy(() -> Mappers.read(List.of(HalfWrittenMapper.class)))
                .hasMessageContaining("HalfWrittenMapper.forgotten");
    }

    @Test
    void mappersStandInAlphabeticalOrder() {
        assertThat(Mappers.ALL).isSortedAccordingTo(Comparator.comparing(Class::getName));
    }
}
