package org.gridlight.client.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.intake.OpenItem;
import org.gridlight.model.intake.SentPhoto;
import org.gridlight.model.register.Category;
import org.gridlight.model.register.CategorySearch;

/** Between reports that wait for a person (待补充) and their form. On the FX thread. */
final class InboxMediator implements InboxForm.Acts {
    private static final int MOST = 12;

    private final Seat seat;
    private final InboxRecord record;
    private final Runnable changed;
    private final InboxForm form;
    private final List<OpenItem> items = new ArrayList<>();
    private List<Category> classes = List.of();
    private CategorySearch search = new CategorySearch(List.of());
    private Tasks.Running looking;
    private int at;
    /** Of the wish under way: sent again after a broken connection it is still one. */
    private UUID wish = UUID.randomUUID();
    private Category category;
    private String place = "";
    private Double longitude;
    private Double latitude;

    /** @param changed told when a report was settled */
    InboxMediator(Seat seat, InboxRecord record, CaseWords words, Runnable changed) {
        this.seat = seat;
        this.record = record;
        this.changed = changed;
        this.form = new InboxForm(seat, words, this);
    }

    InboxForm form() {
        return form;
    }

    /** Reads what waits, and opens the form over the work. */
    void open() {
        record Read(List<OpenItem> items, List<Category> classes) {}
        seat.tasks().run("inbox items", () -> new Read(record.open(), record.categories()), read -> {
            items.clear();
            items.addAll(read.items());
            classes = read.classes();
            search = new CategorySearch(classes);
            at = 0;
            if (items.isEmpty()) {
                changed.run();
            } else {
                seat.overlays().open(form, changed);
                showItem();
            }
        }, this::failed);
    }

    private OpenItem item() {
        return items.get(at);
    }

    private void showItem() {
        var item = item();
        wish = UUID.randomUUID();
        category = classes.stream().filter(each -> each.code().equals(item.category())).findFirst().orElse(null);
        place = item.place() == null ? "" : item.place();
        longitude = item.longitude();
        latitude = item.latitude();
        form.show(item, at, items.size());
        form.fill(category, place, longitude != null);
        if (category == null) {
            form.focusCategory();
        } else {
            form.focusPlace();
        }
        if (item.photos() > 0) {
            seat.tasks().run("inbox photos", () -> record.photos(item.id()), sent -> photos(item, sent), this::failed);
        }
    }

    /** Those of another report come too late. */
    private void photos(OpenItem item, List<SentPhoto> sent) {
        if (!items.isEmpty() && item().id() == item.id()) {
            form.photos(sent);
        }
    }

    @Override
    public void category(String typed) {
        category = null;
        form.offer(search.find(typed, MOST), !typed.isBlank());
    }

    @Override
    public void category(Category chosen) {
        category = chosen;
        form.fill(category, place, longitude != null);
        form.focusPlace();
    }

    @Override
    public void place(String typed) {
        place = typed;
        if (looking != null) {
            looking.cancel();
        }
        if (typed.strip().length() < 2) {
            form.offerPlaces(List.of(), false);
            return;
        }
        looking = seat.tasks().run("places", () -> record.places(typed), found -> form.offerPlaces(found, true),
                this::failed);
    }

    @Override
    public void place(NamedPlace chosen) {
        place = chosen.words();
        longitude = chosen.longitude();
        latitude = chosen.latitude();
        form.fill(category, place, true);
    }

    @Override
    public void submit() {
        if (category == null) {
            form.say(seat.say("cases.report.CATEGORY"), false);
            form.focusCategory();
            return;
        }
        if (place.isBlank() && longitude == null) {
            form.say(seat.say("cases.report.PLACE"), false);
            form.focusPlace();
            return;
        }
        var chosen = category.code();
        var item = item();
        form.say(null, true);
        seat.tasks().run("complete report", () -> {
            record.complete(wish, item.id(), chosen, longitude, latitude, place.strip());
            return item;
        }, this::settled, this::failed);
    }

    @Override
    public void refuse() {
        var reason = form.reason();
        if (reason.isEmpty()) {
            form.say(seat.say("inbox.reasonMissing"), false);
            form.focusReason();
            return;
        }
        var item = item();
        form.say(null, true);
        seat.tasks().run("refuse report", () -> {
            record.refuse(wish, item.id(), reason);
            return item;
        }, this::settled, this::failed);
    }

    private void settled(OpenItem item) {
        items.remove(item);
        changed.run();
        if (items.isEmpty()) {
            seat.overlays().close();
            return;
        }
        at = Math.min(at, items.size() - 1);
        showItem();
    }

    @Override
    public void next(int by) {
        if (!items.isEmpty()) {
            at = Math.floorMod(at + by, items.size());
            showItem();
        }
    }

    /** What was filled in stays; somebody else may have been quicker, then the line says so. */
    private void failed(Exception failure) {
        form.say(seat.told(failure), false);
    }

    @Override
    public void close() {
        seat.overlays().close();
    }
}
