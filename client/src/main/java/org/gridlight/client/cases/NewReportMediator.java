package org.gridlight.client.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gridlight.client.cases.report.OfferedPhoto;
import org.gridlight.client.seat.ReportStart;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.client.telephone.Call;
import org.gridlight.model.cases.NearComponent;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.SimilarCase;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.register.Category;
import org.gridlight.model.register.CategorySearch;
import org.gridlight.model.words.Refusal;

/** Between a report that is being written and its form. On the FX thread. */
final class NewReportMediator implements ReportActs {
    private static final int MOST = 12;

    private final Seat seat;
    private final CaseRecord record;
    private final Drafts drafts;
    private final NewReportModel model = new NewReportModel(UUID.randomUUID());
    private final NewReportView view;
    private final Runnable another;
    private final ReportSending sending;
    private final ReportPhotos photos;
    private final ReportAhead ahead;
    private final ClassAdvice advice;
    /** While it is written, so that a crash loses nothing. */
    private final Throttle savings;
    private CategorySearch search = new CategorySearch(List.of());
    private Tasks.Running looking = () -> {};
    private List<Category> classes = List.of();

    /** @param start what is known already; @param another opens the form anew */
    NewReportMediator(Seat seat, CaseRecord record, Drafts drafts, ReportStart start, Runnable another) {
        this.seat = seat;
        this.record = record;
        this.drafts = drafts;
        this.another = another;
        this.savings = new Throttle("report draft", seat.tasks(), this::save);
        this.view = new NewReportView(seat, new CaseWords(seat.words(), seat.centre().zone(), seat.centre().clocks()),
                this::nameOfClass, this);
        this.sending = new ReportSending(seat, record, model.id(), this::taken, this::failed);
        this.photos = new ReportPhotos(seat, model, view, savings::trigger);
        this.ahead = new ReportAhead(seat, record, model, view);
        this.advice = new ClassAdvice(seat, record, model, view, this::classOf);
        boolean waits = start.isSeen() && drafts.hasReport();
        model.resume(drafts, List.of());
        if (waits) {
            view.say(seat.say("cases.report.otherBegun"), false);
        } else {
            model.begin(start);
            drafts.whenTaken(start);
        }
        view.fill(model);
        ask();
    }

    /**
     * Takes the number of whoever calls, unless another report is being written.
     *
     * @return whether it did
     */
    boolean take(Call call) {
        if (drafts.hasReport() || !model.told().telephone().isBlank()) {
            return false;
        }
        model.source(ReportSource.HOTLINE);
        model.detail(call.recording());
        model.reporter(model.told().name(), call.number(), model.told().mayPassOn());
        view.fill(model);
        return true;
    }

    private void ask() {
        var kept = drafts.report("category");
        seat.tasks().run("may register", () -> record.workflow().mayRegister(seat.operator().roles()), may -> {
            if (!may) {
                view.say(seat.say("act.notAllowed", seat.say("action.register")), true);
            }
        }, this::failed);
        seat.tasks().run("classes", record::categories, found -> {
            search = new CategorySearch(found);
            classes = found;
            kept.flatMap(this::classOf).filter(chosen -> model.category().isEmpty()).ifPresent(model::category);
            view.fill(model);
            changed();
        }, this::failed);
        photos.resume(drafts);
    }

    private String nameOfClass(String code) {
        return classOf(code).map(Category::name).orElse(code);
    }

    private Optional<Category> classOf(String code) {
        return classes.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** Something that is kept, foreseen and advised upon. */
    private void changed() {
        savings.trigger();
        advice.changed();
        ahead.changed();
    }

    @Override
    public void suggested(String code) {
        classOf(code).ifPresent(chosen -> {
            category(chosen);
            advice.taken(true);
        });
    }

    void open() {
        seat.overlays().open(view, () -> {
            keep();
            advice.close();
            ahead.close();
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

    /** However it is closed, what was typed is kept; who told it is kept in memory alone. */
    private void keep() {
        savings.close();
        read();
        save();
    }

    private void save() {
        boolean begun = model.isBegun();
        drafts.report(begun ? model.draft() : Map.of());
        drafts.told(begun ? model.told() : Drafts.Told.NOBODY);
        photos.keep(drafts, begun);
        seat.tasks().run("save drafts", () -> {
            drafts.photos().save();
            return drafts.save();
        }, saved -> {}, failure -> {});
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
        changed();
    }

    @Override
    public void category(String typed) {
        model.category(null);
        advice.taken(false);
        changed();
        view.offer(search.find(typed, MOST), !typed.isBlank());
    }

    @Override
    public void category(Category chosen) {
        model.category(chosen);
        advice.taken(false);
        view.suggest(Optional.empty());
        view.fill(model);
        view.offerNothing();
        view.focusPlace();
        changed();
    }

    @Override
    public void place(String typed) {
        model.place(typed);
        savings.trigger();
        looking.cancel();
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
        if (chosen.kind() == NamedPlace.Kind.COMPONENT) {
            if (model.category().isEmpty()) {
                classOfComponent(chosen.beside()).ifPresent(model::category);
            }
        }
        view.fill(model);
        view.offerNothing();
        changed();
    }

    private Optional<Category> classOfComponent(String code) {
        return classes.stream().filter(one -> one.isOfComponent(code)).findFirst();
    }

    @Override
    public void component(NearComponent chosen) {
        model.component(model.component() == chosen.id() ? 0 : chosen.id());
        changed();
    }

    /** The map shows what is known of the place; pointing at another one opens the form again, with all that was typed. */
    @Override
    public void onMap() {
        var report = model.asItStands();
        seat.overlays().close();
        if (report.longitude() == null) {
            seat.navigation().show(SectionName.MAP);
        } else {
            seat.navigation().showPlace(report.longitude(), report.latitude());
        }
    }

    @Override
    public void choosePhotos() {
        photos.choose();
    }

    @Override
    public void offered(List<OfferedPhoto> offered) {
        photos.offered(offered);
    }

    @Override
    public void remove(NewPhoto photo) {
        photos.remove(photo);
    }

    @Override
    public void submit() {
        send(null);
    }

    /** What is told again needs no class of its own: that of the case will do. */
    @Override
    public void join(SimilarCase into) {
        if (model.category().isEmpty()) {
            classes.stream().filter(one -> one.name().equals(into.category())).findFirst().ifPresent(model::category);
        }
        send(into);
    }

    private void send(SimilarCase into) {
        read();
        var missing = model.missing();
        if (!missing.isEmpty()) {
            view.say(seat.say("cases.report." + missing.getFirst().name()), false);
            view.focus(missing.getFirst());
            return;
        }
        model.begin().ifPresent(report -> {
            view.say(null, true);
            sending.send(report, into);
        });
    }

    private void taken(ReportSending.Taken what) {
        advice.count();
        model.taken(what.registered());
        drafts.taken(what.registered().caseId());
        save();
        view.done(what);
    }

    private void failed(Exception failure) {
        if (model.state() instanceof NewReportModel.State.Sending) {
            model.notTaken(failure);
        }
        view.say(failure instanceof Refusal refused
                ? refused.in(seat.words())
                : seat.say("cases.file.defect"), false);
    }

    @Override
    public void hold() {
        seat.overlays().close();
    }

    @Override
    public void open(ReportSending.Taken what) {
        seat.overlays().close();
        seat.navigation().openCase(what.caseId());
    }

    @Override
    public void another() {
        seat.overlays().close();
        another.run();
    }
}
