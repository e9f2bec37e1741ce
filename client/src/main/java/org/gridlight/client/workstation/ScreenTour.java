package org.gridlight.client.workstation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.Section;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.shell.SignIn;
import org.gridlight.model.words.Refusal;

/**
 * Goes through all that a person sees and takes a picture of each, in both themes, with a display or without one.
 *
 * @param surroundings whose work is done on the caller's thread, so that a picture is taken of what is complete
 */
public record ScreenTour(Surroundings surroundings) {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;

    /** Where the tour stands. */
    private record Stop(String name, Consumer<Workstation> arrive) {}

    /**
     * Takes them all.
     *
     * @param signedIn who is at the seat; the record stays open
     * @param told     called with each file that was written
     * @throws Refusal when the folder cannot be written
     */
    public void run(SignIn.SignedIn signedIn, Path folder, Consumer<Path> told) {
        Toolkit.start(!Toolkit.hasDisplay());
        for (var theme : Theme.values()) {
            for (var stop : stops(signedIn)) {
                var name = stop.name() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
                write(take(stop, new Look(theme, FontSize.NORMAL)), folder.resolve(name), told);
            }
        }
    }

    private List<Stop> stops(SignIn.SignedIn signedIn) {
        var stops = new ArrayList<Stop>();
        stops.add(new Stop("sign-in", workstation -> workstation.askWho(signedIn.operator().account(),
                signedIn.database().address().toString())));
        for (var plan : surroundings.sections()) {
            stops.add(new Stop(plan.name().code(), workstation -> {
                workstation.welcome(signedIn);
                at(workstation, plan.name());
            }));
        }
        var first = surroundings.sections().getFirst().name();
        stops.add(new Stop("register", workstation -> {
            workstation.welcome(signedIn);
            at(workstation, first).seat().navigation().register(null, null);
        }));
        stops.add(new Stop("key-map", workstation -> {
            workstation.welcome(signedIn);
            at(workstation, first).frame().toggleKeyMap();
        }));
        return stops;
    }

    /** A case is chosen, as it is when work has begun. */
    private static PersonAtSeat at(Workstation workstation, SectionName name) {
        var person = workstation.person().orElseThrow();
        person.show(name);
        if (person.frame().section(name) instanceof Section.ShowsCase shows) {
            person.nextToDecide().ifPresent(shows::showCase);
        }
        return person;
    }

    private Picture take(Stop stop, Look look) {
        return Toolkit.onScreen(() -> {
            var workstation = new Workstation(surroundings, look, WIDTH, HEIGHT);
            stop.arrive().accept(workstation);
            try {
                return Picture.of(workstation.scene());
            } finally {
                workstation.person().ifPresent(PersonAtSeat::leaveForAnotherFrame);
            }
        });
    }

    private static void write(Picture picture, Path file, Consumer<Path> told) {
        try {
            picture.write(file);
            told.accept(file);
        } catch (IOException unwritable) {
            throw Refusal.failed(unwritable, "file.unwritable", file);
        }
    }
}
