package org.gridlight.db.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.packages.AnswerSheet;
import org.gridlight.model.packages.PackageFile;
import org.gridlight.model.packages.PackageKeys;
import org.gridlight.model.packages.SignedPackage;
import org.gridlight.model.packages.SignedPackage.Kind;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A package out to a unit and its answers back, and every way in which one must not be taken. */
class PackageStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final KeyPair centre = PackageKeys.made();
    private final KeyPair unit = PackageKeys.made();
    private Hall hall;
    private PackageStore desk;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        desk = new PackageStore(hall.signedIn(Hall.DISPATCHER));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private long dispatched() {
        long id = hall.register().caseId();
        assertThat(hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT)).isInstanceOf(ActAnswer.Done.class);
        assertThat(hall.act(Hall.OPERATOR, id, CaseAction.FILE)).isInstanceOf(ActAnswer.Done.class);
        assertThat(hall.act(Hall.DISPATCHER, id, CaseAction.DISPATCH)).isInstanceOf(ActAnswer.Done.class);
        return id;
    }

    private void register() {
        desk.register(UUID.randomUUID(), "D1", unit.getPublic(), PackageKeys.fingerprint(unit.getPublic()));
    }

    private byte[] pack() {
        var kept = new byte[1][];
        desk.pack(UUID.randomUUID(), "D1", centre.getPrivate(), ZONE, (_, bytes) -> kept[0] = bytes);
        return kept[0];
    }

    private String row(long id, String words) {
        return number(id) + "," + hall.version(id) + ",,马超," + words + "\n";
    }

    private String number(long id) {
        return hall.one("SELECT case_no FROM case_file WHERE id = " + id);
    }

    private byte[] answer(Kind kind, String code, long sequence, KeyPair key, String... rows) throws Exception {
        var table = "case,version,handled_at,signer,words\n" + String.join("", rows);
        return PackageFile.sealed(new SignedPackage(kind, code, sequence,
                Map.of(AnswerSheet.NAME, table.getBytes(StandardCharsets.UTF_8))), key.getPrivate());
    }

    private byte[] answer(String... rows) throws Exception {
        return answer(Kind.IN, "D1", 1, unit, rows);
    }

    private static void refused(Runnable wish, String reason) {
        assertThatThrownBy(wish::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.key()).isEqualTo(reason));
    }

    @Test
    void aUnitHasOneKeyAndItIsTheConfirmedOne() {
        refused(() -> desk.register(UUID.randomUUID(), "D1", unit.getPublic(), "0".repeat(64)), "package.fingerprint");
        refused(this::pack, "package.noKey");
        register();
        refused(this::register, "package.hasKey");
        desk.retire(UUID.randomUUID(), "D1");
        refused(this::register, "package.keyUsed");
        refused(() -> desk.retire(UUID.randomUUID(), "D1"), "package.noKey");
        refused(() -> desk.retire(UUID.randomUUID(), "D77"), "package.noUnit");
        refused(() -> new PackageStore(hall.signedIn(Hall.ACCEPTOR)).retire(UUID.randomUUID(), "D1"),
                "package.notAllowed");
        assertThat(hall.one("SELECT until >= since AND retired_by = confirmed_by FROM unit_key")).isEqualTo("1");
    }

    @Test
    void whatWaitsGoesOutOnceAndWithoutTheReporter() {
        long id = dispatched();
        register();
        var opened = PackageFile.opened("a.zip", pack(), centre.getPublic());
        assertThat(opened).returns(Kind.OUT, SignedPackage::kind).returns("D1", SignedPackage::unit)
                .returns(1L, SignedPackage::sequence);
        assertThat(new String(opened.files().get(AnswerSheet.NAME), StandardCharsets.UTF_8)).contains(number(id))
                .doesNotContain(Hall.report().words());
        refused(this::pack, "package.empty");
        hall.run("UPDATE case_file SET version = version + 1 WHERE id = " + id);
        assertThat(desk.waiting("D1")).as("moved on, so it goes again").hasSize(1);
        assertThat(hall.one("SELECT CONCAT(kind, cases) FROM data_package")).isEqualTo("OUT1");
    }

    @Test
    void aPackageRefusedByTheRecordIsNotSent() {
        long id = dispatched();
        register();
        refused(() -> desk.pack(UUID.randomUUID(), "D1", centre.getPrivate(), ZONE,
                (_, _) -> hall.run("UPDATE case_file SET version = version + 1 WHERE id = " + id)), "package.moved");
        assertThat(hall.one("SELECT COUNT(*) FROM data_package")).isEqualTo("0");
        assertThat(desk.waiting("D1")).hasSize(1);
    }

    @Test
    void answersAreTakenOnceAndWhatMovedOnIsRefusedByName() throws Exception {
        long good = dispatched();
        long moved = dispatched();
        long strange = dispatched();
        register();
        pack();
        var file = answer(row(good, "已更换井盖"), row(moved, "已清理"), "nobody,1,,,x\n",
                number(strange) + "," + hall.version(strange) + ",昨天,,x\n");
        hall.run("UPDATE case_file SET version = version + 1 WHERE id = " + moved);
        var taken = desk.take("D1", "b.zip", file);
        assertThat(taken.taken()).isEqualTo(1);
        assertThat(taken.refused()).extracting(PackageStore.Refused::line, PackageStore.Refused::number,
                PackageStore.Refused::reason).containsExactly(
                        tuple(3, number(moved), "act.stale"),
                        tuple(4, "nobody", "package.notSent"),
                        tuple(5, number(strange), "package.badTime"));
        assertThat(hall.state(good)).isEqualTo("PENDING_CHECK");
        assertThat(hall.one("SELECT signer FROM feedback_slip")).isEqualTo("马超");
        assertThat(desk.take("D1", "b.zip", file).before()).isTrue();
        assertThat(hall.one("SELECT COUNT(*) FROM feedback_slip")).isEqualTo("1");
        assertThat(hall.rows("SELECT CONCAT(cases, '/', refused) FROM data_package WHERE kind = 'IN'"))
                .containsExactly("1/3");
        var sameNumber = answer(row(moved, "又一份"));
        refused(() -> desk.take("D1", "c.zip", sameNumber), "package.takenBefore");
    }

    @Test
    void aPackageCutOffInTheMiddleIsTakenToItsEnd() throws Exception {
        long first = dispatched();
        long second = dispatched();
        register();
        pack();
        var file = answer(row(first, "已更换井盖"), row(second, "已清理"));
        desk.take("D1", "b.zip", file);
        // As it stood when the program died after the first answer: the second and the end are not on record.
        hall.run("DELETE FROM data_package WHERE kind = 'IN'",
                "DELETE FROM act WHERE action = 'takePackage'");
        var again = desk.take("D1", "b.zip", file);
        assertThat(again.taken()).isEqualTo(2);
        assertThat(again.refused()).isEmpty();
        assertThat(hall.one("SELECT COUNT(*) FROM feedback_slip")).isEqualTo("2");
        assertThat(hall.one("SELECT cases FROM data_package WHERE kind = 'IN'")).isEqualTo("2");
    }

    @Test
    void whatIsNotTheUnitsOwnIsRefusedWhole() throws Exception {
        long id = dispatched();
        register();
        pack();
        var row = row(id, "已更换井盖");
        var strange = answer(Kind.IN, "D1", 1, centre, row);
        var other = answer(Kind.IN, "D2", 1, unit, row);
        var back = answer(Kind.OUT, "D1", 1, unit, row);
        var broken = answer(Kind.IN, "D1", 1, unit, "x,y\n");
        var good = answer(row);
        refused(() -> desk.take("D1", "b.zip", strange), "package.notSigned");
        refused(() -> desk.take("D1", "b.zip", other), "package.otherUnit");
        refused(() -> desk.take("D1", "b.zip", back), "package.otherKind");
        refused(() -> desk.take("D1", "b.zip", broken), "package.badAnswers");
        refused(() -> desk.take("D1", "b.zip", new byte[]{'P', 'K', 3, 4}), "package.notSigned");
        desk.retire(UUID.randomUUID(), "D1");
        refused(() -> desk.take("D1", "b.zip", good), "package.noKey");
        assertThat(hall.state(id)).isEqualTo("PENDING_HANDLE");
        assertThat(hall.one("SELECT COUNT(*) FROM feedback_slip")).isEqualTo("0");
    }
}
