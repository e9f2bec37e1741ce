package org.gridlight.client.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gridlight.client.live.Mute;
import org.gridlight.client.tasks.SameThreadTasks;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;

/** What is said aloud, and what is not. */
class AnnouncerTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private Instant now = Instant.parse("2026-07-16T06:36:08Z");
    private final Mute mute = new Mute(() -> now);
    private final AtomicInteger silent = new AtomicInteger();
    private boolean device = true;
    private final Announcer announcer = new Announcer(new Voice() {
        @Override
        public boolean sound(Tone tone) {
            heard.add(tone.name());
            return device;
        }

        @Override
        public void say(String words) {
            heard.add(words);
        }
    }, mute, Words.of(Locale.SIMPLIFIED_CHINESE), tasks(), silent::incrementAndGet);

    private Tasks tasks() {
        return new Tasks() {
            private final SameThreadTasks same = new SameThreadTasks();

            @Override
            public <T> Running run(String name, java.util.concurrent.Callable<T> work,
                    java.util.function.Consumer<T> done, java.util.function.Consumer<Exception> failed) {
                return same.run(name, work, done, failed);
            }

            @Override
            public void onScreen(Runnable act) {
                act.run();
            }

            @Override
            public Running every(String name, Duration pause, Runnable work) {
                return same.every(name, pause, work);
            }

            @Override
            public Worker worker(String name) {
                return new Worker() {
                    @Override
                    public void execute(Runnable work) {
                        waiting.add(work);
                    }

                    @Override
                    public void close() {
                        waiting.clear();
                    }
                };
            }
        };
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    private static Announcer.Call red(String words) {
        return new Announcer.Call(Tone.RED, words);
    }

    private static Announcer.Call urgent(String words) {
        return new Announcer.Call(Tone.URGENT, words);
    }

    @Test
    void oneAfterTheOtherWithTheirTone() {
        announcer.announce(List.of(red("一")));
        work();
        announcer.announce(List.of(urgent("二")));
        work();
        assertThat(heard).containsExactly("RED", "一", "URGENT", "二");
    }

    @Test
    void whatWaitsIsTakenTogetherAndSummedUp() {
        announcer.announce(List.of(red("一")));
        announcer.announce(IntStream.range(0, 20).mapToObj(i -> red("红" + i)).toList());
        assertThat(waiting).hasSize(1);
        work();
        assertThat(heard).containsExactly("RED", "一", "红0", "红1", "另有 18 条。");
    }

    @Test
    void theUrgentOnesAreSaidInTheOrderOfTime() {
        announcer.announce(List.of(red("一"), red("二"), red("三"), urgent("急"), red("四")));
        work();
        assertThat(heard).containsExactly("URGENT", "一", "二", "急", "另有 2 条。");
    }

    @Test
    void aMutedSeatHearsTheUrgentOnesOnlyAndTheSilenceEnds() {
        mute.turn();
        announcer.announce(List.of(red("一"), urgent("急")));
        work();
        assertThat(heard).containsExactly("URGENT", "急");
        heard.clear();
        now = now.plus(Mute.USUAL);
        announcer.announce(List.of(red("二")));
        work();
        assertThat(heard).containsExactly("RED", "二");
    }

    @Test
    void noSilenceIsLongerThanTheLongest() {
        mute.begin(Duration.ofDays(1));
        assertThat(mute.left()).isEqualTo(Mute.LONGEST);
        mute.turn();
        assertThat(mute.isOn()).isFalse();
    }

    @Test
    void aMachineWithoutSoundSaysSoOnceAndSpeaksAllTheSame() {
        device = false;
        announcer.announce(List.of(red("一")));
        work();
        announcer.announce(List.of(red("二")));
        work();
        assertThat(silent).hasValue(1);
        assertThat(heard).contains("一", "二");
    }

    /** Two tones that nobody takes for each other: one falls, the other rises and is sounded twice; neither cracks. */
    @Test
    void theTonesBeginAndEndInSilence() {
        for (var tone : Tone.values()) {
            var samples = tone.samples();
            assertThat(samples.length / 2 / Tone.RATE).as("seconds").isBetween(0.4f, 1.2f);
            assertThat(samples[0]).isZero();
            assertThat(samples[samples.length - 1]).isZero();
            int loudest = 0;
            int leap = 0;
            for (int i = 0; i + 3 < samples.length; i += 2) {
                int one = samples[i + 1] << 8 | samples[i] & 0xFF;
                int next = samples[i + 3] << 8 | samples[i + 2] & 0xFF;
                loudest = Math.max(loudest, Math.abs(one));
                leap = Math.max(leap, Math.abs(next - one));
            }
            assertThat(loudest).isBetween(8_000, Short.MAX_VALUE - 1);
            assertThat(leap).as("no crack").isLessThan(loudest);
        }
        assertThat(Tone.RED.samples()).isNotEqualTo(Tone.URGENT.samples());
    }
}
