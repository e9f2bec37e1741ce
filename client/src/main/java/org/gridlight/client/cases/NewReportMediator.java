package org.gridlight.client.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.UnansweredActs;
import org.gridlight.client.seat.UnansweredActs.Outcome;
import org.gridlight.client.suggest.Advice;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.Registered;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.register.Category;
import org.gridlight.model.register.CategorySearch;
import org.gridlight.model.suggest.Subject;
import org.gridlight.model.words.Refusal;

/** Between a report that is being written and its form. On the FX thread. */
final class NewReportMediator implements NewReportView.Acts {
    private static final int MOST = 12;
    private static final List<String> PICTURES = List.of("jpg", "jpeg", "png", "bmp");

    private final Seat seat;
    private final CaseRecord record;
    private final Drafts drafts;
    private final NewReportModel model = new NewReportModel(UUID.randomUUID());
    private final NewReportView view;
    private final Runnable another;
    /** While it is written, so that a crash loses nothing. */
    private final Throttle savings;
    private CategorySearch search = new CategorySearch(List.of());
    private Tasks.Running looking;
    /** While it is written: what the class most likely is. */
    private final Throttle advices;
    private Tasks.Running advising;
    private Advice advice;
    private boolean tookAdvice;
    private List<Category> classes = List.of();

    /** @param another opens the form anew */
    NewReportMediator(Seat seat, CaseRecord record, Drafts drafts, Double longitude, Double latitude,
            Runnable another) {
        this.seat = seat;
        this.record = record;
        this.drafts = drafts;
        this.another = another;
        this.savings = new Throttle("report draft", seat.tasks(), this::save);
        this.advices = new Throttle("suggestions", seat.tasks(), this::advise);
        this.view = new NewReportView(seat, new CaseWords(seat.words(), seat.centre().zone(), seat.centre().clocks()),
                this::nameOfClass, this);
        model.resume(drafts, List.of());
        if (longitude != null && latitude != null) {
            model.spot(longitude, latitude);
        }
        view.fill(model);
        var kept = drafts.report("category");
        seat.tasks().run("may register", () -> record.workflow().mayRegister(seat.operator().roles()), may -> {
            if (!may) {
                view.say(seat.say("act.notAllowed", seat.say("action.register")), true);
            }
        }, this::failed);
        seat.tasks().run("classes", record::categories, found -> {
            search = new CategorySearch(found);
            classes = found;
            kept.flatMap(code -> found.stream().filter(each -> each.code().equals(code)).findFirst())
                    .filter(chosen -> model.category().isEmpty()).ifPresent(model::category);
            view.fill(model);
            advices.trigger();
        }, this::failed);
    }

    private String nameOfClass(String code) {
        return classOf(code).map(Category::name).orElse(code);
    }

