package org.gridlight.client.lights;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gridlight.db.Reading;
import org.gridlight.db.light.LightBoardStore;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.light.RedDays;

/** The record behind the board of lights. Holds no state; safe for many threads. */
record StoredLights(Reading reading, InstantSource clock, ZoneId zone) implements LightsRecord {
    @Override
    public List<LightUnit> units(BoardKind kind) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return switch (kind) {
            case UNITS -> store().units(today);
            case STREETS -> store().streets(today);
        };
    }

    @Override
    public RedDays redDays(BoardKind kind) {
        return switch (kind) {
            case UNITS -> store().redDays(clock.instant(), zone, DAYS);
            case STREETS -> store().redDaysOfStreets(clock.instant(), zone, DAYS);
        };
    }

    private LightBoardStore store() {
        return new LightBoardStore(reading);
    }
}
