package org.gridlight.reports;

import java.util.Map;
import java.util.Optional;

/**
 * What stands above a block. It belongs to the block, so that no heading is left alone at the foot of a page.
 *
 * @param section    the section that begins here (一、…)
 * @param subsection the part of a section that begins here (（一）…)
 */
public record Heading(Optional<Mark> section, Optional<Mark> subsection) {
    /** The block goes on where the last one ended. */
    public static final Heading NONE = new Heading(Optional.empty(), Optional.empty());

    /** @param text as printed @param anchor by which the contents list finds its page */
    public record Mark(String text, String anchor) {
    }

    /** A section begins. */
    public static Heading section(String text, String anchor) {
        return new Heading(Optional.of(new Mark(text, anchor)), Optional.empty());
    }

    /** A part of a section begins. */
    public static Heading subsection(String text, String anchor) {
        return new Heading(Optional.empty(), Optional.of(new Mark(text, anchor)));
    }

    /** The same section, and a part of it, begin. */
    public Heading with(Heading part) {
        return new Heading(section, part.subsection);
    }

    void fill(Map<String, Object> parameters) {
        section.ifPresent(mark -> {
            parameters.put("heading", mark.text());
            parameters.put("headingAnchor", mark.anchor());
        });
        subsection.ifPresent(mark -> {
            parameters.put("subheading", mark.text());
            parameters.put("subheadingAnchor", mark.anchor());
        });
    }
}
