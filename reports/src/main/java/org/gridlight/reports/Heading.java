package org.gridlight.reports;

import java.util.Map;
import java.util.Optional;

/**
 * What stands above a block. It belongs to the block, so that no heading is left alone at the foot of a page.
 *
 * @param section    the section that begins here (一、…)
 * @param subsection the part of a section that begins here (（一）…)
 */
public record Heading(Optional<String> section, Optional<String> subsection) {
    /** The block goes on where the last one ended. */
    public static final Heading NONE = new Heading(Optional.empty(), Optional.empty());

    /** A section begins. */
    public static Heading section(String text) {
        return new Heading(Optional.of(text), Optional.empty());
    }

    /** A part of a section begins. */
    public static Heading subsection(String text) {
        return new Heading(Optional.empty(), Optional.of(text));
    }

    /** The same section, and a part of it, begin. */
    public Heading with(Heading part) {
        return new Heading(section, part.subsection);
    }

    /** The texts are bookmarks and anchors too: readers of the PDF see them in its outline. */
    void fill(Map<String, Object> parameters) {
        section.ifPresent(text -> parameters.put("heading", text));
        subsection.ifPresent(text -> parameters.put("subheading", text));
    }
}
