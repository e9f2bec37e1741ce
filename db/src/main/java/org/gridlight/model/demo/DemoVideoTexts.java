package org.gridlight.model.demo;

/** What rounds by camera of the invented district are called. */
public final class DemoVideoTexts {
    private DemoVideoTexts() {}

    /** The round of a street. */
    public static String round(String street) {
        return Texts.shipped().filled("videoRound", street);
    }
}
