package org.gridlight.client.cases;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.gridlight.client.tasks.Tasks;

/** Fetches and decodes photos off the FX thread and keeps the last ones. Asked and answering on the FX thread. */
final class PhotoShelf {
    private static final int MOST = 24;

    private final CaseRecord record;
    private final Tasks tasks;
    private final Map<String, Image> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Image> eldest) {
            return size() > MOST;
        }
    };

    /** What came is no picture that can be shown. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final int bytes;

        Unreadable(int bytes) {
            super(bytes + " bytes are no picture");
            this.bytes = bytes;
        }

        int bytes() {
            return bytes;
        }
    }

    PhotoShelf(CaseRecord record, Tasks tasks) {
        this.record = record;
        this.tasks = tasks;
    }

    void fetch(String sha256, Consumer<Image> done, Consumer<Exception> failed) {
        var known = kept.get(sha256);
        if (known != null) {
            done.accept(known);
            return;
        }
        tasks.run("photo", () -> decoded(record.photo(sha256)), image -> {
            kept.put(sha256, image);
            done.accept(image);
        }, failed);
    }

    private static Image decoded(byte[] bytes) throws Unreadable {
        var image = new Image(new ByteArrayInputStream(bytes));
        if (image.isError() || image.getWidth() < 1) {
            throw new Unreadable(bytes.length);
        }
        return image;
    }
}
