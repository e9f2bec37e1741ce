package org.gridlight.model.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Every text that a person sees, in one language. The words of the field stand in the bundle {@code glossary}; each
 * module adds a bundle {@code messages} of its own. The file without a language suffix is zh-CN, the one with
 * {@code _en} is English; a key exists in both or in neither.
 *
 * <p>Immutable, safe for use by many threads.
 */
public final class Words {
    /** Bundles in the order in which a key is looked for; those of absent modules are left out. */
    private static final List<String> BUNDLES = List.of("org.gridlight.model.words.glossary",
            "org.gridlight.model.words.messages", "org.gridlight.reports.messages", "org.gridlight.client.messages");

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private Words(Locale locale, List<ResourceBundle> bundles) {
        this.locale = locale;
        this.bundles = bundles;
    }

    /** @param locale English speaks English, everything else Chinese. */
    public static Words of(Locale locale) {
        var spoken = Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
        return new Words(spoken, BUNDLES.stream().flatMap(name -> present(name, spoken)).toList());
    }

    private static Stream<ResourceBundle> present(String name, Locale locale) {
        try {
            return Stream.of(ResourceBundle.getBundle(name, locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        } catch (MissingResourceException absentModule) {
            return Stream.empty();
        }
    }

    public Locale locale() {
        return locale;
    }

    /** Whether there is a text for a key that was made of data. */
    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /** The text of a key as it stands. @throws MissingResourceException when no bundle has it: a defect, never data. */
    public String say(String key) {
        return bundles.stream().filter(bundle -> bundle.containsKey(key)).findFirst().orElseThrow(
                () -> new MissingResourceException("No text for this key: " + key, Words.class.getName(), key))
                .getString(key);
    }

    /**
     * The text of a key with its places filled. Numbers are printed as they are, without a thousands comma (the
     * custom of Chinese reports, and of anything that is to be copied).
     */
    public String say(String key, Object... arguments) {
        if (arguments.length == 0) {
            return say(key);
        }
        var plain = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(say(key), locale).format(plain);
    }
}
