package org.gridlight.model.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jar that carries GeoTools also carries slf4j 1.7. It must stand behind slf4j 2 on the class path. */
class Slf4jFirstTest {
    @Test
    void theLoggerInUseIsTheOneOfSlf4jTwo() {
        for (Class<?> loaded : new Class<?>[]{Logger.class, LoggerFactory.class}) {
            var source = loaded.getProtectionDomain().getCodeSource().getLocation().getPath();
            assertThat(source).matches(".*/slf4j-api-2[^/]*\\.jar");
        }
        assertThat(Logger.class.getMethods()).extracting("name").contains("atInfo");
    }
}
