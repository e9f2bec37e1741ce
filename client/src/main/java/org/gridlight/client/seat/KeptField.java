package org.gridlight.client.seat;

import javafx.scene.control.TextInputControl;

/** A field whose words are kept until they are sent (草稿). On the FX thread. */
public final class KeptField {
    private final TextInputControl field;
    private final TypedWords words;
    /** Null while it is about nothing. */
    private String name;
    private boolean filling;

    public KeptField(TextInputControl field, TypedWords words) {
        this.field = field;
        this.words = words;
        field.textProperty().addListener((value, before, now) -> {
            if (!filling && name != null) {
                words.put(name, now);
            }
        });
    }

    /** Of a form that is made anew each time: what was typed before and not sent stands in it again. */
    public static void keep(TextInputControl field, TypedWords words, String name) {
        new KeptField(field, words).about(name, field.getText());
    }

    /** It is about something else now, and shows what was typed about that. @param name null for nothing */
    public void about(String name) {
        about(name, "");
    }

    /** @param otherwise stands there when nothing was typed */
    public void about(String name, String otherwise) {
        this.name = name;
        filling = true;
        field.setText(name == null ? otherwise : words.get(name).orElse(otherwise));
        field.end();
        filling = false;
    }

    /** Whether the person has typed something about it that is not sent. */
    public boolean isKept() {
        return name != null && words.get(name).isPresent();
    }

    /** What was kept under this name is on record. */
    public void sent(String name) {
        words.put(name, null);
        if (name.equals(this.name)) {
            about(null);
        }
    }
}
