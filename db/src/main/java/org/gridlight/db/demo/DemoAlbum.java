package org.gridlight.db.demo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.demo.DemoCase;
import org.gridlight.model.demo.photo.DemoPhotos;
import org.gridlight.model.demo.photo.DemoPhotos.DemoPhoto;
import org.gridlight.model.demo.photo.DemoPhotos.Shot;

/** Puts photographs to the cases that are open at the end of one load. They are drawn beside it, on another thread. */
final class DemoAlbum {
    private static final Set<CaseState> OVER = EnumSet.of(CaseState.CLOSED, CaseState.REJECTED, CaseState.NOT_FILED,
            CaseState.SELF_SOLVED);

    private final DemoMapper mapper;
    private final DemoPhotos photos;
    private final CompletableFuture<Map<Shot, DemoPhoto>> drawn;
    private final Map<Shot, String> kept = new HashMap<>();

    /** @param drawn all photographs of these, some time */
    DemoAlbum(DemoMapper mapper, DemoPhotos photos, CompletableFuture<Map<Shot, DemoPhoto>> drawn) {
        this.mapper = mapper;
        this.photos = photos;
        this.drawn = drawn;
    }

    /** Sends the contents that these cases need and no earlier ones needed; the batch is to be flushed after it. */
    void keepContents(List<DemoCase> cases, Function<DemoCase, String> codeOf) {
        for (var one : cases) {
            var subject = photos.subject(codeOf.apply(one), one.id());
            if (hasBefore(one)) {
                keep(new Shot(subject, false));
            }
            if (hasAfter(one)) {
                keep(new Shot(subject, true));
            }
        }
    }

    private void keep(Shot shot) {
        if (!kept.containsKey(shot)) {
            var photo = drawn.join().get(shot);
            var hash = sha256(photo.content());
            kept.put(shot, hash);
            mapper.insertContent(hash, photo.content(), photo.thumbnail());
        }
    }

    /** Links them. @param reportOf key of the first report of a case */
    void link(List<DemoCase> cases, Function<DemoCase, String> codeOf, Map<Long, Long> reportOf) {
        for (var one : cases) {
            var subject = photos.subject(codeOf.apply(one), one.id());
            if (hasBefore(one)) {
                var shot = new Shot(subject, false);
                mapper.insertPhoto(kept.get(shot), one, reportOf.get(one.id()), "BEFORE_PHOTO",
                        drawn.join().get(shot).fileName(), one.reportedAt());
            }
            if (hasAfter(one)) {
                var shot = new Shot(subject, true);
                mapper.insertPhoto(kept.get(shot), one, null, "AFTER_PHOTO", drawn.join().get(shot).fileName(),
                        one.handledAt());
            }
        }
    }

    /** Who telephones sends no picture; one comes when somebody has been there. */
    private static boolean hasBefore(DemoCase one) {
        return !OVER.contains(one.state()) && (one.source() != ReportSource.HOTLINE
                || one.steps().stream().anyMatch(step -> step.action().equals("answerVerify")));
    }

    private static boolean hasAfter(DemoCase one) {
        return !OVER.contains(one.state()) && one.handledAt() != null;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
