package org.gridlight.client.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gridlight.client.seat.ReportStart;
import org.gridlight.client.suggest.Adviser;
import org.gridlight.model.cases.NearComponent;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.Registered;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.register.Category;

/**
 * A report that is being taken down (登记): what has been typed, what is still missing, what the record answered. Safe for
 * many threads.
 */
final class NewReportModel {
    /** Sources of what people tell the hall; the field has its own doors. */
    static final List<ReportSource> SOURCES = List.of(ReportSource.HOTLINE, ReportSource.PUBLIC, ReportSource.WINDOW,
            ReportSource.LEADER, ReportSource.TRANSFER, ReportSource.MEDIA);

    /** Beside them what a camera showed, of which the form is begun by who looked. */
    private static final List<ReportSource> TAKEN_UP = Stream
            .concat(SOURCES.stream(), Stream.of(ReportSource.VIDEO)).toList();

    /** Something without which there is no report. The words stand in the messages under {@code cases.report.NAME}. */
    enum Missing {
        WORDS,
        CATEGORY,
        PLACE
    }

    /** Where it stands. */
    sealed interface State {
        record Writing() implements State {}

        record Sending() implements State {}

        record Done(Registered registered) implements State {}

        /** Not taken; what was typed is kept. Sent again it is taken once. */
        record Failed(Exception reason) implements State {}
    }

    private final UUID id;
    private State state = new State.Writing();
    private ReportSource source = ReportSource.HOTLINE;
    private String detail = "";
    private String words = "";
    private Category category;
    private String place = "";
    private Double longitude;
    private Double latitude;
    private Long component;
    /** Its identity code as long as its key is not known. */
    private String componentCode;
    private boolean urgent;
    private String reporter = "";
    private String telephone = "";
    private boolean mayPassOn;
    private final List<NewPhoto> photos = new ArrayList<>();

