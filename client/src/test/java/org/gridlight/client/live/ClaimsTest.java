package org.gridlight.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridlight.client.seat.MadeUpClaims;
import org.gridlight.client.tasks.SameThreadTasks;
import org.gridlight.model.cases.Claim;
import org.gridlight.model.cases.Claimed;
import org.gridlight.model.cases.Onlooker;
import org.junit.jupiter.api.Test;

/** What a seat says and hears of cases in hand. */
class ClaimsTest {
    private static final long ME = 1;

    private final MadeUpClaims record = new MadeUpClaims();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Claims claims = new Claims(record, tasks, ME);
    private final List<Claimed> answers = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();

    @Test
    void eachPulseSaysWhatIsLookedAtAndTellsOnceThatWorkGoesOn() {
        claims.start();
        claims.look(7);
        claims.worked();
        claims.worked();
        tasks.tick();
        tasks.tick();
        assertThat(record.asked).containsExactly("pulse null", "pulse 7", "pulse 7 worked", "pulse 7");
        claims.close();
        tasks.tick();
        assertThat(record.asked).as("silent after the end").hasSize(4);
    }

    @Test
    void workThatCouldNotBeToldIsToldLater() {
        claims.start();
        claims.worked();
        record.away = true;
        tasks.tick();
        record.away = false;
        tasks.tick();
        assertThat(record.asked).containsExactly("pulse null", "pulse null worked", "pulse null worked");
    }

    @Test
    void whatIsHeardReplacesWhatWasKnown() {
        var told = new ArrayList<Integer>();
        claims.subscribe(() -> told.add(told.size()));
        record.claims = List.of(MadeUpClaims.claim(7, 2, "李文", 8), MadeUpClaims.claim(8, ME, "周敏", 9));
        record.onlookers = List.of(new Onlooker(7, 3, "王芳"));
        claims.start();
        assertThat(claims.isOfOther(7)).isTrue();
        assertThat(claims.isMine(8)).isTrue();
        assertThat(claims.onlookers(7)).containsExactly("王芳");
        assertThat(claims.onlookers(8)).isEmpty();
        record.claims = List.of();
        tasks.tick();
        assertThat(claims.of(7)).isEmpty();
        assertThat(told).hasSize(2);
    }

    @Test
    void aDrawGoesToTheQueueThatIsShownIfIMayDrawFromIt() {
        record.answer = new Claimed.Got(MadeUpClaims.claim(9, ME, "周敏", 10));
        claims.start();
        claims.next("q.pool", answers::add, failures::add);
        claims.next("state.CHECKING", answers::add, failures::add);
        claims.next(null, answers::add, failures::add);
        assertThat(record.asked).containsExactly("pulse null", "next q.pool", "next null", "next null");
        assertThat(record.wishes).doesNotHaveDuplicates();
        assertThat(answers).hasSize(3);
        assertThat(claims.isMine(9)).as("known before the next pulse").isTrue();
    }

    @Test
    void aDrawThatWasNotAnsweredIsAskedAgainAsItWas() {
        claims.start();
        record.away = true;
        claims.next("q.pool", answers::add, failures::add);
        record.away = false;
        claims.next("q.pool", answers::add, failures::add);
        claims.next("q.pool", answers::add, failures::add);
        assertThat(failures).hasSize(1);
        assertThat(record.wishes.get(0)).isEqualTo(record.wishes.get(1)).isNotEqualTo(record.wishes.get(2));
    }

    @Test
    void whatOthersHoldIsKnownFromTheAnswer() {
        claims.start();
        record.answer = new Claimed.Held(MadeUpClaims.claim(7, 2, "李文", 8));
        claims.claim(7, answers::add, failures::add);
        assertThat(claims.of(7)).map(Claim::holder).contains("李文");
    }

    @Test
    void aPulseFromBeforeAClaimDoesNotTakeItAway() {
        var held = new ArrayList<Runnable>();
        var slow = new Claims(record, new HeldTasks(held), ME);
        slow.start();
        record.answer = new Claimed.Got(MadeUpClaims.claim(9, ME, "周敏", 10));
        slow.claim(9, answers::add, failures::add);
        record.claims = List.of();
        held.get(1).run();
        held.getFirst().run();
        assertThat(slow.of(9)).as("the pulse was asked before").isPresent();
        assertThat(held).as("and is asked again").hasSize(3);
    }

    @Test
    void putBackAndMovedOnAreNobodysAtOnce() {
        record.claims = List.of(MadeUpClaims.claim(8, ME, "周敏", 9), MadeUpClaims.claim(9, ME, "周敏", 9));
        claims.start();
        claims.release(8, failures::add);
        claims.over(9);
        assertThat(Optional.empty()).isEqualTo(claims.of(8)).isEqualTo(claims.of(9));
        assertThat(record.asked).contains("release 8");
    }

    @Test
    void whoseCaseWasTakenIsTold() {
        var before = MadeUpClaims.claim(8, 5, "值班长", 10);
        var taken = new Claim(8, 5, "值班长", before.since(), before.until(), ME);
        assertThat(claims.wasTakenFromMe(taken)).isTrue();
        assertThat(claims.wasTakenFromMe(before)).isFalse();
    }

    /** Work that waits until the test lets it run. */
    private record HeldTasks(List<Runnable> held) implements org.gridlight.client.tasks.Tasks {
        @Override
        public <T> Running run(String name, java.util.concurrent.Callable<T> work, java.util.function.Consumer<T> done,
                java.util.function.Consumer<Exception> failed) {
            held.add(() -> new SameThreadTasks().run(name, work, done, failed));
            return () -> {};
        }

        @Override
        public void onScreen(Runnable act) {
            act.run();
        }

        @Override
        public Running every(String name, java.time.Duration pause, Runnable work) {
            return () -> {};
        }

        @Override
        public Worker worker(String name) {
            throw new UnsupportedOperationException();
        }
    }
}
