package org.gridlight.client.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.shell.SignIn;
import org.gridlight.client.tasks.SameThreadTasks;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.demo.DemoStore;
import org.gridlight.db.fieldtask.FieldTaskStore;
import org.gridlight.db.spotcheck.SpotCheckStore;
import org.gridlight.model.demo.DemoDesks;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.fieldtask.FieldTask;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each role signs in to a desk of its own in the invented district: its queues, their counts, their oldest clock. */
class DeskPicturesTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Instant UNTIL = Instant.parse("2026-07-16T06:36:00Z");
    /** Position of a desk in section 督办. */
    private static final String CALLS = "1";
    private static final String SPOT_CHECKS = "3";
    private static final String MEETINGS = "4";
    /** The last one. */
    private static final String ROUNDS = "9";

    private final Surroundings surroundings = Sections.surroundings(Words.of(Locale.SIMPLIFIED_CHINESE),
            InstantSource.fixed(UNTIL), new SameThreadTasks(), true);

    /** @param desk of section 督办, null for the queues */
    private record Post(String role, String account, String desk) {}

    private static final List<Post> POSTS = List.of(new Post("acceptor", "liuyang", null),
            new Post("field", "field", null), new Post("video", "gaowen", ROUNDS), new Post("leader", "zhoumin", null),
            new Post("dispatcher", "chenjie", null), new Post("operator", "wangyan", null),
            new Post("meetings", "wangyan", MEETINGS), new Post("street", "street01", null),
            new Post("department", DemoDesks.ofUnit("JD01"), null), new Post("callback", "sunli", CALLS),
            new Post("supervisor", "zhengtao", SPOT_CHECKS));

    @BeforeAll
    static void start() {
        System.setProperty("gridlight.seat", Path.of(System.getProperty("gridlight.target"), "seat").toString());
        Screens.start();
    }

    @Test
    void everyRoleHasItsDesk() {
        new DemoStore(DB.database()).load(new DemoOrder(1, 2_000, 4, 1_000, UNTIL), Progress.UNHEARD);
        var empty = new HashMap<String, String>();
        for (var post : POSTS) {
            var person = surroundings.signIn().enter(DB.address().toString(), post.account(), DemoDesks.PASSWORD
                    .toCharArray(), Progress.UNHEARD);
            try (var _ = person.database()) {
                if (SPOT_CHECKS.equals(post.desk())) {
                    new SpotCheckStore(person.database()).draw(UUID.randomUUID());
                }
                for (var theme : Theme.values()) {
                    var said = draw(post, at(person, post), theme);
                    if (said != null) {
                        empty.put(post.role(), said);
                    }
                }
            }
        }
        assertThat(empty).as("desks without work on them").isEmpty();
    }

    private static SignIn.SignedIn at(SignIn.SignedIn person, Post post) {
        return new SignIn.SignedIn(person.database(), person.operator(), person.centre(), post.desk() == null
                ? Map.of()
                : Map.of("supervise-desk", post.desk()), person.ahead());
    }

    /** @return what stands on a desk on which no work is seen; null for one with work */
    private String draw(Post post, SignIn.SignedIn person, Theme theme) {
        return Toolkit.onScreen(() -> {
            var workstation = new Workstation(surroundings, new Look(theme, FontSize.NORMAL), 1920, 1080);
            workstation.welcome(person);
            var seated = workstation.person().orElseThrow();
            seated.show(post.desk() == null ? SectionName.CASES : SectionName.SUPERVISE);
            opened(post, person, seated).filter(one -> post.desk() == null)
                    .ifPresent(seated.seat().navigation()::openCase);
            try {
                Screens.keep("desk-" + post.role() + (theme == Theme.DARK ? "-dark" : ""), Picture.of(workstation
                        .scene()));
                return hasWork(workstation.scene(), post) ? null : text(workstation.scene());
            } finally {
                seated.leaveForAnotherFrame();
            }
        });
    }

    /** The acceptor has before him what came back from the field. */
    private static Optional<Long> opened(Post post, SignIn.SignedIn person, PersonAtSeat seated) {
        return post.role().equals("acceptor")
                ? new FieldTaskStore(person.database()).desk(Instant.now(), 1).stream().map(FieldTask::caseId)
                        .findFirst()
                : seated.nextToDecide();
    }

    private static boolean hasWork(Scene scene, Post post) {
        if (post.desk() != null) {
            return scene.getRoot().lookupAll(".list-view").stream().map(list -> (ListView<?>) list)
                    .anyMatch(list -> !list
                            .getItems().isEmpty());
        }
        long counted = scene.getRoot().lookupAll(".queue-tab").stream().filter(tab -> tab.lookupAll(".label").stream()
                .filter(Labeled.class::isInstance).map(label -> ((Labeled) label).getText()).anyMatch(
                        said -> said != null && said.matches("[1-9][0-9]*")))
                .count();
        return counted >= 2;
    }

    private static String text(Scene scene) {
        return scene.getRoot().lookupAll(".label").stream().filter(Labeled.class::isInstance).map(
                label -> ((Labeled) label).getText()).filter(said -> said != null && !said.isBlank())
                .collect(Collectors.joining(" "));
    }
}
