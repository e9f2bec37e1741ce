package org.gridlight.client.reports;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridlight.client.tasks.Tasks;

/**
 * The pages of a book as pictures: drawn off the FX thread when they are asked for, kept while they are needed or there
 * is room. What is no longer wanted is not drawn any more. On the FX thread.
 */
final class PagePictures implements AutoCloseable {
    /** Bytes of pictures that are kept beside those in sight. */
    static final long ROOM = 96L << 20;

    private static final int BYTES_A_PIXEL = 4;

    private final Painter painter;
    private final Tasks tasks;
    private final Consumer<Key> ready;
    private final long room;
    private final Map<Key, BufferedImage> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Key, Tasks.Running> running = new HashMap<>();
    private long bytes;

    /** Draws a page. May be called by many threads. */
    interface Painter {
        BufferedImage page(int page, double scale, boolean grey);
    }

    /** @param scale pixels of the device a point */
    record Key(int page, double scale, boolean grey) {}

    /** @param ready told of a picture that was drawn; @param room bytes */
    PagePictures(Painter painter, Tasks tasks, long room, Consumer<Key> ready) {
        this.painter = painter;
        this.tasks = tasks;
        this.room = room;
        this.ready = ready;
    }

    /** The picture if it is there. */
    Optional<BufferedImage> find(Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    /** Any picture of the page, to be stretched until the right one is there; the largest. */
    Optional<BufferedImage> findAny(int page, boolean grey) {
        return kept.entrySet().stream().filter(one -> one.getKey().page() == page && one.getKey().grey() == grey)
                .max((one, other) -> Double.compare(one.getKey().scale(), other.getKey().scale()))
                .map(Map.Entry::getValue);
    }

    /** Draws it unless it is there or being drawn. */
    void want(Key key) {
        if (kept.containsKey(key) || running.containsKey(key)) {
            return;
        }
        running.put(key, () -> {});
        var work = tasks.run("report-page", () -> painter.page(key.page(), key.scale(), key.grey()), picture -> {
            running.remove(key);
            keep(key, picture);
            ready.accept(key);
        }, failure -> running.remove(key));
        running.computeIfPresent(key, (same, none) -> work);
    }

    /** Stops drawing what is not wanted any more. */
    void forget(java.util.function.Predicate<Key> unwanted) {
        running.entrySet().removeIf(one -> {
            if (unwanted.test(one.getKey())) {
                one.getValue().cancel();
                return true;
            }
            return false;
        });
    }

    private void keep(Key key, BufferedImage picture) {
        kept.put(key, picture);
        bytes += weight(picture);
        var oldest = kept.entrySet().iterator();
        while (bytes > room && kept.size() > 1 && oldest.hasNext()) {
            var one = oldest.next();
            if (!one.getKey().equals(key)) {
                bytes -= weight(one.getValue());
                oldest.remove();
            }
        }
    }

    private static long weight(BufferedImage picture) {
        return (long) picture.getWidth() * picture.getHeight() * BYTES_A_PIXEL;
    }

    /** Bytes of all that is kept. */
    long bytes() {
        return bytes;
    }

    int size() {
        return kept.size();
    }

    @Override
    public void close() {
        forget(key -> true);
        kept.clear();
        bytes = 0;
    }
}
