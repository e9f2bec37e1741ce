package org.gridlight.db.packages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.cases.CaseActStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.FeedbackSlip;
import org.gridlight.model.packages.AnswerSheet;
import org.gridlight.model.packages.ExchangedPackage;
import org.gridlight.model.packages.PackageFile;
import org.gridlight.model.packages.PackageKeys;
import org.gridlight.model.packages.PackedAnswer;
import org.gridlight.model.packages.PackedCase;
import org.gridlight.model.packages.SignedPackage;
import org.gridlight.model.packages.UnitExchange;
import org.gridlight.model.words.Refusal;

/**
 * Packages for units without a line (派遣包、反馈包). What is refused changes nothing and is a {@link Refusal}. All may block.
 * Holds no state; safe for use by many threads.
 */
public final class PackageStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Cases in one package; the rest waits for the next. */
    private static final int MOST_CASES = 500;

    private final Database database;
    private final CaseActStore acts;

    public PackageStore(Database database) {
        this.database = database;
        acts = new CaseActStore(database);
    }

    /** A row that was not taken. @param reason key of a message @param arguments what it is about */
    public record Refused(int line, String number, String reason, List<Object> arguments) {}

    /** What came of a package. @param before whether it was taken before; nothing was done then */
    public record Taken(int taken, List<Refused> refused, boolean before) {}

    /** Keeps the key of a unit. @param fingerprint as it was confirmed with the unit */
    public void register(UUID id, String unit, PublicKey key, String fingerprint) {
        act(id, "registerUnitKey", unit(unit).id(),
                Map.of("key", PackageKeys.line(key), "fingerprint", fingerprint));
    }

    /** Ends the key of a unit: nothing signed with it is taken from now on. */
    public void retire(UUID id, String unit) {
        act(id, "retireUnitKey", unit(unit).id(), Map.of());
    }

    /** Units that have a key in force: what waits for them, what they owe, and what went and came last; by name. */
    public List<UnitExchange> units() {
        return database.read(session -> mapper(session).selectUnits());
    }

    /** The packages of a unit, the latest first. */
    public List<ExchangedPackage> history(String unit, int most) {
        return database.read(session -> mapper(session).selectHistory(unit, most));
    }

    /** What the next package to a unit would hold. */
    public List<PackedCase> waiting(String unit) {
        long id = unit(unit).id();
        return database.read(session -> mapper(session).selectWaiting(id, MOST_CASES));
    }

    /**
     * Makes the next package to a unit and puts it on record.
     *
     * @param key  the centre’s
     * @param zone of the centre
     * @param keep hears number and bytes before the record does, so that nothing stands there as sent that exists nowhere; when
     *             the record refuses, the file is void and the next one has its number
     * @return how many cases it holds
     */
    public int pack(UUID id, String unit, PrivateKey key, ZoneId zone, BiConsumer<Long, byte[]> keep) {
        var to = unit(unit);
        if (to.publicKey() == null) {
            throw Refusal.failed("package.noKey");
        }
        var cases = waiting(unit);
        if (cases.isEmpty()) {
            throw Refusal.failed("package.empty");
        }
        var bytes = sealed(new SignedPackage(SignedPackage.Kind.OUT, unit, to.next(),
                Map.of(AnswerSheet.NAME, AnswerSheet.of(cases, zone))), key);
        keep.accept(to.next(), bytes);
        act(id, "sendPackage", to.id(), Map.of("sequence", to.next(), "hash", PackageKeys.hash(bytes), "cases",
                cases.stream().map(each -> Map.of("id", each.id(), "version", each.version())).toList()));
        return cases.size();
    }

    private static byte[] sealed(SignedPackage content, PrivateKey key) {
        try {
            return PackageFile.sealed(content, key);
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * Takes the answers of a unit, each as typed feedback (代录反馈). Each has an identity made of the package and its line: a
     * package that was cut off in the middle is taken again, and what was done is not done again.
     *
     * @param name of the file, for what is said of it
     */
    public Taken take(String unit, String name, byte[] zip) {
        var from = unit(unit);
        var content = opened(from, name, zip);
        var answers = answers(name, content);
        var hash = content.identity();
        if (database.read(session -> mapper(session).selectTaken(hash)) > 0) {
            return new Taken(0, List.of(), true);
        }
        var refused = new ArrayList<Refused>();
        answers.forEach(row -> take(from, hash, row).ifPresent(refused::add));
        int taken = answers.size() - refused.size();
        act(named(hash), "takePackage", from.id(), Map.of("sequence", content.sequence(), "hash", hash, "taken", taken,
                "refused", refused.size()));
        return new Taken(taken, refused, false);
    }

    private static SignedPackage opened(PackageMapper.Unit from, String name, byte[] zip) {
        if (from.publicKey() == null) {
            throw Refusal.failed("package.noKey");
        }
        var content = PackageFile.opened(name, zip, PackageKeys.publicKey(from.code(), from.publicKey()));
        if (content.kind() != SignedPackage.Kind.IN) {
            throw Refusal.failed("package.otherKind", name);
        }
        if (!content.unit().equals(from.code())) {
            throw Refusal.failed("package.otherUnit", name, content.unit());
        }
        return content;
    }

    private static List<PackedAnswer> answers(String name, SignedPackage content) {
        var table = content.files().get(AnswerSheet.NAME);
        if (table == null) {
            throw Refusal.failed("package.badAnswers", name);
        }
        return AnswerSheet.answers(name, table);
    }

    private Optional<Refused> take(PackageMapper.Unit from, String hash, PackedAnswer row) {
        var caseId = database.read(session -> mapper(session).selectSent(from.id(), row.number(), row.version()));
        if (caseId == null) {
            return Optional.of(refused(row, "package.notSent", List.of(row.number())));
        }
        var act = new Act(named(hash + "/" + row.line()), caseId, row.version(), CaseAction.FEEDBACK_ON_BEHALF,
                row.words(), null, null).with(FeedbackSlip.SIGNER, row.signer());
        if (!row.time().isEmpty()) {
            try {
                act = act.with(FeedbackSlip.TIME, OffsetDateTime.parse(row.time()).toInstant().toString());
            } catch (DateTimeException unreadable) {
                return Optional.of(refused(row, "package.badTime", List.of(row.time())));
            }
        }
        return switch (acts.act(act)) {
            case ActAnswer.Done _ -> Optional.empty();
            case ActAnswer.Stale _ -> Optional.of(refused(row, "act.stale", List.of()));
            case ActAnswer.Refused(var reason, var arguments) -> Optional.of(refused(row, reason, arguments));
        };
    }

    private static Refused refused(PackedAnswer row, String reason, List<Object> arguments) {
        return new Refused(row.line(), row.number(), reason, arguments);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
    }

    private PackageMapper.Unit unit(String code) {
        return Optional.ofNullable(database.read(session -> mapper(session).selectUnit(code)))
                .orElseThrow(() -> Refusal.failed("package.noUnit", code));
    }

    private void act(UUID id, String action, long unit, Map<String, ?> detail) {
        var json = json(detail);
        var answer = database.act(session -> mapper(session).act(id, action, unit, json));
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason());
        }
    }

    private static String json(Map<String, ?> detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("A wish that cannot be written as JSON", wrong);
        }
    }

    private static PackageMapper mapper(SqlSession session) {
        return session.getMapper(PackageMapper.class);
    }
}