    private Optional<Category> classOf(String code) {
        return classes.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private void advise() {
        if (advising != null) {
            advising.cancel();
        }
        if (model.category().isPresent() || model.words().isBlank() && !model.hasSpot()) {
            view.suggest(Optional.empty());
            return;
        }
        var question = model.question();
        advising = seat.tasks().run("suggestions", () -> record.adviser().advise(Subject.CATEGORY, question), found -> {
            // A class that is not used any more is no help, whatever the history says.
            var useful = found
                    .filter(each -> each.suggestions().stream().allMatch(one -> classOf(one.code()).isPresent()));
            useful.ifPresent(each -> advice = each);
            view.suggest(model.category().isPresent() ? Optional.empty() : useful);
        }, failure -> view.suggest(Optional.empty()));
    }

    @Override
    public void suggested(String code) {
        classOf(code).ifPresent(chosen -> {
            category(chosen);
            tookAdvice = true;
        });
    }

    void open() {
        seat.overlays().open(view, () -> {
            keep();
            savings.close();
            advices.close();
        });
        if (model.words().isBlank()) {
            view.focusWords();
        } else if (model.place().isBlank()) {
            view.focusPlace();
        }
    }

    NewReportView view() {
        return view;
    }

    /** However it is closed, what was typed is kept; who told it is not. */
    private void keep() {
        savings.close();
        read();
        save();
    }

    private void save() {
        drafts.report(model.isBegun() ? model.draft() : Map.of());
        seat.tasks().run("save drafts", drafts::save, saved -> {}, failure -> {});
    }

    private void read() {
        model.detail(view.detail());
        model.words(view.words());
        model.urgent(view.urgent());
        model.reporter(view.reporter(), view.telephone(), view.passOn());
    }

    @Override
    public void source(ReportSource source) {
        model.source(source);
    }

    @Override
    public void typed() {
        // Who takes down what a caller tells leaves what he has in hand for a while.
        seat.claims().worked();
        read();
        savings.trigger();
        advices.trigger();
    }

    @Override
    public void category(String typed) {
        model.category(null);
        tookAdvice = false;
        savings.trigger();
        advices.trigger();
        view.offer(search.find(typed, MOST), !typed.isBlank());
    }

    @Override
    public void category(Category chosen) {
        model.category(chosen);
        tookAdvice = false;
        savings.trigger();
        view.suggest(Optional.empty());
        view.fill(model);
        view.offerNothing();
        view.focusPlace();
    }

    @Override
    public void place(String typed) {
        model.place(typed);
        savings.trigger();
        if (looking != null) {
            looking.cancel();
        }
        if (typed.strip().length() < 2) {
            view.offerPlaces(List.of(), false);
            return;
        }
        looking = seat.tasks().run("places", () -> record.places(typed), found -> view.offerPlaces(found, true),
                this::failed);
    }

    @Override
    public void place(NamedPlace chosen) {
        model.place(chosen);
        savings.trigger();
        advices.trigger();
        view.fill(model);
        view.offerNothing();
    }

    @Override
    public void onMap() {
        seat.overlays().close();
        seat.navigation().show(SectionName.MAP);
    }

    @Override
    public void addPhotos() {
        var files = seat.dialogs().chooseFiles(seat.say("cases.report.addPhoto"), seat.say("cases.report.photos"),
                PICTURES);
        files.forEach(file -> seat.tasks().run("read photo", () -> read(file), photo -> {
            model.add(photo);
            view.fill(model);
        }, failure -> view.say(seat.say("cases.report.photoUnreadable", file.getFileName()), false)));
    }

    private static NewPhoto read(Path file) throws IOException {
        return new NewPhoto(NewPhoto.Kind.BEFORE_PHOTO, file.getFileName().toString(), Files.readAllBytes(file), null,
                null, null);
    }

    @Override
    public void remove(NewPhoto photo) {
        model.remove(photo);
        view.fill(model);
    }

    @Override
    public void submit() {
        read();
        var missing = model.missing();
        if (!missing.isEmpty()) {
            view.say(seat.say("cases.report." + missing.getFirst().name()), false);
            view.focus(missing.getFirst());
            return;
        }
        model.begin().ifPresent(report -> {
            view.say(null, true);
            seat.tasks().run("register", () -> record.register(model.id(), report), this::taken,
                    failure -> notTaken(report, failure));
        });
    }

    /** Counts whether what was suggested became the class, for nobody in particular. */
    private void countAdvice() {
        if (advice == null || model.category().isEmpty()) {
            return;
        }
        var shown = advice;
        var chosen = model.category().get().code();
        boolean byKey = tookAdvice;
        seat.tasks().run("count suggestion", () -> {
            record.adviser().used(shown, chosen, byKey);
            return null;
        }, counted -> {}, failure -> {});
    }

    private void taken(Registered registered) {
        countAdvice();
        seat.unanswered().answered(model.id());
        model.taken(registered);
        drafts.report(Map.of());
        seat.tasks().run("save drafts", drafts::save, saved -> {}, failure -> {});
        view.done(registered);
    }

    private void failed(Exception failure) {
        if (model.state() instanceof NewReportModel.State.Sending) {
            model.notTaken(failure);
        }
        view.say(failure instanceof Refusal refused
                ? refused.in(seat.words())
                : seat.say("cases.file.defect"), false);
    }

    /** Nothing can have overtaken a report: it is sent once more with the same identity, and is taken down once. */
    private void sendAgain(NewReport report) {
        var answer = new AtomicReference<Registered>();
        seat.unanswered().add(model.id(), seat.say("cases.lostReport"), () -> {
            try {
                answer.set(record.register(model.id(), report));
                return new Outcome.Done();
            } catch (Refusal refused) {
                if (refused.isOfConnection()) {
                    throw refused;
                }
                return new Outcome.NotDone(refused.in(seat.words()));
            }
        }, outcome -> Optional.ofNullable(answer.get()).ifPresent(this::taken));
    }

    private void notTaken(NewReport report, Exception failure) {
        failed(failure);
        if (UnansweredActs.isUnanswered(failure)) {
            sendAgain(report);
        }
    }

    @Override
    public void hold() {
        seat.overlays().close();
    }

    @Override
    public void open(Registered registered) {
        seat.overlays().close();
        seat.navigation().openCase(registered.caseId());
    }

    @Override
    public void another() {
        seat.overlays().close();
        another.run();
    }
}
