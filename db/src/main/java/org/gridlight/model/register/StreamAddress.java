package org.gridlight.model.register;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Address of the picture of a camera (视频流地址), fit to be handed to a player of the system: of a kind that only plays, and
 * nothing in it that a player could take for an option.
 */
public final class StreamAddress {
    private static final Set<String> SCHEMES = Set.of("rtsp", "rtsps", "http", "https", "rtmp");

    private final URI address;

    private StreamAddress(URI address) {
        this.address = address;
    }

    /** @return empty when it is no address, or one that does not only play (file:, javascript: and the like) */
    public static Optional<StreamAddress> of(String text) {
        try {
            var address = new URI(text);
            return address.getScheme() != null && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null && !address.getHost().startsWith("-")
                            ? Optional.of(new StreamAddress(address))
                            : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    /** For the player: with the name and password of the camera, if it has any. */
    public URI whole() {
        return address;
    }

    /** For people: where it leads, without name, password and question. */
    public String shown() {
        return address.getScheme() + "://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort())
                + (address.getPath() == null ? "" : address.getPath());
    }

    /** What may be written to a log. */
    @Override
    public String toString() {
        return shown();
    }
}
