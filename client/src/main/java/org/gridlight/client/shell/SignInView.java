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
        var fields = Parts.column(18, titles, field("shell.signIn.account", account),
                field("shell.signIn.password", passwordWithNote()), trouble, field("shell.signIn.server", server),
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
        sayTrouble(null);
        setBusy(true);
        var typed = password.getText().toCharArray();
        tasks.run("sign in", () -> {
            try {
                return signIn.enter(server.getText().strip(), account.getText().strip(), typed,
                        (key, arguments) -> tasks.onScreen(() -> progress.setText(words.say(key, arguments))));
            } finally {
                Arrays.fill(typed, '\0');
            }
        }, this::go, this::refused);
    }

    private void go(SignIn.SignedIn person) {
        setBusy(false);
        password.clear();
        entered.accept(person);
    }

    /** The account and the server stay as typed; the password is marked, so that typing replaces it. */
    private void refused(Exception failure) {
        setBusy(false);
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
