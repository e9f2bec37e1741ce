package org.gridlight.client.workstation;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.gridlight.client.seat.Player;
import org.gridlight.db.OperatingSystem;
import org.gridlight.model.register.StreamAddress;
import org.gridlight.model.words.Refusal;

/** Whatever the system opens such an address with. No shell stands in between, so nothing in an address is a command. */
final class SystemPlayer implements Player {
    @Override
    public void play(URI address) {
        var allowed = StreamAddress.of(address.toString())
                .orElseThrow(() -> Refusal.failed("camera.addressRefused"));
        try {
            new ProcessBuilder(command(allowed.whole())).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException missing) {
            throw Refusal.failed(missing, "camera.noPlayer");
        }
    }

    private static List<String> command(URI address) {
        return OperatingSystem.isWindows()
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address.toString())
                : List.of(OperatingSystem.isMac() ? "open" : "xdg-open", address.toString());
    }
}
