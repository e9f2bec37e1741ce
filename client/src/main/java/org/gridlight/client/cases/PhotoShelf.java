package org.gridlight.client.cases;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.cases.CaseFile.Picture;
import org.gridlight.model.words.Refusal;

/** Fetches and decodes photos off the FX thread and keeps the last ones. Asked and answering on the FX thread. */
final class PhotoShelf {
    private static final int MOST = 24;
    private static final long BYTES_A_KILOBYTE = 1_024;

    private final CaseRecord record;
    private final Tasks tasks;
    private final Map<String, Image> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Image> eldest) {
            return size() > MOST;
        }
    };

    PhotoShelf(CaseRecord record, Tasks tasks) {
        this.record = record;
        this.tasks = tasks;
    }

    /** @param failed told a {@link Refusal} when what came is no picture that can be shown */
    void fetch(Picture picture, Consumer<Image> done, Consumer<Exception> failed) {
        var known = kept.get(picture.sha256());
        if (known != null) {
            done.accept(known);
            return;
        }
        tasks.run("photo", () -> decoded(record.photo(picture.sha256()), picture), image -> {
            kept.put(picture.sha256(), image);
            done.accept(image);
        }, failed);
    }

    private static Image decoded(byte[] bytes, Picture picture) {
        var image = new Image(new ByteArrayInputStream(bytes));
        if (image.isError() || image.getWidth() < 1) {
            throw Refusal.failed(image.getException(), "cases.photo.incomplete", kilobytes(bytes.length),
                    kilobytes(picture.byteCount()));
        }
        return image;
    }

    private static long kilobytes(long bytes) {
        return (bytes + BYTES_A_KILOBYTE - 1) / BYTES_A_KILOBYTE;
    }
}