    NewReportModel(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    synchronized State state() {
        return state;
    }

    synchronized ReportSource source() {
        return source;
    }

    synchronized void source(ReportSource now) {
        source = now;
    }

    /** Takes up what is known already. */
    synchronized void begin(ReportStart start) {
        if (start.isSeen()) {
            source = start.source();
            detail = start.detail() == null ? "" : start.detail();
            place = start.place() == null ? "" : start.place();
            photos.addAll(start.photos());
        }
        if (start.longitude() != null && start.latitude() != null) {
            spot(start.longitude(), start.latitude());
        }
    }

    synchronized String detail() {
        return detail;
    }

    synchronized void detail(String text) {
        detail = text;
    }

    synchronized String words() {
        return words;
    }

    synchronized void words(String text) {
        words = text;
    }

    synchronized Optional<Category> category() {
        return Optional.ofNullable(category);
    }

    /** @param chosen null for none */
    synchronized void category(Category chosen) {
        category = chosen;
    }

    synchronized String place() {
        return place;
    }

    /** Typed by hand: the spot stays as it was found or shown on the map. */
    synchronized void place(String text) {
        place = text;
    }

    synchronized void place(NamedPlace found) {
        place = found.words();
        longitude = found.longitude();
        latitude = found.latitude();
        component = null;
        componentCode = found.kind() == NamedPlace.Kind.COMPONENT ? found.beside() : null;
    }

    /** Looks among components for the one whose code was given. @return whether it was found now */
    synchronized boolean resolve(List<NearComponent> components) {
        var found = components.stream().filter(one -> one.code().equals(componentCode)).findFirst();
        found.ifPresent(one -> {
            component = one.id();
            componentCode = null;
        });
        return found.isPresent();
    }

    /** Shown on the map. */
    synchronized void spot(double atLongitude, double atLatitude) {
        longitude = atLongitude;
        latitude = atLatitude;
        component = null;
    }

    /** The component it is about, 0 while nobody has chosen one. */
    synchronized long component() {
        return component == null ? 0 : component;
    }

    /** @param chosen 0 for none */
    synchronized void component(long chosen) {
        component = chosen == 0 ? null : chosen;
    }

    /** What is known so far, to be asked what its class most likely is. Names and numbers of people are no part of it. */
    synchronized Adviser.Question question() {
        return new Adviser.Question(source.name(), words, place, longitude, latitude, null, "");
    }

    synchronized boolean hasSpot() {
        return longitude != null;
    }

    synchronized boolean urgent() {
        return urgent;
    }

    synchronized void urgent(boolean now) {
        urgent = now;
    }

    synchronized Drafts.Told told() {
        return new Drafts.Told(reporter, telephone, mayPassOn);
    }

    synchronized void reporter(String name, String number, boolean passOn) {
        reporter = name;
        telephone = number;
        mayPassOn = passOn;
    }

    synchronized List<NewPhoto> photos() {
        return List.copyOf(photos);
    }

    synchronized void add(NewPhoto photo) {
        photos.add(photo);
    }

    synchronized void remove(NewPhoto photo) {
        photos.remove(photo);
    }

    /** What is still to be filled in, in the order of the form. */
    synchronized List<Missing> missing() {
        var missing = new ArrayList<Missing>();
        if (words.isBlank()) {
            missing.add(Missing.WORDS);
        }
        if (category == null) {
            missing.add(Missing.CATEGORY);
        }
        if (place.isBlank() && longitude == null) {
            missing.add(Missing.PLACE);
        }
        return missing;
    }

    /** Sends it. @return empty when something is missing, when it is on its way and when it was taken already */
    synchronized Optional<NewReport> begin() {
        if (!missing().isEmpty() || state instanceof State.Sending || state instanceof State.Done) {
            return Optional.empty();
        }
        state = new State.Sending();
        return Optional.of(asItStands());
    }

    /** As it stands now; the class may be missing. */
    synchronized NewReport asItStands() {
        return new NewReport(source, given(detail), words.strip(), category == null ? null : category.code(), urgent,
                longitude, latitude, place.strip(), given(reporter), given(telephone), mayPassOn, null, photos,
                component);
    }

    private static String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    synchronized void taken(Registered registered) {
        state = new State.Done(registered);
    }

    synchronized void notTaken(Exception reason) {
        state = new State.Failed(reason);
    }

    /** Whether there is anything that would be lost. */
    synchronized boolean isBegun() {
        return !(state instanceof State.Done)
                && !(words.isBlank() && category == null && place.isBlank() && longitude == null && photos.isEmpty()
                        && telephone.isBlank());
    }

    /** What of it is kept on this machine as text: nothing of who told it. */
    synchronized Map<String, String> draft() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("source", source.name());
        fields.put("detail", detail);
        fields.put("words", words);
        fields.put("category", category == null ? "" : category.code());
        fields.put("place", place);
        fields.put("longitude", longitude == null ? "" : longitude.toString());
        fields.put("latitude", latitude == null ? "" : latitude.toString());
        fields.put("component", component == null ? "" : component.toString());
        fields.put("urgent", urgent ? "true" : "");
        return fields;
    }

    /** Goes on with what was kept. @param categories among which its class is looked for */
    synchronized void resume(Drafts drafts, List<Category> categories) {
        drafts.report("source").flatMap(name -> TAKEN_UP.stream().filter(each -> each.name().equals(name)).findFirst())
                .ifPresent(kept -> source = kept);
        detail = drafts.report("detail").orElse("");
        words = drafts.report("words").orElse("");
        category = drafts.report("category")
                .flatMap(code -> categories.stream().filter(each -> each.code().equals(code)).findFirst()).orElse(null);
        place = drafts.report("place").orElse("");
        longitude = drafts.report("longitude").map(Double::valueOf).orElse(null);
        latitude = drafts.report("latitude").map(Double::valueOf).orElse(null);
        component = drafts.report("component").map(Long::valueOf).orElse(null);
        urgent = drafts.report("urgent").isPresent();
        reporter = drafts.told().name();
        telephone = drafts.told().telephone();
        mayPassOn = drafts.told().mayPassOn();
    }
}
