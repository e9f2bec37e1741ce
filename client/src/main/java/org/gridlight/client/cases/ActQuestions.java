package org.gridlight.client.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.gridlight.client.cases.ask.AskForm;
import org.gridlight.client.cases.ask.AskSource;
import org.gridlight.client.cases.ask.Asked;
import org.gridlight.client.cases.ask.SlipAnswerForm;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.suggest.Adviser;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.Ask;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseRequest;
import org.gridlight.model.cases.FoundCase;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.people.Unit;
import org.gridlight.model.suggest.Subject;

/** Asks a person for what an act needs before it is sent: a unit, a reason, a day, another case. On the FX thread. */
final class ActQuestions {
    /** Who is asked, and where the answers go. */
    interface Answers {
        /** The case in front, empty while none is shown. */
        Optional<CaseFileModel.State.Shown> shown();

        /** What was written so far. */
        String opinion();

        /** What is written in a form of its own is kept with the case. */
        void typed(String words);

        /** One line in place. */
        void told(String why);

        /** @param seen the case as it was shown when the questions were asked */
        void send(ActChoice choice, Asked asked, CaseFileModel.State.Shown seen);

        void send(Act act);
    }

    private final Seat seat;
    private final CaseRecord record;
    private final Workflow workflow;
    private final Answers answers;
    private List<Unit> units = List.of();

    ActQuestions(Seat seat, CaseRecord record, Workflow workflow, Answers answers) {
        this.seat = seat;
        this.record = record;
        this.workflow = workflow;
        this.answers = answers;
    }

    /** Asks as far as the act needs an answer, and sends it. */
    void act(ActChoice choice) {
        answers.shown().ifPresent(seen -> act(choice, seen));
    }

    private void act(ActChoice choice, CaseFileModel.State.Shown seen) {
        if (choice.action() == CaseAction.FEEDBACK_ON_BEHALF) {
            askForSlip(choice, seen);
        } else if (!choice.asks().isEmpty()) {
            withUnits(() -> ask(choice, seen, 0));
        } else if (choice.needsUnit()) {
            choice.unit(seen).ifPresentOrElse(
                    unit -> answers.send(choice, new Asked(Map.of(), unit.departmentId(), answers.opinion()), seen),
                    () -> withUnits(() -> askForUnit(choice, seen)));
        } else {
            plain(choice, seen);
        }
    }

    /** Asks to which unit, whichever one stands on the button. */
    void choose(ActChoice choice) {
        answers.shown().ifPresent(seen -> withUnits(() -> askForUnit(choice, seen)));
    }

    /** Asks whether the case in front is the same matter as another one, which is chosen already. */
    void join(ActChoice choice, long into) {
        answers.shown().ifPresent(seen -> withUnits(() -> ask(choice, seen, into)));
    }

    /** What came back on paper has a time and a signature of its own. */
    private void askForSlip(ActChoice choice, CaseFileModel.State.Shown seen) {
        var form = new SlipAnswerForm(seat, seat.say(choice.word()), answers.opinion(), asked -> {
            seat.overlays().close();
            answers.send(choice, asked, seen);
        });
        form.onWords(answers::typed);
        seat.overlays().open(form, () -> {});
    }

    private void plain(ActChoice choice, CaseFileModel.State.Shown seen) {
        answers.send(choice, new Asked(Map.of(), null, answers.opinion()), seen);
    }

    /** A no says why, from the list. */
    void refuse(CaseRequest request) {
        answers.shown().ifPresent(shown -> {
            var question = new AskForm.Question(seat.say(CaseAction.REFUSE.word()), Set.of(Ask.REASON), Set.of(), false,
                    answers.opinion(), false);
            var form = new AskForm(seat, question, source(CaseAction.REFUSE, shown), this::search, asked -> {
                seat.overlays().close();
                answers.send(no(request, asked));
            });
            form.onWords(answers::typed);
            seat.overlays().open(form, () -> {});
        });
    }

