package org.gridlight.model.demo;

/** What a supervisor of the invented district writes at a spot check. @param wrong where nothing was; @param hidden where nothing was to be seen */
public record DemoSpotTexts(String wrong, String hidden) {
    public static DemoSpotTexts shipped() {
        return new DemoSpotTexts(Texts.shipped().one("spotFalse"), Texts.shipped().one("spotUndecided"));
    }
}
