package org.gridlight.client.field;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.demo.Dice;
import org.gridlight.model.demo.photo.DemoPhotos;
import org.gridlight.model.demo.photo.DemoPhotos.DemoPhoto;
import org.gridlight.model.demo.photo.DemoPhotos.Shot;

/** Photographs as they come from telephones; those taken lately need not be drawn again. For one thread. */
final class PhotoBag {
    private static final int KEPT = 340;
    /** Of width and height, what a picture keeps that somebody took from another spot. */
    private static final double LEAST_SHARE = 0.55;
    private static final double MOST_SHARE = 0.78;

    private final DemoPhotos photos;
    private final InstantSource clock;
    private final Map<Shot, DemoPhoto> lately = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Shot, DemoPhoto> eldest) {
            return size() > KEPT;
        }
    };

    PhotoBag(long seed, InstantSource clock) {
        this.photos = new DemoPhotos(seed);
        this.clock = clock;
    }

    /** @param about decides, together with the class, what is seen; the same before and after */
    NewPhoto photo(NewPhoto.Kind kind, String categoryCode, long about, Double longitude, Double latitude) {
        var shot = new Shot(photos.subject(categoryCode, about), kind == NewPhoto.Kind.AFTER_PHOTO);
        var photo = lately.computeIfAbsent(shot, photos::take);
        return new NewPhoto(kind, photo.fileName(), photo.content(), clock.instant(), longitude, latitude);
    }

    /** A place looks the same in all pictures of it; a case has no key yet when the first one is taken. */
    static long subject(String place) {
        return Math.floorMod(place.hashCode(), 1_000_000);
    }

    /** As it looks from a spot where nobody stood before. @param nth which spot */
    NewPhoto own(NewPhoto.Kind kind, String categoryCode, long about, long nth, Double longitude, Double latitude) {
        var photo = photo(kind, categoryCode, about, longitude, latitude);
        return new NewPhoto(kind, photo.fileName(), cut(photo.content(), Dice.of(nth, 1_063)), photo.takenAt(),
                longitude, latitude);
    }

    private static byte[] cut(byte[] jpeg, Dice dice) {
        try {
            var whole = ImageIO.read(new ByteArrayInputStream(jpeg));
            int width = (int) (whole.getWidth() * dice.between(LEAST_SHARE, MOST_SHARE));
            int height = (int) (whole.getHeight() * dice.between(LEAST_SHARE, MOST_SHARE));
            var part = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            part.getGraphics().drawImage(whole, -dice.below(whole.getWidth() - width),
                    -dice.below(whole.getHeight() - height), null);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(part, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
