package org.gridlight.client.shell;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.light.Light;
import org.gridlight.model.people.PasswordRule;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;

/** Account, password, centre: who sits down here (登录). What went wrong stands where it went wrong. */
public final class SignInView extends BorderPane {
    private static final double FORM = 472;
    private static final double SIDE = 640;
    private static final double MARK = 56;

    private final Words words;
    private final Tasks tasks;
    private final SignIn signIn;
    private final Consumer<SignIn.SignedIn> entered;
    private final TextField account = new TextField();
    private final PasswordField password = new PasswordField();
    /** What the password is replaced with, while it has run out. */
    private final PasswordField renewed = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final VBox renewal = new VBox(18);
    private final TextField server = new TextField();
    private final Button enter;
    private final Label capsLock;
    private final HBox trouble = new HBox(10);
    private final Label troubleWords = Parts.text("", "text-dense");
    private final Label progress = Parts.text("", "text-dense", "t2");

    /** @param picture what stands beside the form; @param foot what stands under it */
    public SignInView(Words words, Tasks tasks, SignIn signIn, Node picture, Node foot,
            Consumer<SignIn.SignedIn> entered) {
        this.words = words;
        this.tasks = tasks;
        this.signIn = signIn;
        this.entered = entered;
        this.enter = Parts.button(words.say("shell.signIn"), words.say("shell.key.enter"), this::enter, "primary",
                "large");
        this.capsLock = Parts.tag(words.say("shell.signIn.capsLock"), "yellow");
        account.setId("account");
        password.setId("password");
        server.setId("server");
        renewed.setId("renewed");
        again.setId("renewed-again");
        account.textProperty().addListener((value, before, now) -> renew(false));
        enter.setId("enter");
        enter.setDefaultButton(true);
        setCenter(picture(picture));
        setRight(form());
        setBottom(foot);
        password.focusedProperty().addListener((focus, before, now) -> sayCapsLock());
        setOnKeyReleased(key -> {
            if (key.getCode() == KeyCode.CAPS || key.getTarget() == password) {
                sayCapsLock();
            }
        });
    }

    private Node picture(Node picture) {
        var product = new VBox(2, Parts.text(words.say("shell.product"), "text-figure", "on-bar"),
                Parts.text("Gridlight", "text-body", "bar-text"));
        var mark = Parts.row(20, new Mark(MARK), product);
        mark.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(mark, Pos.TOP_LEFT);
        StackPane.setMargin(mark, new Insets(64, 0, 0, 72));
        var side = new StackPane(picture, mark);
        side.getStyleClass().add("sign-in-side");
        side.setMinWidth(0);
        return side;
    }

    private Node form() {
        var titles = Parts.column(4, Parts.text(words.say("shell.signIn"), "text-sheet"),
                Parts.text(words.say("shell.signIn.hint"), "text-dense", "t2"));
        troubleWords.setWrapText(true);
        HBox.setHgrow(troubleWords, Priority.ALWAYS);
        trouble.getChildren().addAll(new LightIcon(Light.RED, LightIcon.IN_TABLES), troubleWords);
        trouble.getStyleClass().add("notice-red");
        trouble.setId("trouble");
        sayTrouble(null);
        sayCapsLock();
        var rule = Parts.text(words.say("system.password.rule", PasswordRule.SHORTEST, PasswordRule.LONG),
                "text-caption", "t2");
        rule.setWrapText(true);
        rule.setMinHeight(Region.USE_PREF_SIZE);
        renewal.getChildren().addAll(field("shell.signIn.renewed", renewed), rule,
                field("shell.signIn.again", again));
        renew(false);
        var fields = Parts.column(18, titles, field("shell.signIn.account", account),
                field("shell.signIn.password", passwordWithNote()), trouble, renewal,
                field("shell.signIn.server", server),
                Parts.row(16, enter, progress));
        fields.setMaxWidth(FORM);
        fields.setAlignment(Pos.CENTER_LEFT);
        var side = new StackPane(fields);
        side.getStyleClass().add("pane");
        side.setPadding(new Insets(24));
        side.setMinWidth(FORM + 48);
        side.setPrefWidth(SIDE);
        return side;
    }

