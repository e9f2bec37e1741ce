package org.gridlight.model.theme;

import org.gridlight.model.words.Words;

/**
 * A theme of the map (主题) as one person sees it.
 *
 * @param id      key; of a shipped theme that the person changed the key of his own version
 * @param baseId  key of the shipped theme it is or was made from; 0 for one of a person's own
 * @param code    name of a shipped theme in programs, null for others
 * @param owner   who saved it; empty for a shipped one
 * @param mine    whether the person may change and remove it; of a shipped one, whether he changed it for himself
 * @param shared  whether everybody sees it
 */
public record MapTheme(long id, long baseId, String code, String name, String owner, boolean mine, boolean shared,
        ThemeContent content) {
    /** The most letters of a name. */
    public static final int LONGEST_NAME = 32;

    /** Whether the centre ships it. */
    public boolean isShipped() {
        return baseId != 0;
    }

    /** What it is called; shipped ones in the language of the person. */
    public String title(Words words) {
        return code != null && words.has("theme.shipped." + code) ? words.say("theme.shipped." + code) : name;
    }
}
