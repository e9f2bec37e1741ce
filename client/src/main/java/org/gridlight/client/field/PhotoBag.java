package org.gridlight.client.field;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.demo.photo.DemoPhotos;
import org.gridlight.model.demo.photo.DemoPhotos.DemoPhoto;
import org.gridlight.model.demo.photo.DemoPhotos.Shot;

/** Photographs as they come from telephones; those taken lately need not be drawn again. For one thread. */
final class PhotoBag {
    private static final int KEPT = 340;

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
}
