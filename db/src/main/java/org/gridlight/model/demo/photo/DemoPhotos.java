package org.gridlight.model.demo.photo;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gridlight.model.demo.Dice;

/**
 * Invented photographs, drawn by this program: no place, person or matter in them exists. What occurs often is there in
 * twelve pairs, the rest in six; the same seed gives the same ones to the last pixel. Some hundredths of a second each,
 * so not on the thread of a screen. Safe for use by many threads.
 */
public final class DemoPhotos {
    /** Ways to take a photograph of the same place: turned round, at another hour, with another telephone. */
    private static final int LOOKS = 3;
    private static final int THUMBNAIL = 240;

    private final long seed;
    private final Noise noise;

    public DemoPhotos(long seed) {
        this.seed = seed;
        this.noise = new Noise(seed);
    }

    /**
     * A photograph.
     *
     * @param fileName  begins with {@code demo-}, so that nobody takes it for a real one
     * @param content   JPEG of 640 by 480 pixels
     * @param thumbnail JPEG, 240 pixels wide
     */
    public record DemoPhoto(String fileName, byte[] content, byte[] thumbnail) {}

    /** What a pair of photographs shows. @param matter a kind of scene; @param variant from 0 */
    public record Subject(String matter, int variant) {}

    /** One photograph of a pair. @param after whether the work is done */
    public record Shot(Subject subject, boolean after) {}

    /** What a case shows. @param categoryCode class of the register */
    public Subject subject(String categoryCode, long caseId) {
        var matter = Matter.of(categoryCode);
        return new Subject(matter.name(), Dice.of(seed, 71_000_000 + caseId).below(matter.places() * LOOKS));
    }

    /** One of them. */
    public DemoPhoto take(Shot shot) {
        return developed(shot, exposed(shot));
    }

    /** All of them; takes some seconds. */
    public Map<Shot, DemoPhoto> takeAll() {
        var all = new HashMap<Shot, DemoPhoto>();
        for (var matter : Matter.values()) {
            for (int place = 0; place < matter.places(); place++) {
                takePlace(matter, place, false, all);
                takePlace(matter, place, true, all);
            }
        }
        return Map.copyOf(all);
    }

    private void takePlace(Matter matter, int place, boolean after, Map<Shot, DemoPhoto> all) {
        float[] light = null;
        for (int look = 0; look < LOOKS; look++) {
            var shot = new Shot(new Subject(matter.name(), place * LOOKS + look), after);
            light = light == null ? exposed(shot) : light;
            all.put(shot, developed(shot, light));
        }
    }

    private float[] exposed(Shot shot) {
        var matter = Matter.valueOf(shot.subject.matter);
        var dice = Dice.of(seed, 72_000_000L + 100L * matter.ordinal() + shot.subject.variant / LOOKS);
        return new Tracer(new Scenes(new Setting(noise, dice, shot.after)).of(matter)).trace();
    }

    private DemoPhoto developed(Shot shot, float[] light) {
        BufferedImage image = film(shot).develop(light);
        var name = "demo-" + shot.subject.matter.toLowerCase(Locale.ROOT) + "-" + shot.subject.variant
                + (shot.after ? "-after" : "-before") + ".jpg";
        return new DemoPhoto(name, Film.jpeg(image), Film.jpeg(Film.small(image, THUMBNAIL)));
    }

    private Film film(Shot shot) {
        int variant = shot.subject.variant;
        long own = 73_000_000L + 100L * Matter.valueOf(shot.subject.matter).ordinal() + variant;
        var dice = Dice.of(seed, own);
        double exposure = dice.between(0.9, 1.25);
        double warm = dice.between(-0.05, 0.07);
        var moment = Dice.of(seed, own + (shot.after ? 500_000 : 400_000));
        return new Film(exposure * moment.between(0.94, 1.06), warm + moment.between(-0.02, 0.02),
                moment.between(0.025, 0.05), variant % LOOKS == 1, own * 2 + (shot.after ? 1 : 0));
    }
}
