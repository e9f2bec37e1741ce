package org.gridlight.client.alarms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gridlight.client.live.Mute;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.words.Words;

/**
 * Says aloud what has come (播报): one queue, one after the other, off the screen's thread. What waits is taken together:
 * one tone, the most urgent, and where there is much only the first sentences and how many more there are. In order of
 * time, which is how people listen; what is urgent is always said.
 *
 * <p>
 * Safe for many threads.
 */
public final class Announcer implements AutoCloseable {
    /** More sentences than that at once and nobody listens. */
    static final int MOST = 3;

    private final Voice voice;
    private final Mute mute;
    private final Words words;
    private final Tasks.Worker worker;
    private final Runnable silent;
    private final Object lock = new Object();
    private final AtomicBoolean told = new AtomicBoolean();
    private List<Call> waiting = new ArrayList<>();

    /** Something to be said. @param sentence empty for the tone alone */
    public record Call(Tone tone, String sentence) {}

    /** @param silent told once, on the worker, when the machine turns out to have no sound */
    public Announcer(Voice voice, Mute mute, Words words, Tasks tasks, Runnable silent) {
        this.voice = voice;
        this.mute = mute;
        this.words = words;
        this.worker = tasks.worker("alarm-voice");
        this.silent = silent;
    }

    /** Queues them; comes back at once. */
    public void announce(List<Call> calls) {
        var audible = calls.stream().filter(call -> !mute.isOn() || call.tone().breaksSilence()).toList();
        if (audible.isEmpty()) {
            return;
        }
        boolean first;
        synchronized (lock) {
            first = waiting.isEmpty();
            waiting.addAll(audible);
        }
        if (first) {
            worker.execute(this::sayWaiting);
        }
    }

    /** Sounds each tone once, so that a person hears them and that they can be heard; muted or not. */
    public void test() {
        worker.execute(() -> {
            sound(Tone.RED);
            sound(Tone.URGENT);
            voice.say(words.say("alarms.sound.testSentence"));
        });
    }

    private void sayWaiting() {
        List<Call> batch;
        synchronized (lock) {
            batch = waiting;
            waiting = new ArrayList<>();
        }
        batch.stream().map(Call::tone).max(Comparator.naturalOrder()).ifPresent(this::sound);
        sentences(batch).forEach(voice::say);
    }

    /** The urgent ones and, as far as there is room, the first of the others, in the order in which they came. */
    private List<String> sentences(List<Call> batch) {
        var all = batch.stream().filter(call -> !call.sentence().isEmpty()).toList();
        int room = MOST - (int) Math.min(MOST, all.stream().filter(call -> call.tone().breaksSilence()).count());
        var said = new ArrayList<String>();
        int left = 0;
        for (var call : all) {
            boolean urgent = call.tone().breaksSilence();
            if (urgent ? said.size() < MOST : room-- > 0) {
                said.add(call.sentence());
            } else {
                left++;
            }
        }
        if (left > 0) {
            said.add(words.say("alarms.sound.more", left));
        }
        return said;
    }

    private void sound(Tone tone) {
        if (!voice.sound(tone) && told.compareAndSet(false, true)) {
            silent.run();
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
