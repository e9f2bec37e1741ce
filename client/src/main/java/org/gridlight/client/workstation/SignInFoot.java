package org.gridlight.client.workstation;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.gridlight.client.look.Parts;

/** Under the sign-in: what may be chosen before anybody is known. */
final class SignInFoot extends HBox {
    SignInFoot(Surroundings surroundings, Runnable otherTheme, Runnable nextFontSize, Runnable otherLanguage) {
        getStyleClass().add("sign-in-foot");
        var words = surroundings.words();
        var version = getClass().getPackage().getImplementationVersion();
        if (version != null) {
            getChildren().add(Parts.whole(words.say("shell.version", version)));
        }
        getChildren().addAll(choice(words.say("shell.theme"), otherTheme),
                choice(words.say("shell.fontSize"), nextFontSize),
                choice(words.say("shell.language"), otherLanguage));
    }

    /** A button, so that the keyboard reaches it. */
    private static Button choice(String words, Runnable act) {
        var choice = Parts.button(words, act);
        choice.getStyleClass().setAll("choice");
        return choice;
    }
}