    private static Act no(CaseRequest request, Asked asked) {
        var no = Act.of(request.caseId(), Act.ANY_VERSION, CaseAction.REFUSE).with(Ask.REQUEST.key(), request.id())
                .saying(asked.opinion());
        for (var said : asked.detail().entrySet()) {
            no = no.with(said.getKey(), said.getValue());
        }
        return no;
    }

    private void withUnits(Runnable then) {
        if (!units.isEmpty()) {
            then.run();
            return;
        }
        seat.tasks().run("units", record::units, found -> {
            units = found;
            then.run();
        }, failure -> answers.told(seat.told(failure)));
    }

    /** One form for whatever the record's table says that the action asks for. @param into a case chosen before, 0 for none */
    private void ask(ActChoice choice, CaseFileModel.State.Shown shown, long into) {
        var source = source(choice.action(), shown);
        var asks = source.worthAsking(choice.asks());
        if (asks.isEmpty()) {
            if (choice.needsUnit()) {
                askForUnit(choice, shown);
            } else {
                plain(choice, shown);
            }
            return;
        }
        var question = new AskForm.Question(seat.say(choice.word()), asks, choice.optional(), choice.needsUnit(),
                answers.opinion(), choice.needsOpinion());
        var form = new AskForm(seat, question, source, this::search,
                asked -> {
                    seat.overlays().close();
                    answers.send(choice, asked, shown);
                });
        form.onWords(answers::typed);
        form.chooseCase(into);
        seat.overlays().open(form, () -> {});
    }

    private AskSource source(CaseAction action, CaseFileModel.State.Shown shown) {
        var own = seat.operator().departmentId();
        var teams = units.stream().filter(unit -> own != null && unit.parentId() == own).toList();
        var alike = shown.beside().similar().stream().map(one -> new FoundCase(one.id(), one.number(), one.number(),
                one.state(), one.category(), "", "", one.reportedAt())).toList();
        return new AskSource(workflow.reasons(action), units, teams,
                shown.beside().conditions().stream().map(one -> new AskSource.Condition(one.id(), one.filing()))
                        .toList(),
                alike, seat.centre().zone());
    }

    private void search(String text, Consumer<List<FoundCase>> found) {
        seat.tasks().run("find case", () -> record.find(text), found::accept, failure -> found.accept(List.of()));
    }

    private void askForUnit(ActChoice choice, CaseFileModel.State.Shown seen) {
        var likely = seen.beside().likelyUnit();
        var open = new AtomicReference<UnitChooser>();
        var chooser = new UnitChooser(seat, seat.say("cases.unit.title", seat.say(choice.word())), units, likely,
                unit -> {
                    seat.overlays().close();
                    countAdvice(open.get(), unit);
                    answers.send(choice, new Asked(Map.of(), unit.id(), answers.opinion()), seen);
                });
        open.set(chooser);
        seat.overlays().open(chooser, () -> {});
        if (likely.filter(LikelyUnit::isRule).isEmpty()) {
            seat.tasks().run("suggest unit",
                    () -> record.adviser().advise(Subject.DEPARTMENT, question(seen.file())),
                    advice -> advice.ifPresent(chooser::suggest), failure -> {});
        }
    }

    private static Adviser.Question question(CaseFile file) {
        var words = file.tellings().isEmpty() ? null : file.tellings().getFirst().words();
        return new Adviser.Question(file.header().source().name(), words == null ? "" : words, file.ground().place(),
                file.ground().longitude(), file.ground().latitude(), file.header().reportedAt(),
                file.header().categoryCode());
    }

    private void countAdvice(UnitChooser chooser, Unit unit) {
        chooser.shown().ifPresent(advice -> seat.tasks().run("count suggestion", () -> {
            record.adviser().used(advice, unit.code(), chooser.tookAdvice());
            return null;
        }, counted -> {}, failure -> {}));
    }
}
