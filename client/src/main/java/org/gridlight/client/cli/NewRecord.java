package org.gridlight.client.cli;

import org.gridlight.db.Database;
import org.gridlight.db.Migrations;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.clock.CalendarStore;

/** A record that is being made. @param owner signed in as its owner */
record NewRecord(Database owner) {
    /**
     * Makes its schema, or brings it up to that of this program.
     *
     * @param zone   of the centre, null for the first cases to decide
     * @param centre its name as it is printed, null for none yet
     * @return how many steps were missing
     */
    int make(String zone, String centre) {
        int steps = new Migrations(owner).migrate();
        var settings = new SettingStore(owner);
        if (zone != null) {
            settings.putZone(zone);
            new CalendarStore(owner).ensurePublished();
        }
        if (centre != null) {
            settings.putCentreName(centre);
        }
        return steps;
    }
}
