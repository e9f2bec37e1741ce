package org.gridlight.model.demo.photo;

import java.awt.image.BufferedImage;
import org.gridlight.model.demo.Dice;

/**
 * Invented photographs, drawn by this program: no place, person or matter in them exists. There are
 * {@value #VARIANTS} pairs for each kind of matter; the same seed gives the same ones to the last pixel. Some
 * milliseconds each, so not on the thread of a screen. Safe for use by many threads.
 */
public final class DemoPhotos {
    /** Pairs of each kind of matter. */
    public static final int VARIANTS = 12;
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
     * @param fileName begins with {@code demo-}, so that nobody takes it for a real one
     * @param content  JPEG of 640 by 480 pixels
     * @param thumbnail JPEG, 240 pixels wide
     */
    public record DemoPhoto(String fileName, byte[] content, byte[] thumbnail) {}

    /** Which photographs two cases share. @param matter what is seen; @param variant from 0 */
    public record Subject(String matter, int variant) {}

    /** What a case shows. @param categoryCode class of the register */
    public Subject subject(String categoryCode, long caseId) {
        var matter = Matter.of(categoryCode);
        return new Subject(matter.name(), Dice.of(seed, 71_000_000 + caseId).below(VARIANTS));
    }

    /** How it looked when it was reported. */
    public DemoPhoto before(Subject subject) {
        return photo(subject, false);
    }

    /** How it looks from the same place when the work is done. */
    public DemoPhoto after(Subject subject) {
        return photo(subject, true);
    }

    private DemoPhoto photo(Subject subject, boolean after) {
        var image = image(subject, after);
        var name = "demo-" + subject.matter.toLowerCase(java.util.Locale.ROOT) + "-" + subject.variant
                + (after ? "-after" : "-before") + ".jpg";
        return new DemoPhoto(name, Film.jpeg(image), Film.jpeg(Film.small(image, THUMBNAIL)));
    }

    BufferedImage image(Subject subject, boolean after) {
        var matter = Matter.valueOf(subject.matter);
        int place = subject.variant / LOOKS;
        var dice = Dice.of(seed, 72_000_000L + 100 * matter.ordinal() + place);
        var light = new Tracer(new Scenes(new Setting(noise, dice, after)).of(matter)).trace();
        return film(subject, after).develop(light);
    }

    private Film film(Subject subject, boolean after) {
        long own = 73_000_000L + 100L * Matter.valueOf(subject.matter).ordinal() + subject.variant;
        var dice = Dice.of(seed, own);
        boolean mirrored = subject.variant % LOOKS == 1;
        double exposure = dice.between(0.9, 1.25);
        double warm = dice.between(-0.05, 0.07);
        var moment = Dice.of(seed, own + (after ? 500_000 : 400_000));
        return new Film(exposure * moment.between(0.94, 1.06), warm + moment.between(-0.02, 0.02),
                moment.between(0.025, 0.05), mirrored, own * 2 + (after ? 1 : 0));
    }
}
