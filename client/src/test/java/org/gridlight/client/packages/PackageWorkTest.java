package org.gridlight.client.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.packages.PackageStore;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.packages.AnswerSheet;
import org.gridlight.model.packages.PackageFile;
import org.gridlight.model.packages.PackageKeys;
import org.gridlight.model.packages.SignedPackage;
import org.gridlight.model.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The desk of packages on a real record: out, in, and what is refused, with the files that a unit would have. */
class PackageWorkTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final TestSeat test = new TestSeat();
    private final KeyPair centre = PackageKeys.made();
    private final KeyPair unit = PackageKeys.made();
    private Hall hall;
    private Path folder;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void open() throws IOException {
        hall = new Hall(DB);
        test.clock = Instant::now;
        test.roles = Set.of(Role.DISPATCHER);
        folder = Files.createTempDirectory(DatabaseFixture.target(), "package-desk");
        Files.writeString(folder.resolve("signing.key"), PackageKeys.line(centre.getPrivate()) + "\n");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private long dispatched() {
        long id = hall.register().caseId();
        Stream.of(CaseAction.ACCEPT, CaseAction.FILE).forEach(action -> hall.act(Hall.OPERATOR, id, action));
        hall.act(Hall.DISPATCHER, id, CaseAction.DISPATCH);
        return id;
    }

    private void register() {
        new PackageStore(hall.signedIn(Hall.DISPATCHER)).register(UUID.randomUUID(), "D1", unit.getPublic(),
                PackageKeys.fingerprint(unit.getPublic()));
    }

    private Path answers(long... cases) throws Exception {
        var table = new StringBuilder("case,version,handled_at,signer,words\n");
        for (long id : cases) {
            table.append(hall.one("SELECT case_no FROM case_file WHERE id = " + id)).append(',')
                    .append(hall.version(id)).append(",,马超,已处置\n");
        }
        return Files.write(folder.resolve("feedback.zip"), PackageFile.sealed(new SignedPackage(SignedPackage.Kind.IN,
                "D1", 1, Map.of(AnswerSheet.NAME, table.toString().getBytes(StandardCharsets.UTF_8))),
                unit.getPrivate()));
    }

    private PackageDesk desk() {
        var desk = new PackageDesk(test.seat(hall.signedIn(Hall.DISPATCHER)));
        new Scene(desk.view(), 1920, 1080);
        desk.shown();
        lay(desk);
        return desk;
    }

    private static void lay(PackageDesk desk) {
        desk.view().applyCss();
        desk.view().layout();
    }

    private void press(PackageDesk desk, KeyCode key, Path file) {
        test.chosenFiles.clear();
        test.chosenFiles.add(file);
        desk.commands().stream().filter(one -> one.key().equals(Command.key(key))).findFirst().orElseThrow().act()
                .run();
        lay(desk);
    }

    private static boolean says(PackageDesk desk, String words) {
        return desk.view().lookupAll(".label").stream()
                .anyMatch(label -> label instanceof Label shown && shown.getText().contains(words));
    }

    @Test
    void whatWaitsGoesOutInOneFileAndTheAnswersComeBackOnce() throws Exception {
        long first = dispatched();
        long second = dispatched();
        register();
        var out = folder.resolve("out.zip");
        Toolkit.onScreen(() -> {
            var desk = desk();
            assertThat(desk.waiting().get()).as("units with something to be sent").isEqualTo(1);
            test.remember("packages-key", folder.resolve("moved.key").toString());
            press(desk, KeyCode.F5, out);
            assertThat(says(desk, "moved.key")).as("the key was moved").isTrue();
            assertThat(Files.exists(out)).isFalse();
            test.remember("packages-key", folder.resolve("signing.key").toString());
            press(desk, KeyCode.F5, out);
            assertThat(says(desk, "派遣包已生成：2 件")).isTrue();
            assertThat(desk.waiting().get()).isZero();
            desk.close();
            return null;
        });
        assertThat(PackageFile.opened("out.zip", Files.readAllBytes(out), centre.getPublic()).files()).containsKey(
                AnswerSheet.NAME);

        var in = answers(first, second);
        hall.act(Hall.UNIT_1, second, CaseAction.SIGN_FOR);
        Toolkit.onScreen(() -> {
            var desk = desk();
            desk.choose(PackageList.OWED);
            lay(desk);
            press(desk, KeyCode.F6, in);
            assertThat(says(desk, "收入 1 件，未收 1 件")).isTrue();
            assertThat(desk.view().lookup("#packages-refused").lookupAll(".label")).as("which row, and why")
                    .anyMatch(label -> ((Label) label).getText().contains("第 3 行"));
            assertThat(desk.waiting().get()).as("it moved on, so it goes again").isEqualTo(1);
            Files.write(in, new byte[]{1, 2, 3}, StandardOpenOption.APPEND);
            press(desk, KeyCode.F6, in);
            assertThat(says(desk, "此前已收过")).as("the same, with bytes hung onto it").isTrue();
            desk.close();
            return null;
        });
        assertThat(hall.state(first)).isIn("PENDING_CHECK", "CHECKING");
        assertThat(hall.rows("SELECT kind FROM data_package ORDER BY id")).containsExactly("OUT", "IN");
    }

    @Test
    void whoMayNotIsSparedTheButtons() {
        dispatched();
        register();
        test.roles = Set.of(Role.ACCEPTOR);
        Toolkit.onScreen(() -> {
            var desk = desk();
            assertThat(((Button) desk.view().lookup("#packages-pack")).isDisabled()).isTrue();
            assertThat(((Button) desk.view().lookup("#packages-take")).isDisabled()).isTrue();
            desk.close();
            return null;
        });
    }

    @Test
    void theDeskAsItIsSeen() throws Exception {
        Screens.take("packages-empty", look -> seen(look, PackageList.WAITING));
        long[] cases = {dispatched(), dispatched(), dispatched()};
        register();
        var store = new PackageStore(hall.signedIn(Hall.DISPATCHER));
        store.pack(UUID.randomUUID(), "D1", centre.getPrivate(), test.seat(null).centre().zone(),
                (number, bytes) -> {});
        store.take("D1", "feedback.zip", Files.readAllBytes(answers(cases[0], cases[1])));
        dispatched();
        Screens.take("packages", look -> seen(look, PackageList.WAITING));
        assertThat(store.units()).singleElement().returns(1, one -> one.waiting()).returns(1, one -> one.owed())
                .returns(2L, one -> one.next());
    }

    private Parent seen(Look look, PackageList list) {
        test.look.set(look);
        var desk = new PackageDesk(test.seat(hall.signedIn(Hall.DISPATCHER)));
        desk.shown();
        desk.choose(list);
        return desk.view();
    }
}
