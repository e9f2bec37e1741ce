package org.gridlight.client.video;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.gridlight.model.words.Refusal;

/** The still picture that some cameras give by themselves, beside or in place of a stream. Safe for many threads. */
final class StillPicture {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** More than a camera writes for one picture. */
    private static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final int OK = 200;
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "bmp");

    private StillPicture() {}

    /** Whether an address leads to a picture and not to a stream: by web, to a file of a picture. */
    static boolean is(URI address) {
        var path = address.getPath() == null ? "" : address.getPath().toLowerCase(Locale.ROOT);
        return address.getScheme().startsWith("http") && ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    /**
     * Fetches it; may block for seconds.
     *
     * @throws Refusal when the camera gives none
     */
    static byte[] of(URI address) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(request(address),
                    BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
            if (answer.statusCode() != OK) {
                throw Refusal.failed("video.noStill", answer.statusCode());
            }
            return answer.body();
        } catch (IOException silent) {
            throw Refusal.failed(silent, "video.stillUnreachable");
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt();
            throw Refusal.failed(unwanted, "video.stillUnreachable");
        }
    }

    /** Name and password of the camera go into the head and not over the line of the address. */
    private static HttpRequest request(URI address) {
        var plain = address.toString().replaceFirst("//[^/@]*@", "//");
        var request = HttpRequest.newBuilder(URI.create(plain)).timeout(PATIENCE).GET();
        if (address.getUserInfo() != null) {
            request.header("Authorization", "Basic "
                    + Base64.getEncoder().encodeToString(address.getUserInfo().getBytes(StandardCharsets.UTF_8)));
        }
        return request.build();
    }
}