    private Node passwordWithNote() {
        StackPane.setAlignment(capsLock, Pos.CENTER_RIGHT);
        StackPane.setMargin(capsLock, new Insets(0, 10, 0, 0));
        capsLock.setMouseTransparent(true);
        return new StackPane(password, capsLock);
    }

    private Node field(String name, Node field) {
        return Parts.column(6, Parts.text(words.say(name), "field-label"), field);
    }

    /** Fills in what is known from last time; never a password. */
    public void propose(String knownAccount, String knownServer) {
        account.setText(knownAccount);
        server.setText(knownServer);
        (knownAccount.isBlank() ? account : password).requestFocus();
    }

    /** For the demonstration, whose password everybody may know. */
    public void proposePassword(String known) {
        password.setText(known);
        enter.requestFocus();
    }

    /** A password that has run out is replaced here: nobody else may do it for him. */
    private void renew(boolean wanted) {
        renewal.setVisible(wanted);
        renewal.setManaged(wanted);
        enter.setText(words.say(wanted ? "shell.signIn.renew" : "shell.signIn"));
        if (!wanted) {
            renewed.clear();
            again.clear();
        }
    }

    private void sayCapsLock() {
        capsLock.setVisible(password.isFocused() && Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
    }

    /** As the button does. */
    public void enter() {
        if (account.getText().isBlank() || password.getText().isEmpty()) {
            sayTrouble(words.say("shell.signIn.incomplete"));
            (account.getText().isBlank() ? account : password).requestFocus();
            return;
        }
        if (renewal.isVisible() && !renewed.getText().equals(again.getText())) {
            sayTrouble(words.say("system.password.unlike"));
            renewed.requestFocus();
            return;
        }
        sayTrouble(null);
        setBusy(true);
        var where = server.getText().strip();
        var who = account.getText().strip();
        var typed = password.getText().toCharArray();
        var replacement = renewal.isVisible() ? renewed.getText().toCharArray() : null;
        tasks.run("sign in", () -> {
            try {
                if (replacement != null) {
                    signIn.renew(where, who, typed, replacement);
                }
                return signIn.enter(where, who, replacement == null ? typed : replacement,
                        (key, arguments) -> tasks.onScreen(() -> progress.setText(words.say(key, arguments))));
            } finally {
                Arrays.fill(typed, '\0');
                if (replacement != null) {
                    Arrays.fill(replacement, '\0');
                }
            }
        }, this::go, this::refused);
    }

    private void go(SignIn.SignedIn person) {
        setBusy(false);
        password.clear();
        renew(false);
        entered.accept(person);
    }

    /** The account and the server stay as typed; the password is marked, so that typing replaces it. */
    private void refused(Exception failure) {
        setBusy(false);
        if (failure instanceof Refusal expired && expired.key().equals("db.passwordExpired")) {
            renew(true);
            sayTrouble(words.say("shell.signIn.expired"));
            renewed.requestFocus();
            return;
        }
        if (renewal.isVisible()) {
            sayTrouble(failure instanceof Refusal refusal ? refusal.in(words) : words.say("shell.signIn.defect"));
            renewed.requestFocus();
            renewed.selectAll();
            return;
        }
        sayTrouble(failure instanceof Refusal refusal ? refusal.in(words) : words.say("shell.signIn.defect"));
        password.requestFocus();
        password.selectAll();
    }

    private void setBusy(boolean busy) {
        enter.setDisable(busy);
        progress.setText(busy ? words.say("shell.signIn.running") : "");
    }

    private void sayTrouble(String what) {
        troubleWords.setText(what == null ? "" : what);
        trouble.setVisible(what != null);
        trouble.setManaged(what != null);
    }
}
