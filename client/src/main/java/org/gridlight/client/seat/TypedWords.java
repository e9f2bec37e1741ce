package org.gridlight.client.seat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.tasks.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person has typed and not sent (草稿), by name of the field: in memory at once, and in a file of his own on this machine
 * as soon as the disk takes it, so that neither a crash, a cut nor a sign-off loses a word. Whoever types never waits for
 * the disk. Safe for many threads.
 */
public final class TypedWords {
    private static final Logger LOG = LoggerFactory.getLogger(TypedWords.class);
    private static final long NEXT_TO_NOTHING = 1 << 20;

    /** Whether what was typed outlives the program. */
    public enum Keeping {
        SAFE,
        /** The disk has no room. */
        FULL,
        /** It takes nothing for another reason, which the log has. */
        UNWRITABLE
    }

    /** Brings a text to the disk. */
    @FunctionalInterface
    interface Disk {
        void write(Path file, byte[] content) throws IOException;
    }

    /** Null for one that ends with the program. */
    private final Path file;
    private final Disk disk;
    private final Consumer<Runnable> soon;
    private final Properties values = new Properties();
    private final Object writing = new Object();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final List<Consumer<Keeping>> listeners = new CopyOnWriteArrayList<>();
    private volatile Keeping keeping = Keeping.SAFE;
    /** Counts changes; guarded by {@link #values}. */
    private long changes;
    /** Up to which change the file has them; guarded by {@link #writing}. */
    private long written;

    TypedWords(Path file, Disk disk, Consumer<Runnable> soon) {
        this.file = file;
        this.disk = disk;
        this.soon = soon;
        if (file != null && Files.isRegularFile(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                setAside(unreadable);
            }
        }
    }

    /** Of a person at a workstation. @param file his own; made when something is typed */
    public static TypedWords of(Path file, Tasks tasks) {
        return new TypedWords(file, SafeFile::write, save -> tasks.run("keep what is typed", () -> {
            save.run();
            return file;
        }, done -> {}, failure -> {}));
    }

    /** Over a file that is written when {@link #save} is called. */
    public static TypedWords savedOnDemand(Path file) {
        return new TypedWords(file, SafeFile::write, save -> {});
    }

    /** One that ends with the program, for a seat at which nobody sits. */
    public static TypedWords forgetful() {
        return new TypedWords(null, SafeFile::write, save -> {});
    }

    /** What cannot be read is not written over: somebody may still find his words in it. */
    private void setAside(Exception why) {
        var aside = file.resolveSibling(file.getFileName() + ".unreadable");
        LOG.warn("{} cannot be read and is set aside as {}", file, aside, why);
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException stays) {
            LOG.warn("{} cannot be moved", file, stays);
        }
    }

    public Optional<String> get(String name) {
        synchronized (values) {
            return Optional.ofNullable(values.getProperty(name));
        }
    }

    /** Names that begin so, in no order. */
    public List<String> names(String beginning) {
        synchronized (values) {
            return values.stringPropertyNames().stream().filter(name -> name.startsWith(beginning)).toList();
        }
    }

    /** @param text null or blank to forget it */
    public void put(String name, String text) {
        boolean changed;
        synchronized (values) {
            changed = set(name, text);
        }
        if (changed) {
            saveSoon();
        }
    }

    /** Takes the place of all whose name begins so. @param texts by the rest of their names */
    public void replace(String beginning, Map<String, String> texts) {
        boolean changed = false;
        synchronized (values) {
            for (var name : names(beginning)) {
                if (!texts.containsKey(name.substring(beginning.length()))) {
                    changed |= set(name, null);
                }
            }
            for (var text : texts.entrySet()) {
                changed |= set(beginning + text.getKey(), text.getValue());
            }
        }
        if (changed) {
            saveSoon();
        }
    }

    private boolean set(String name, String text) {
        boolean changed = text == null || text.isBlank()
                ? values.remove(name) != null
                : !text.equals(values.setProperty(name, text));
        if (changed) {
            changes++;
        }
        return changed;
    }

    /** One write waits at most: it takes with it all that was typed meanwhile. */
    private void saveSoon() {
        if (asked.compareAndSet(false, true)) {
            soon.accept(() -> {
                asked.set(false);
                save();
            });
        }
    }

    /** Writes them, if anything changed. May block. @return whether they are safe on this machine */
    public boolean save() {
        synchronized (writing) {
            long now;
            var text = new StringWriter();
            synchronized (values) {
                now = changes;
                if (now == written || file == null) {
                    return true;
                }
                store(text);
            }
            var content = text.toString().getBytes(StandardCharsets.UTF_8);
            try {
                disk.write(file, content);
                written = now;
                become(Keeping.SAFE);
                return true;
            } catch (IOException unwritable) {
                LOG.warn("{} cannot be written; what is typed is kept in memory", file, unwritable);
                become(isFull(unwritable, content.length) ? Keeping.FULL : Keeping.UNWRITABLE);
                return false;
            }
        }
    }

    private void store(StringWriter text) {
        try {
            values.store(text, null);
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    private boolean isFull(IOException failure, long wanted) {
        var said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        try {
            return said.contains("no space") || said.contains("quota")
                    || Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace() < wanted
                            + NEXT_TO_NOTHING;
        } catch (IOException unknown) {
            return false;
        }
    }

    private void become(Keeping now) {
        if (keeping != now) {
            keeping = now;
            listeners.forEach(listener -> listener.accept(now));
        }
    }

    public Keeping keeping() {
        return keeping;
    }

    /** Told of every change, on any thread. */
    public OpenCases.Subscription subscribe(Consumer<Keeping> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
