package org.gridlight.client.workstation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.TreeSet;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.search.CaseIndexKeeper;
import org.gridlight.client.search.CaseSearch;
import org.gridlight.client.search.FieldNames;
import org.gridlight.client.search.RecordOfCases;
import org.gridlight.client.shell.SignIn;
import org.gridlight.db.CacheFolder;
import org.gridlight.model.words.Words;

/** The index of the person at this seat: made and followed from sign-in to sign-off. On the FX thread. */
final class SearchAtSeat {
    /** Null where nothing is kept. */
    private final CaseIndexKeeper keeper;
    private final CaseSearch search;
    private OpenCases.Subscription cases = () -> {};
    private OpenCases.Subscription others = () -> {};

    private SearchAtSeat(CaseIndexKeeper keeper, CaseSearch search) {
        this.keeper = keeper;
        this.search = search;
    }

    /** For pictures, and for those who see no case. */
    static SearchAtSeat none() {
        return new SearchAtSeat(null, CaseSearch.none());
    }

    static SearchAtSeat of(SignIn.SignedIn signedIn, Words words, InstantSource clock) {
        var record = new RecordOfCases(signedIn.database(), words);
        var operator = signedIn.operator();
        var scope = String.join(" ", String.valueOf(operator.departmentId()), String.valueOf(operator.subCentreId()),
                new TreeSet<>(operator.roles()).toString());
        var folder = CacheFolder.path().resolve("search")
                .resolve(shortHash(signedIn.database().address() + "\n" + operator.account()));
        var keeper = new CaseIndexKeeper(record, folder, scope, clock);
        return new SearchAtSeat(keeper,
                new CaseSearch(keeper, record::of, FieldNames.of(words), signedIn.centre().zone()));
    }

    /** A folder's name tells neither centre nor person. */
    private static String shortHash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    CaseSearch search() {
        return search;
    }

    void start(OpenCases open, Feed feed) {
        if (keeper != null) {
            cases = open.subscribe(changed -> keeper.wake());
            others = feed.subscribeOthers(kinds -> keeper.wake());
            keeper.start();
        }
    }

    void close() {
        cases.close();
        others.close();
        if (keeper != null) {
            keeper.close();
        }
    }
}
