package org.gridlight.client.workstation;

import java.util.List;
import org.gridlight.client.cases.CasesDesk;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.shell.Found;
import org.gridlight.client.shell.SearchSource;
import org.gridlight.db.grid.PlaceStore;
import org.gridlight.db.people.StaffStore;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.people.OnDuty;

/** Where the one search box looks: cases, places and grids, people on duty. Commands stand in the frame. */
record EverySearch(CasesDesk cases) {
    private static final int MOST_PLACES = 5;
    private static final int MOST_PEOPLE = 3;

    List<SearchSource> of(Seat seat) {
        var places = new PlaceStore(seat.database(), seat.clock());
        var staff = new StaffStore(seat.database());
        return List.of(cases.search(seat),
                text -> places.find(text, MOST_PLACES).stream().map(place -> found(seat, place)).toList(),
                text -> staff.find(text, MOST_PEOPLE).stream().map(person -> found(seat, person)).toList());
    }

    private static Found found(Seat seat, NamedPlace place) {
        var kind = place.kind() == NamedPlace.Kind.UNIT_GRID ? "object.unitGrid" : "shell.found.place";
        return new Found(seat.say(kind), place.words(), place.beside() == null ? "" : place.beside(),
                () -> seat.navigation().showPlace(place.longitude(), place.latitude()));
    }

    /** A person is called, not shown; his grid is what a map can show. */
    private static Found found(Seat seat, OnDuty person) {
        var detail = seat.say("shell.found.person", person.belongsTo() == null ? "" : person.belongsTo(),
                person.telephone() == null ? "" : person.telephone());
        return new Found(seat.say(person.role().word()), person.name(), detail, () -> {
            if (person.longitude() != null) {
                seat.navigation().showPlace(person.longitude(), person.latitude());
            }
        });
    }
}
